package club.resolve.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.decide.WrittenResults;
import club.resolve.timing.FakeTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredResultsTest {
  @TempDir private Path folder;
  private final FakeTime time = new FakeTime();

  private Path file() {
    return folder.resolve("answers.db");
  }

  private Store store() {
    return Stores.open(file(), time);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8_191, 8_192, 8_193, 100_000})
  void whatWasWrittenIsKnownInTheNextRun(int size) {
    long[] digests = LongStream.iterate(-7, last -> last * 31 + 1).limit(size).toArray();
    Path place = folder.resolve("links.csv");
    try (Store store = store()) {
      store.results().writing(place, digests);
      store.results().written(place);
    }
    try (Store store = store()) {
      List<long[]> known = store.results().of(place);
      assertEquals(1, known.size());
      assertArrayEquals(digests, known.getFirst());
      assertEquals(List.of(), store.results().of(folder.resolve("other.csv")));
    }
  }

  @Test
  void untilItIsKnownWhichFileStandsThereBothAreKnown() {
    Path place = folder.resolve("links.csv");
    try (Store store = store()) {
      WrittenResults results = store.results();
      results.writing(place, new long[] {1, 2});
      results.written(place);
      results.writing(place, new long[] {3});
      assertEquals(2, results.of(place).size());
      results.written(place);
      assertArrayEquals(new long[] {3}, results.of(place).getFirst());
      assertEquals(1, results.of(place).size());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPlaceIsTheSameThroughALinkToItsFolder() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (Store store = store()) {
      store.results().writing(link.resolve("links.csv"), new long[] {1});
      assertEquals(1, store.results().of(real.resolve("../real/links.csv")).size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE results SET digests = zeroblob(16)",
        "UPDATE results SET digests = 'x'",
        "UPDATE results SET path = replace(path, 'links', 'other')",
        "UPDATE results SET seal = seal + 1 WHERE part = 1",
        "DELETE FROM results WHERE part = 0",
      })
  void whatWasDamagedIsNotKnown(String damage) throws SQLException {
    try (Store store = store()) {
      store.results().writing(folder.resolve("links.csv"), new long[10_000]);
    }
    SqliteFiles.execute(file(), damage);
    try (Store store = store()) {
      assertEquals(List.of(), store.results().of(folder.resolve("links.csv")));
      assertEquals(List.of(), store.results().of(folder.resolve("other.csv")));
    }
  }
}
