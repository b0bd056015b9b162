package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.opencsv.CSVReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C, pressed while the program as it is shipped is at work. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no program can send Ctrl-C to another there")
@Timeout(30)
final class InterruptIT {
  private static final int SIGINT = 2;
  private static final int TITLES = 1_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"threads", "virtual"})
  void whatIsDoneIsAWholeList(String mode) throws Exception {
    assumeFalse(interruptsAreIgnored(), "children of this process ignore SIGINT");
    Files.writeString(
        folder.resolve("many.csv"),
        IntStream.rangeClosed(1, TITLES)
            .mapToObj(i -> "Emma (copy " + i + ")")
            .collect(Collectors.joining("\n", "title\n", "\n")));
    Process process =
        new Image(folder)
            .start(
                "many.csv",
                "--source=simulated=50ms",
                "--workers=4",
                "--mode=" + mode,
                "-o",
                "out.csv");
    untilSomeRowsAreWritten(process);

    long start = System.nanoTime();
    Image.signal("INT", process);
    Image.Run run = Image.finish(process);
    double seconds = (System.nanoTime() - start) / 1e9;

    assertEquals(130, run.code(), run.err());
    assertTrue(seconds < 1.5, "took " + seconds + " s");
    List<String[]> rows;
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(folder.resolve("out.csv")))) {
      rows = reader.readAll();
    }
    assertTrue(rows.size() > 4 && rows.size() < TITLES + 1, rows.size() + " rows");
    for (String[] row : rows.subList(1, rows.size())) {
      assertEquals(rows.getFirst().length, row.length);
      assertEquals("match", row[2]);
    }
    int missing = TITLES - (rows.size() - 1);
    assertTrue(run.err().contains(missing + " "), run.err());
    assertEquals(List.of(), Image.unfinished(folder));
  }

  /** Rows are written as they come, so the file beside the target grows while the program runs. */
  private void untilSomeRowsAreWritten(Process process) throws IOException {
    while (process.isAlive() && rowsSoFar() < 20) {
      Thread.onSpinWait();
    }
    assertTrue(process.isAlive(), "ended before it could be interrupted");
  }

  private long rowsSoFar() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("out.csv")) {
          return Files.readString(file).lines().count();
        }
      }
      return 0;
    }
  }

  /** A child inherits it: a shell without job control lets its background jobs ignore SIGINT. */
  private static boolean interruptsAreIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(signals -> signals.testBit(SIGINT - 1));
  }
}
