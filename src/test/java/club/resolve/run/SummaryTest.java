package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Silence;
import club.resolve.book.Site;
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

  private final Statistics statistics = new Statistics(Site.GOODREADS);

  private void rows(Resolution... resolutions) {
    for (Resolution resolution : resolutions) {
      statistics.row(RunRows.row(resolution, Optional.empty(), Optional.empty()));
    }
  }

  private void asked(Duration waited, Duration fetched) {
    statistics.row(RunRows.row(RunRows.MATCH, Optional.of(waited), Optional.of(fetched)));
  }

  private Summary summary(long total, long repeated, Optional<PaceLimit> pace) {
    return new Summary(
        statistics,
        total,
        Duration.ofMillis(2_500),
        "threads, 5 workers",
        List.of("openlibrary", "duckduckgo"),
        new Engine.Course(repeated, pace, false, List.of()));
  }

  private List<String> lines() {
    return summary(statistics.rows(), 0, Optional.empty()).lines();
  }

  private List<String> details() {
    return summary(statistics.rows(), 0, Optional.empty()).details();
  }

  private static Resolution byIsbn() {
    return new Resolution.Match(
        RunRows.FOUND.withLink("https://www.goodreads.com/book/isbn/9780316556347"),
        Confidence.ofPercent(97),
        "equal");
  }

  private void notFound(String... titles) {
    for (String title : titles) {
      statistics.row(
          new ResultRow(
              new Book(1, title, Optional.empty()),
              List.of(),
              new Outcome(NOT_FOUND),
              RunRows.row(NOT_FOUND, Optional.empty(), Optional.empty()).times()));
    }
  }

  @Test
  void whenEverythingMatchedOneLineSaysSo() {
    rows(RunRows.MATCH, RunRows.MATCH, RunRows.MATCH);
    assertEquals(List.of("3 titles: 3 on Goodreads"), lines());
    assertEquals(
        List.of("Took 2.50 s (threads, 5 workers); sources: openlibrary, duckduckgo."), details());
  }

  @Test
  void oneTitleIsOneTitle() {
    rows(RunRows.MATCH);
    assertEquals("1 title: 1 on Goodreads", lines().getFirst());
  }

  @Test
  void linksByIsbnAreCountedApart() {
    rows(RunRows.MATCH, byIsbn(), byIsbn(), GUESS);
    assertEquals(
        List.of(
            "4 titles: 3 on Goodreads (1 by id, 2 by ISBN), 1 worth a look",
            "2 links go by ISBN; Goodreads opens the page."),
        lines());
  }

  @Test
  void oneLinkByIsbnIsOne() {
    rows(byIsbn());
    assertEquals(
        List.of(
            "1 title: 1 on Goodreads (1 by ISBN)",
            "1 link goes by ISBN; Goodreads opens the page."),
        lines());
  }

  /** A doubtful link, too, is one that nobody has opened. */
  @Test
  void allLinksByIsbnAreCountedWhateverTheirStatus() {
    Candidate byIsbn = byIsbn().candidate().orElseThrow();
    rows(
        RunRows.MATCH,
        byIsbn(),
        new Resolution.Review(byIsbn, Confidence.ofPercent(60), "differs"),
        new Resolution.Guess(byIsbn, "first result"));
    assertEquals(
        List.of(
            "4 titles: 2 on Goodreads (1 by id, 1 by ISBN), 2 worth a look",
            "3 links go by ISBN; Goodreads opens the page."),
        lines());
  }

  @Test
  void aMatchOnAnotherSiteIsCountedElsewhere() {
    Resolution elsewhere =
        new Resolution.Match(
            RunRows.FOUND.withLink("https://example.org/club"),
            Confidence.CERTAIN,
            "changed by hand");
    rows(elsewhere);
    assertEquals(List.of("1 title: 0 on Goodreads, 1 elsewhere"), lines());
    rows(byIsbn(), elsewhere, GUESS);
    assertEquals(
        "4 titles: 1 on Goodreads (1 by ISBN), 2 elsewhere, 1 worth a look", lines().getFirst());
  }

  @Test
  void aTitleThatWasNotFoundIsNamedOnceAndOnOneLine() {
    rows(RunRows.MATCH);
    notFound("Circe", "Circe\n ", "Ba\u001b\n[2Jbel\u009b", "Circe");
    assertEquals("5 titles: 1 on Goodreads, 4 not found: Circe, Ba [2Jbel", lines().getFirst());
    notFound("C", "D", "E", "F", "F", "Circe");
    assertEquals(
        "11 titles: 1 on Goodreads, 10 not found: Circe, Ba [2Jbel, C, D, E and 2 more",
        lines().getFirst());
  }

  @Test
  void theFirstTitlesThatWereNotFoundAreNamed() {
    rows(RunRows.MATCH);
    notFound("Circe", " Babel ");
    assertEquals("3 titles: 1 on Goodreads, 2 not found: Circe, Babel", lines().getFirst());
    notFound("Emma", "A".repeat(41), "Persuasion", "Beloved", "Ulysses");
    assertEquals(
        "8 titles: 1 on Goodreads, 7 not found: Circe, Babel, Emma, "
            + "A".repeat(37)
            + "..., Persuasion and 2 more",
        lines().getFirst());
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
    assertEquals(line, summary(5, repeated, Optional.empty()).details().get(1));
  }

  @Test
  void anEmptyListIsNoFault() {
    assertEquals(List.of("0 titles: 0 on Goodreads"), lines());
  }

  @Test
  void rowsWithoutTitleAreNoTitles() {
    rows(RunRows.MATCH, SKIPPED, SKIPPED, NOT_FOUND);
    assertEquals("2 titles: 1 on Goodreads, 2 skipped, 1 not found: Emma", lines().getFirst());
  }

  @Test
  void doubtsAreCountedTogether() {
    rows(
        RunRows.MATCH,
        GUESS,
        GUESS,
        new Resolution.Review(RunRows.FOUND, Confidence.ofPercent(60), "differs"));
    assertEquals("4 titles: 1 on Goodreads, 3 worth a look", lines().getFirst());
  }

  @Test
  void aRunThatWasStoppedNamesAllTitlesOfTheList() {
    rows(RunRows.MATCH);
    assertEquals(
        "30 titles: 1 on Goodreads, 29 not reached",
        summary(30, 0, Optional.empty()).lines().getFirst());
  }

  @Test
  void whatWasNotFoundNeedsNoAdvice() {
    rows(NOT_FOUND);
    assertEquals(1, lines().size());
  }

  @Test
  void blockedRowsAreListedByReasonWithAdvice() {
    rows(
        new Resolution.SourceFailed("openlibrary: broken"),
        new Resolution.SourceBlocked("duckduckgo: closed"),
        new Resolution.SourceFailed("brave: broken"),
        new Resolution.SourceBlocked("duckduckgo: closed"),
        RunRows.MATCH);
    List<String> lines = lines();
    assertEquals("4 could not be settled:", lines.get(1));
    assertEquals("  2 x duckduckgo: closed", lines.get(2));
    assertEquals("  1 x openlibrary: broken", lines.get(3));
    assertEquals("  1 x brave: broken", lines.get(4));
    assertTrue(lines.get(5).contains("later"), lines::toString);
    assertTrue(lines.get(5).contains("--source"), lines::toString);
    assertEquals(6, lines.size());
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0 | 1 could not be settled, which has a link that is no match:",
        "2 | 0 | 2 could not be settled, all of which have a link that is no match:",
        "1 | 1 | 2 could not be settled, 1 of which has a link that is no match:",
        "2 | 1 | 3 could not be settled, 2 of which have a link that is no match:",
        "0 | 1 | 1 could not be settled:"
      })
  void unfinishedRowsWithALinkAreCounted(int guesses, int blocked, String line) {
    Silence closed = new Silence("duckduckgo", "is closed", Optional.empty());
    for (int i = 0; i < guesses; i++) {
      besides(GUESS, closed);
    }
    for (int i = 0; i < blocked; i++) {
      besides(new Resolution.SourceBlocked("duckduckgo: is closed"), closed);
    }
    assertEquals(line, lines().get(1));
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
    String line = details().get(1);
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
    List<String> lines = summary(1, 0, Optional.of(pace)).details();
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
      assertTrue(details().getFirst().contains("2.50 s"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
