package club.resolve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonFormatTest {
  private static final Contender SEQUENTIAL = new Contender("sequential", 1);
  private static final Contender THREADS = new Contender("threads", 5);

  private static Run run(Contender contender, int round, long millis) {
    Duration end = Duration.ofMillis(millis);
    return new Run(
        contender,
        round,
        end,
        List.of(
            new Span("A | B <c>", Duration.ZERO, Duration.ofMillis(1), Duration.ZERO, end, end)));
  }

  private static Comparison comparison() {
    List<Run> runs =
        List.of(
            run(SEQUENTIAL, 1, 2_000),
            run(THREADS, 1, 500),
            run(THREADS, 2, 500),
            run(SEQUENTIAL, 2, 2_001));
    Workload work =
        new Workload(
            "1 title of a|b.csv",
            "titles",
            List.of(Duration.ofMillis(400)),
            Duration.ZERO,
            new Effort.IoBound());
    return Analysis.of(work, List.of(SEQUENTIAL, THREADS), runs, "2 cores").orElseThrow();
  }

  private static String written(ComparisonFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(comparison(), out);
    return out.toString();
  }

  @Test
  void aFormatIsKnownByTheEnding() {
    assertEquals(Optional.of(ComparisonFormat.MD), ComparisonFormat.ofEnding("a.csv.MD"));
    assertEquals(Optional.empty(), ComparisonFormat.ofEnding("acsv"));
  }

  @Test
  void csvHasALineForEachRunInTheOrderInWhichTheyWereDone() throws IOException {
    assertEquals(
        """
        Mode,Workers,Round,Seconds
        sequential,1,1,2.000000
        threads,5,1,0.500000
        threads,5,2,0.500000
        sequential,1,2,2.001000
        """,
        written(ComparisonFormat.CSV));
  }

  @Test
  void jsonHasAllThereIs() throws IOException {
    JsonObject json = JsonParser.parseString(written(ComparisonFormat.JSON)).getAsJsonObject();

    assertEquals("1 title of a|b.csv", json.get("work").getAsString());
    assertEquals(comparison().verdict().size(), json.getAsJsonArray("verdict").size());
    JsonObject threads = json.getAsJsonArray("modes").get(1).getAsJsonObject();
    assertEquals(5, threads.get("workers").getAsInt());
    assertEquals(0.5, threads.get("mean").getAsDouble());
    assertEquals(4.001, threads.get("speedUp").getAsDouble(), 1e-9);
    assertEquals(0.8, threads.get("ofIdeal").getAsDouble(), 1e-9);
    JsonObject last = json.getAsJsonArray("runs").get(3).getAsJsonObject();
    assertEquals(2.001, last.get("seconds").getAsDouble());
    JsonObject piece = last.getAsJsonArray("pieces").get(0).getAsJsonObject();
    assertEquals("A | B <c>", piece.get("name").getAsString());
    assertEquals(0.001, piece.get("queued").getAsDouble());
    assertEquals(2.001, piece.get("end").getAsDouble());
  }

  @Test
  void markdownHasTableVerdictAndRuns() throws IOException {
    String page = written(ComparisonFormat.MD);

    assertTrue(page.startsWith("# 1 title of a\\|b.csv\n\n| Mode | Workers | "), page);
    assertTrue(page.contains("\n| threads | 5 | 0.500 ± 0.000 | "), page);
    assertTrue(page.contains("\nthreads:5 is 4.00 ± 0.00 times as fast as sequential"), page);
    assertTrue(
        page.endsWith("| threads | 5 | 2 | 0.500000 |\n| sequential | 1 | 2 | 2.001000 |\n"));
  }
}
