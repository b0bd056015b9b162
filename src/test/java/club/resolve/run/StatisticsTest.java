package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.book.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private final Statistics statistics = new Statistics(Site.GOODREADS);

  private void row(Resolution resolution) {
    statistics.row(RunRows.row(resolution, Optional.empty(), Optional.empty()));
  }

  private void fetched(Duration time) {
    statistics.row(RunRows.row(RunRows.MATCH, Optional.empty(), Optional.of(time)));
  }

  private static void assertAbout(Duration expected, Duration actual) {
    double share = Math.abs(1.0 - (double) actual.toNanos() / expected.toNanos());
    assertTrue(share < 0.002, () -> actual + " is not about " + expected);
  }

  @Test
  void withoutRowsEverythingIsNoneAndNoTimeIsZero() {
    assertEquals(0, statistics.rows());
    assertEquals(0, statistics.unfinished());
    assertEquals(0, statistics.count(Status.MATCH));
    assertEquals(Optional.empty(), statistics.fetchedPercentile(50));
    assertEquals(Map.of(), statistics.unfinishedReasons());
  }

  @Test
  void rowsAreCountedByStatus() {
    row(RunRows.MATCH);
    row(RunRows.MATCH);
    row(new Resolution.NotFound("not known"));
    row(new Resolution.SourceBlocked("closed"));
    row(new Resolution.SourceFailed("broken"));
    row(new Resolution.Skipped("no title"));
    assertEquals(6, statistics.rows());
    assertEquals(2, statistics.count(Status.MATCH));
    assertEquals(1, statistics.count(Status.NOT_FOUND));
    assertEquals(1, statistics.count(Status.SKIPPED));
    assertEquals(0, statistics.count(Status.GUESS));
    assertEquals(2, statistics.unfinished());
  }

  @Test
  void percentilesAreThoseOfTheFetchedTimes() {
    for (int millis = 1; millis <= 1_000; millis++) {
      fetched(Duration.ofMillis(millis));
    }
    assertAbout(Duration.ofMillis(500), statistics.fetchedPercentile(50).orElseThrow());
    assertAbout(Duration.ofMillis(950), statistics.fetchedPercentile(95).orElseThrow());
    assertAbout(Duration.ofSeconds(1), statistics.fetchedPercentile(100).orElseThrow());
    assertAbout(Duration.ofMillis(1), statistics.fetchedPercentile(0).orElseThrow());
  }

  @Test
  void rowsThatAskedNoOneDoNotCountAsFastAnswers() {
    fetched(Duration.ofSeconds(2));
    for (int i = 0; i < 100; i++) {
      row(RunRows.MATCH);
    }
    assertAbout(Duration.ofSeconds(2), statistics.fetchedPercentile(50).orElseThrow());
  }

  @Test
  void aTimeBeyondAllBoundsBreaksNothing() {
    fetched(Duration.ofDays(400));
    fetched(Duration.ZERO);
    assertTrue(statistics.fetchedPercentile(100).orElseThrow().compareTo(Duration.ofHours(23)) > 0);
    assertEquals(Duration.ofDays(400), statistics.fetched());
  }

  @Test
  void timesAreSummedUp() {
    statistics.row(
        RunRows.row(
            RunRows.MATCH, Optional.of(Duration.ofSeconds(3)), Optional.of(Duration.ofMillis(5))));
    statistics.row(
        RunRows.row(
            RunRows.MATCH, Optional.of(Duration.ofSeconds(4)), Optional.of(Duration.ofMillis(7))));
    row(RunRows.MATCH);
    assertEquals(Duration.ofSeconds(7), statistics.waited());
    assertEquals(Duration.ofMillis(12), statistics.fetched());
  }

  @Test
  void reasonsAreCountedInTheOrderFirstSeen() {
    row(new Resolution.SourceFailed("broken"));
    row(new Resolution.SourceBlocked("closed"));
    row(new Resolution.SourceFailed("broken"));
    row(new Resolution.NotFound("not known"));
    assertEquals(Map.of("broken", 2L, "closed", 1L), statistics.unfinishedReasons());
    assertEquals(List.of("broken", "closed"), List.copyOf(statistics.unfinishedReasons().keySet()));
  }

  @Test
  void differentReasonsWithoutEndTakeNoMemoryWithoutEnd() {
    for (int i = 0; i < 10_000; i++) {
      row(new Resolution.SourceFailed("reason " + i));
    }
    row(new Resolution.SourceFailed("reason 0"));
    assertTrue(statistics.unfinishedReasons().size() <= 100);
    assertEquals(2L, statistics.unfinishedReasons().get("reason 0"));
    assertEquals(10_001, statistics.unfinished());
  }
}
