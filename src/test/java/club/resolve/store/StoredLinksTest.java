package club.resolve.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.check.Finding;
import club.resolve.check.Verdict;
import club.resolve.timing.FakeTime;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredLinksTest {
  private static final URI PAGE = URI.create("http://127.0.0.1/page");
  private static final URI END = URI.create("http://127.0.0.1/end");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;
  private final FakeTime time = new FakeTime();

  private Path file() {
    return folder.resolve("answers.db");
  }

  private Store store() {
    return Stores.open(file(), time);
  }

  private void keep(Verdict verdict) {
    try (Store store = store()) {
      store
          .links(DAY)
          .keep(PAGE, new Finding(verdict, OptionalInt.of(200), Optional.of(END), "a reason"));
    }
  }

  private Optional<Finding> find(Duration age) {
    try (Store store = store()) {
      return store.links(age).find(PAGE);
    }
  }

  @Test
  void aLinkIsKnownForAsLongAsIsWanted() throws InterruptedException {
    keep(Verdict.MOVED);
    time.sleep(Duration.ofHours(5));

    assertEquals(
        Optional.of(
            new Finding(
                Verdict.MOVED,
                OptionalInt.of(200),
                Optional.of(END),
                "moved permanently, as it answered 5 h ago; not asked again")),
        find(DAY));
    assertEquals(Optional.empty(), find(Duration.ofHours(5)));
    time.sleep(Duration.ofHours(19));
    assertEquals(Optional.empty(), find(DAY));
  }

  @Test
  void theLastOneCounts() throws InterruptedException {
    keep(Verdict.MOVED);
    time.sleep(DAY);
    keep(Verdict.OK);

    assertEquals(
        "answered less than a minute ago; not asked again",
        find(DAY).map(Finding::reason).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"verdict = 'BROKEN'", "verdict = 'MOVED'", "status = 404", "final = ''"})
  void whatIsDamagedIsAskedAgain(String damage) throws SQLException {
    keep(Verdict.OK);
    SqliteFiles.execute(file(), "UPDATE links SET " + damage);

    assertEquals(Optional.empty(), find(DAY));
  }

  @Test
  void whatIsOlderThanAMonthGoes() throws Exception {
    keep(Verdict.OK);
    time.sleep(Duration.ofDays(31));
    try (Store store = store()) {
      store
          .links(DAY)
          .keep(END, new Finding(Verdict.OK, OptionalInt.of(200), Optional.of(END), ""));
    }

    assertEquals(1, SqliteFiles.number(file(), "SELECT count(*) FROM links"));
  }

  @Test
  void whoClearsTheAnswersClearsTheLinks() {
    keep(Verdict.OK);
    try (Store store = store()) {
      store.clear(Optional.empty());
    }

    assertEquals(Optional.empty(), find(DAY));
  }
}
