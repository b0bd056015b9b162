package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Silence;
import club.resolve.timing.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EarlierTest {
  private static final Candidate FOUND =
      new Candidate(
          Candidate.Kind.RECORD,
          "https://www.goodreads.com/book/show/1",
          "Emma",
          Optional.empty(),
          1,
          "web");
  private static final Resolution NOW = new Resolution.NotFound("now");
  private static final Resolution BLOCKED_NOW = new Resolution.SourceBlocked("now");

  private final List<String> worked = new ArrayList<>();

  static List<Resolution> settled() {
    return List.of(
        new Resolution.Match(FOUND, Confidence.CERTAIN, "then"),
        new Resolution.Review(FOUND, Confidence.ofPercent(60), "then"),
        new Resolution.Guess(FOUND, "then"),
        new Resolution.NotFound("then"),
        new Resolution.Skipped("then"));
  }

  static List<Resolution> unfinished() {
    return List.of(new Resolution.SourceBlocked("then"), new Resolution.SourceFailed("then"));
  }

  private Work deciding(Resolution resolution) {
    return new Work() {
      @Override
      public void announce(Book book) {
        worked.add("announced");
      }

      @Override
      public Outcome resolve(Book book, Meter meter) {
        worked.add("resolved");
        return new Outcome(resolution);
      }
    };
  }

  private static Book book(Optional<Resolution> earlier) {
    return new Book(
        1,
        "Emma",
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        earlier.map(Outcome::new));
  }

  private static Resolution resolve(Work work, Optional<Resolution> earlier)
      throws InterruptedException {
    Book book = book(earlier);
    work.announce(book);
    return work.resolve(book, new Meter()).resolution();
  }

  @ParameterizedTest
  @MethodSource("settled")
  void aRetryLeavesWhatIsSettled(Resolution earlier) throws Exception {
    assertEquals(earlier, resolve(Earlier.retryingUnfinished(deciding(NOW)), Optional.of(earlier)));
    assertEquals(List.of(), worked);
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void aRetryWorksOnWhatWasBlockedOrFailed(Resolution earlier) throws Exception {
    assertEquals(NOW, resolve(Earlier.retryingUnfinished(deciding(NOW)), Optional.of(earlier)));
    assertEquals(List.of("announced", "resolved"), worked);
  }

  private static final Silence SILENCE = Silence.earlier("web");

  private static Outcome guess(String reason, Silence... silences) {
    return new Outcome(new Resolution.Guess(FOUND, reason), List.of(silences), List.of());
  }

  private static Outcome outcome(Work work, Outcome earlier) throws InterruptedException {
    return work.resolve(
        new Book(
            1,
            "Emma",
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(earlier)),
        new Meter());
  }

  @Test
  void aRetryWorksOnAGuessBesideASourceThatDidNotAnswer() throws Exception {
    Outcome found = new Outcome(new Resolution.Match(FOUND, Confidence.CERTAIN, "now"));
    assertEquals(
        found, outcome(Earlier.retryingUnfinished((_, _) -> found), guess("then", SILENCE)));
  }

  @Test
  void aRetryThatFindsNoLinkKeepsTheOneThatThereWas() throws Exception {
    Outcome then = guess("then", SILENCE);
    Outcome blocked = new Outcome(BLOCKED_NOW, List.of(SILENCE), List.of());
    assertEquals(then, outcome(Earlier.retryingUnfinished((_, _) -> blocked), then));
    Outcome notFound = new Outcome(NOW);
    assertEquals(notFound, outcome(Earlier.retryingUnfinished((_, _) -> notFound), then));
  }

  @Test
  void rescoringReplacesNothingFinishedByWhatIsNot() throws Exception {
    Outcome now = guess("now", SILENCE);
    Outcome match = new Outcome(new Resolution.Match(FOUND, Confidence.CERTAIN, "then"));
    assertEquals(match, outcome(Earlier.keptWhereUnknown((_, _) -> now), match));
    assertEquals(now, outcome(Earlier.keptWhereUnknown((_, _) -> now), guess("then", SILENCE)));
  }

  @ParameterizedTest
  @MethodSource("settled")
  void rescoringDecidesAllAnew(Resolution earlier) throws Exception {
    assertEquals(NOW, resolve(Earlier.keptWhereUnknown(deciding(NOW)), Optional.of(earlier)));
  }

  @ParameterizedTest
  @MethodSource("settled")
  void rescoringLeavesWhatCannotBeDecidedNow(Resolution earlier) throws Exception {
    assertEquals(
        earlier, resolve(Earlier.keptWhereUnknown(deciding(BLOCKED_NOW)), Optional.of(earlier)));
  }

  @Test
  void aRowWithoutAnEarlierResultIsWorkedOn() throws Exception {
    assertEquals(NOW, resolve(Earlier.retryingUnfinished(deciding(NOW)), Optional.empty()));
    assertEquals(
        BLOCKED_NOW, resolve(Earlier.keptWhereUnknown(deciding(BLOCKED_NOW)), Optional.empty()));
  }
}
