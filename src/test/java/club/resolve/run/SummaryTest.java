package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Silence;
import club.resolve.book.TimeOfDay;
import club.resolve.timing.PaceLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
  private static final Resolution SKIPPED = new Resolution.Skipped("the row has no title");
  private static final Resolution NOT_FOUND = new Resolution.NotFound("not known");
  private static final Resolution GUESS = new Resolution.Guess(RunRows.FOUND, "first result");

  private final Statistics statistics = new Statistics();

  private void rows(Resolution... resolutions) {
    for (Resolution resolution : resolutions) {
      statistics.row(RunRows.row(resolution, Optional.empty(), Optional.empty()));
    }
  }

  private void asked(Duration waited, Duration fetched) {
    statistics.row(RunRows.row(RunRows.MATCH, Optional.of(waited), Optional.of(fetched)));
  }

  private List<String> lines(long total, Optional<PaceLimit> pace) {
    return lines(total, 0, pace);
  }

  private List<String> lines(long total, long repeated, Optional<PaceLimit> pace) {
    return new Summary(
            statistics, total, Duration.ofMillis(2_500), "threads, 5 workers", repeated, pace)
        .lines();
  }

  private List<String> lines() {
    return lines(statistics.rows(), Optional.empty());
  }

  @Test
  void whenEverythingMatchedOneLineSaysSo() {
    rows(RunRows.MATCH, RunRows.MATCH, RunRows.MATCH);
    assertEquals(
        List.of("Resolved 3 of 3 titles in 2.50 s (threads, 5 workers): 3 match"), lines());
  }

  @Test
  void oneTitleIsOneTitle() {
    rows(RunRows.MATCH);
    assertTrue(lines().getFirst().startsWith("Resolved 1 of 1 title in "), lines()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1 title repeats an earlier one of the list, and was not searched for again.",
        "3 | 3 titles repeat earlier ones of the list, and were not searched for again."
      })
  void titlesThatWereNotAskedAgainAreCounted(long repeated, String line) {
    rows(RunRows.MATCH);
    assertEquals(line, lines(5, repeated, Optional.empty()).get(1));
  }

  @Test
  void anEmptyListIsNoFault() {
    assertEquals(List.of("Resolved 0 of 0 titles in 2.50 s (threads, 5 workers)"), lines());
  }

  @Test
  void rowsWithoutTitleAreNoTitles() {
    rows(RunRows.MATCH, SKIPPED, SKIPPED, NOT_FOUND);
    String line = lines().getFirst();
    assertTrue(line.startsWith("Resolved 1 of 2 titles "), line);
    assertTrue(line.endsWith(": 1 match, 1 not_found, 2 skipped"), line);
  }

  @Test
  void guessesAreLinksButCountedApart() {
    rows(RunRows.MATCH, GUESS, GUESS);
    String line = lines().getFirst();
    assertTrue(line.startsWith("Resolved 3 of 3 titles "), line);
    assertTrue(line.endsWith(": 1 match, 2 guess"), line);
  }

  @Test
  void aRunThatWasStoppedNamesAllTitlesOfTheList() {
    rows(RunRows.MATCH);
    assertTrue(lines(30, Optional.empty()).getFirst().startsWith("Resolved 1 of 30 titles "));
  }

  @Test
  void whatWasNotFoundNeedsNoAdvice() {
    rows(NOT_FOUND);
    assertEquals(1, lines().size());
  }

  @Test
  void blockedRowsAreListedByReasonWithAdvice() {
    rows(
        new Resolution.SourceBlocked("duckduckgo: closed"),
        new Resolution.SourceFailed("openlibrary: broken"),
        new Resolution.SourceBlocked("duckduckgo: closed"),
        RunRows.MATCH);
    List<String> lines = lines();
    assertEquals("3 could not be settled:", lines.get(1));
    assertEquals("  2 x duckduckgo: closed", lines.get(2));
    assertEquals("  1 x openlibrary: broken", lines.get(3));
    assertTrue(lines.get(4).contains("later"), lines::toString);
    assertTrue(lines.get(4).contains("--source"), lines::toString);
    assertEquals(5, lines.size());
  }

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private void besides(Resolution resolution, Silence... silences) {
    Outcome outcome = new Outcome(resolution, List.of(silences), List.of());
    statistics.row(RunRows.row(outcome, Optional.empty(), Optional.empty()));
  }

  @Test
  void guessesBesideABlockAreListedBySourceWithTheTimeToRunAgain() {
    Silence closed = new Silence("duckduckgo", "is closed", Optional.of(NOON));
    Silence earlier = new Silence("brave", "is closed", Optional.of(NOON.minusSeconds(60)));
    besides(GUESS, closed);
    besides(GUESS, closed);
    besides(
        new Resolution.SourceBlocked("duckduckgo: is closed; brave: is closed"), closed, earlier);
    besides(RunRows.MATCH, closed);

    List<String> lines = lines();

    assertEquals(
        List.of(
            "3 could not be settled, 2 of which have a link that is no match:",
            "  2 x duckduckgo: is closed",
            "  1 x duckduckgo: is closed; brave: is closed",
            "Run the same command again after %s, or ask another source with --source."
                .formatted(TimeOfDay.of(NOON))),
        lines.subList(1, lines.size()));
  }

  @Test
  void failedRowsAloneHaveAnotherAdvice() {
    rows(new Resolution.SourceFailed("openlibrary: broken"));
    assertTrue(lines().getLast().contains("Run the same command again"), lines()::toString);
    assertFalse(lines().getLast().contains("later"), lines()::toString);
  }

  @Test
  void reasonsBeyondTheFirstFewAreCountedTogether() {
    for (int i = 0; i < 100; i++) {
      rows(new Resolution.SourceFailed("reason " + i));
    }
    List<String> lines = lines();
    assertTrue(lines.size() < 12, lines::toString);
    assertTrue(lines.contains("  95 x other reasons, in the column Reason"), lines::toString);
  }

  @Test
  void whereTheTimeWentIsSaidWhereSomethingWasFetched() {
    asked(Duration.ofSeconds(3), Duration.ofMillis(200));
    asked(Duration.ofSeconds(4), Duration.ofMillis(200));
    String line = lines().get(1);
    assertTrue(line.contains("7.00 s"), line);
    assertTrue(line.contains("400 ms"), line);
    assertTrue(line.contains("median 200 ms"), line);
    assertTrue(line.contains("politeness"), line);
  }

  @ParameterizedTest
  @CsvSource({"2500, true", "2400, true", "2000, true", "1900, false", "0, false"})
  void thePaceIsNamedWhereItWasTheLimit(long leastMillis, boolean named) {
    rows(RunRows.MATCH);
    PaceLimit pace =
        new PaceLimit("openlibrary.org", Duration.ofSeconds(1), Duration.ofMillis(leastMillis));
    List<String> lines = lines(1, Optional.of(pace));
    assertEquals(named ? 2 : 1, lines.size());
    if (named) {
      String line = lines.getLast();
      assertTrue(line.contains("openlibrary.org"), line);
      assertTrue(line.contains("one request in 1.00 s"), line);
      assertTrue(line.contains("no mode could have been faster"), line);
      assertTrue(line.contains("--source=simulated"), line);
    }
  }

  @Test
  void numbersHaveAPointInEveryLanguage() {
    rows(RunRows.MATCH);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertTrue(lines().getFirst().contains("2.50 s"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
