package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.timing.FakeTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The troubles of the store in the words of a run. */
@Timeout(20)
final class MemoryTest {
  private static final String HOST = "https://duck.test";
  private static final String LEFT_OUT =
      " Public web searches are left out of this run, as only that file told when they may"
          + " be asked.";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
    Talk talk =
        new Talk(
            new PrintStream(err, true, StandardCharsets.UTF_8),
            OptionalInt.empty(),
            Talk.Loudness.NORMAL,
            Ansi.OFF);
    StoreSettings settings = new StoreSettings(Optional.of(file), true, true, false);
    return new Memory(settings, true, "the list", Map.of(), new FakeTime(), talk);
  }

  private List<String> said() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
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
}
