package club.resolve.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookWordsTest {
  private static final Candidate EMMA =
      new Candidate(
          Candidate.Kind.RECORD,
          "https://example.org",
          "Emma",
          Optional.of("Jane Austen"),
          1,
          "catalog");

  @Test
  void rowsAreCountedFromOne() {
    assertThrows(IllegalArgumentException.class, () -> new Book(0, "Emma", Optional.empty()));
    assertEquals(1, new Book(1, "Emma", Optional.empty()).row());
  }

  @Test
  void equalTitlesAskTheSameQuestionWhateverRowTheyStandIn() {
    Query first = new Book(1, " Emma ", Optional.of(" Jane Austen ")).query();
    Query second = new Book(7, "Emma", Optional.of("Jane Austen")).query();
    assertEquals(first, second);
    assertEquals(
        new Query("Emma", Optional.empty()), new Book(1, "Emma", Optional.of("  ")).query());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void aQueryNeedsATitle(String title) {
    assertThrows(IllegalArgumentException.class, () -> new Query(title, Optional.empty()));
  }

  @Test
  void noCandidatesAreNothing() {
    assertEquals(new Answer.Nothing(), Answer.of(List.of()));
    assertEquals(new Answer.Candidates(List.of(EMMA)), Answer.of(List.of(EMMA)));
    assertThrows(IllegalArgumentException.class, () -> new Answer.Candidates(List.of()));
  }

  @Test
  void candidatesDoNotChangeAfterwards() {
    List<Candidate> list = new ArrayList<>(List.of(EMMA));
    Answer.Candidates candidates = new Answer.Candidates(list);
    list.clear();
    assertEquals(List.of(EMMA), candidates.list());
  }

  private static Stream<Answer.Unanswered> silences() {
    return Stream.of(
        new Answer.Blocked("example.org", Optional.of(Instant.EPOCH), "example.org refuses"),
        new Answer.Blocked("example.org", Optional.empty(), "example.org refuses"),
        new Answer.RateLimited("example.org"),
        new Answer.Unauthorized("example.org wants a key"),
        new Answer.PageChanged("it begins with example.org"),
        new Answer.Incomplete(List.of(EMMA), "example.org did not search to the end"),
        new Answer.Unreachable("example.org"),
        new Answer.NoConnection("example.org"),
        new Answer.TimedOut("example.org timed out"),
        new Answer.Failed("the connection to example.org broke", true));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void noSilenceIsAFactAndEachSaysWhatHappened(Answer.Unanswered silence) {
    assertTrue(new Outcome(row(silence.status())).unfinished());
    assertTrue(silence.sentence().contains("example.org"), silence::sentence);
    assertFalse((Answer) silence instanceof Answer.Fact);
  }

  @Test
  void refusalsAreBlocksAndFaultsAreErrors() {
    assertEquals(
        List.of(
            Status.BLOCKED,
            Status.BLOCKED,
            Status.BLOCKED,
            Status.ERROR,
            Status.ERROR,
            Status.ERROR,
            Status.ERROR,
            Status.ERROR,
            Status.ERROR,
            Status.ERROR),
        silences().map(Answer.Unanswered::status).toList());
  }

  @Test
  void aBlockSaysUntilWhenWhereThatIsKnownAndHowToOpen() {
    Answer.Blocked open = new Answer.Blocked("example.org", Optional.empty(), "refused");
    Answer.Blocked closed =
        new Answer.Blocked("example.org", Optional.of(Instant.EPOCH), "refused");
    assertEquals("refused", open.sentence());
    assertTrue(
        closed
            .sentence()
            .matches(
                "refused, closed until [0-9-]{10} [0-9:]{8} \\(to ask it anyway: resolve"
                    + " cache open example.org\\)"),
        closed::sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "MATCH, match",
    "GUESS, guess",
    "NOT_FOUND, not_found",
    "BLOCKED, blocked",
    "ERROR, error",
    "SKIPPED, skipped"
  })
  void aStatusIsWrittenInSmallLetters(Status status, String label) {
    assertEquals(label, status.label());
  }

  @ParameterizedTest
  @CsvSource({
    "MATCH, false, false",
    "REVIEW, false, true",
    "GUESS, false, true",
    "NOT_FOUND, false, true",
    "BLOCKED, true, true",
    "ERROR, true, true",
    "SKIPPED, false, false"
  })
  void anOutcomeIsUnfinishedWhereAFurtherRunMayBringMore(
      Status status, boolean allAnswered, boolean oneDidNot) {
    Silence silence = new Silence("web", "asks whether we are a person", Optional.empty());
    assertEquals(allAnswered, new Outcome(row(status)).unfinished());
    assertEquals(oneDidNot, new Outcome(row(status), List.of(silence), List.of()).unfinished());
  }

  private static Resolution row(Status status) {
    return switch (status) {
      case MATCH -> new Resolution.Match(EMMA, Confidence.ofPercent(90), "why");
      case REVIEW -> new Resolution.Review(EMMA, Confidence.ofPercent(60), "why");
      case GUESS -> new Resolution.Guess(EMMA, "why");
      case NOT_FOUND -> new Resolution.NotFound("why");
      case BLOCKED -> new Resolution.SourceBlocked("why");
      case ERROR -> new Resolution.SourceFailed("why");
      case SKIPPED -> new Resolution.Skipped("why");
    };
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyStatusHasItsResolution(Status status) {
    List<Resolution> resolutions =
        List.of(
            new Resolution.Match(EMMA, Confidence.ofPercent(90), "why"),
            new Resolution.Review(EMMA, Confidence.ofPercent(60), "why"),
            new Resolution.Guess(EMMA, "why"),
            new Resolution.NotFound("why"),
            new Resolution.SourceBlocked("why"),
            new Resolution.SourceFailed("why"),
            new Resolution.Skipped("why"));
    Resolution resolution =
        resolutions.stream().filter(each -> each.status() == status).findFirst().orElseThrow();
    boolean link = Set.of(Status.MATCH, Status.REVIEW, Status.GUESS).contains(status);
    assertEquals("why", resolution.reason());
    assertEquals(link, resolution.candidate().isPresent());
    assertEquals(
        switch (status) {
          case MATCH -> Optional.of(Confidence.ofPercent(90));
          case REVIEW -> Optional.of(Confidence.ofPercent(60));
          default -> Optional.<Confidence>empty();
        },
        resolution.confidence());
  }

  @Test
  void aRowsTimeIsItsQueueAndItsWork() {
    Times times =
        new Times(
            Duration.ofMillis(250),
            Duration.ofMillis(1_500),
            Optional.empty(),
            Optional.empty(),
            0,
            0);
    assertEquals(Duration.ofMillis(1_750), times.total());
    assertEquals(1.75, Times.seconds(times.total()));
  }

  @Test
  void aCandidateKeepsEverythingButItsLink() {
    Candidate other = EMMA.withLink("https://other.example");
    assertEquals("https://other.example", other.link());
    assertEquals(EMMA, other.withLink(EMMA.link()));
  }
}
