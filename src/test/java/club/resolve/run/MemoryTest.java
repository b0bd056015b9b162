package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Site;
import club.resolve.http.EnvironmentProxies;
import club.resolve.polite.AloneLedger;
import club.resolve.polite.HostLedger;
import club.resolve.search.AnswerStore;
import club.resolve.timing.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The troubles of the store in the words of a run. */
@Timeout(20)
final class MemoryTest {
  private static final String HOST = "https://duck.test";
  private static final String LEFT_OUT =
      " Public web searches are left out of this run, as only that file told when they may"
          + " be asked.";

  private final List<String> said = new ArrayList<>();

  private final Listener listener =
      new Listener() {
        @Override
        public void note(String sentence) {
          said.add(sentence);
        }

        @Override
        public void warn(String sentence) {
          throw new AssertionError(sentence);
        }

        @Override
        public Watch watch(Counted what, long total, Supplier<Optional<String>> waiting) {
          throw new AssertionError();
        }
      };

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void closeAHost() {
    file = folder.resolve("answers.db");
    try (Memory memory = memory()) {
      memory.hosts().close(HOST, Optional.of(Duration.ofDays(2)), "a challenge");
      assertTrue(memory.trusted());
    }
    assertEquals(List.of(), said());
  }

  private Memory memory() {
    StoreSettings settings = new StoreSettings(Optional.of(file), true, true, false);
    return new Memory(settings, true, "the list", context(Shared.none()));
  }

  private RunContext context(Shared shared) {
    return new RunContext(
        Site.GOODREADS,
        AllSources.KNOWN,
        shared,
        folder,
        EnvironmentProxies::none,
        UnaryOperator.identity(),
        listener,
        new FakeTime(),
        Engine.EMBEDDED);
  }

  private List<String> said() {
    return List.copyOf(said);
  }

  private void turnABitOfAHost() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE hosts SET closed_until = closed_until | 1");
    }
  }

  @Test
  void aStoreThatIsDeletedDuringTheRunIsSaidAndPublicWebSearchesAreLeftOut() throws IOException {
    try (Memory memory = memory()) {
      assertTrue(memory.trusted());
      Files.delete(file);
      assertFalse(memory.trusted());
    }
    assertEquals(
        List.of(
            file
                + " was deleted or moved while it was in use; the run goes on without it, and"
                + " without public web searches, as only that file tells when they may be"
                + " asked."),
        said());
  }

  @Test
  void aStoreThatIsMissedAtTheEndIsSaidWithoutARunThatGoesOn() throws IOException {
    try (Memory memory = memory()) {
      memory.answers();
      Files.delete(file);
    }
    assertEquals(List.of(file + " was deleted or moved while it was in use."), said());
  }

  @Test
  void whereAHostWasDamagedPublicWebSearchesAreLeftOutOfThisRun() throws SQLException {
    turnABitOfAHost();

    try (Memory memory = memory()) {
      assertFalse(memory.trusted());
      assertFalse(memory.trusted());
    }

    assertEquals(
        List.of(
            "The record of when hosts may be asked was damaged; a part of it is lost." + LEFT_OUT),
        said());
    try (Memory memory = memory()) {
      assertTrue(memory.trusted());
    }
  }

  @Test
  void aHostThatTurnsOutToBeDamagedLaterIsSaidAtTheEnd() throws SQLException {
    turnABitOfAHost();

    try (Memory memory = memory()) {
      assertEquals(Optional.empty(), memory.hosts().state(HOST).closure());
    }

    assertEquals(
        List.of("The record of when hosts may be asked was damaged; a part of it is lost."),
        said());
  }

  @Test
  void withoutAFileNothingIsSaidAndPublicWebSearchesAreLeftOut() {
    StoreSettings settings = new StoreSettings(Optional.empty(), true, true, false);

    try (Memory memory = new Memory(settings, true, "the list", context(Shared.none()))) {
      assertFalse(memory.trusted());
    }

    assertEquals(List.of(), said());
  }

  @Test
  void whatSomebodyElseKeepsIsUsedAndLeftOpen() {
    HostLedger hosts = new AloneLedger(new FakeTime());
    StoreSettings settings = new StoreSettings(Optional.empty(), true, true, false);
    Shared given = Shared.given(AnswerStore.NONE, hosts);

    try (Memory memory = new Memory(settings, true, "the list", context(given))) {
      assertSame(hosts, memory.hosts());
      assertSame(AnswerStore.NONE, memory.answers());
      assertTrue(memory.trusted());
    }

    assertEquals(List.of(), said());
  }
}
