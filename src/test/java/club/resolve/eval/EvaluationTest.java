package club.resolve.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.eval.Truth.Presence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvaluationTest {
  private static final Candidate FOUND =
      new Candidate(
          Candidate.Kind.RECORD,
          "https://www.goodreads.com/book/show/1",
          "Emma",
          Optional.empty(),
          1,
          "catalog");

  private static final Judged RIGHT = judged(Presence.THERE, match(90), true);
  private static final Judged WRONG = judged(Presence.THERE, match(80), false);
  private static final Judged DOUBTED = judged(Presence.THERE, review(), true);
  private static final Judged MISSED = judged(Presence.THERE, nothing(), false);
  private static final Judged TAKEN = judged(Presence.ABSENT, match(70), false);
  private static final Judged LEFT_ALONE = judged(Presence.ABSENT, nothing(), false);
  private static final Judged LEFT_OUT = judged(Presence.LEFT_OUT, match(99), false);

  private static final Evaluation ALL =
      new Evaluation(List.of(RIGHT, WRONG, DOUBTED, MISSED, TAKEN, LEFT_ALONE, LEFT_OUT));

  private static Judged judged(Presence place, Resolution resolution, boolean right) {
    Label label = new Label(2, new Book(1, "Emma", Optional.empty()), "a page", place.name());
    return new Judged(label, place, resolution, right);
  }

  private static Resolution match(int percent) {
    return new Resolution.Match(FOUND, Confidence.ofPercent(percent), "title equal");
  }

  private static Resolution review() {
    return new Resolution.Review(FOUND, Confidence.CERTAIN, "title equal, but there is a rival");
  }

  private static Resolution nothing() {
    return new Resolution.NotFound("not known");
  }

  @ParameterizedTest
  @CsvSource({
    // bar, match of those there, right of these, match of those absent
    "  0, 2, 1, 1",
    " 70, 2, 1, 1",
    " 71, 2, 1, 0",
    " 80, 2, 1, 0",
    " 81, 1, 1, 0",
    " 91, 0, 0, 0",
  })
  void theFiguresDependOnTheBar(int percent, long accepted, long right, long absent) {
    Confidence bar = Confidence.ofPercent(percent);
    assertEquals(new Share(accepted, 4), ALL.accepted(bar));
    assertEquals(new Share(right, accepted), ALL.rightOfAccepted(bar));
    assertEquals(new Share(absent, 2), ALL.wrongOfAbsent(bar));
  }

  @Test
  void aRightLinkIsOneWhateverItIsCalled() {
    assertEquals(new Share(2, 4), ALL.found());
  }

  @Test
  void whatIsLeftOutIsCountedAndNoMore() {
    assertEquals(4, ALL.count(Presence.THERE));
    assertEquals(2, ALL.count(Presence.ABSENT));
    assertEquals(1, ALL.count(Presence.LEFT_OUT));
  }

  @Test
  void mistakesAreWhatWasMissedOrWronglyTaken() {
    assertEquals(List.of(WRONG, DOUBTED, MISSED, TAKEN), ALL.mistakes(Confidence.ofPercent(70)));
    assertEquals(List.of(WRONG, DOUBTED, MISSED), ALL.mistakes(Confidence.ofPercent(75)));
    assertEquals(List.of(RIGHT, WRONG, DOUBTED, MISSED), ALL.mistakes(Confidence.ofPercent(95)));
  }

  @Test
  void theLowestBarForAPrecision() {
    assertEquals(Optional.of(Confidence.ofPercent(0)), ALL.barFor(1.0 / 3, Confidence.NONE));
    assertEquals(
        Optional.of(Confidence.ofPercent(60)), ALL.barFor(1.0 / 3, Confidence.ofPercent(60)));
    assertEquals(Optional.of(Confidence.ofPercent(71)), ALL.barFor(0.5, Confidence.NONE));
    assertEquals(Optional.of(Confidence.ofPercent(81)), ALL.barFor(1, Confidence.NONE));
  }

  @Test
  void aBarMayHaveADecimal() {
    Judged wrong = judged(Presence.THERE, match(99), false);
    Judged right =
        judged(Presence.THERE, new Resolution.Match(FOUND, new Confidence(998), "equal"), true);
    assertEquals(
        Optional.of(new Confidence(991)),
        new Evaluation(List.of(wrong, right)).barFor(1, Confidence.NONE));
  }

  @Test
  void whereNothingIsAMatchNoBarIsFound() {
    assertEquals(Optional.empty(), new Evaluation(List.of(WRONG)).barFor(0.5, Confidence.NONE));
    assertEquals(Optional.empty(), new Evaluation(List.of(MISSED)).barFor(0.5, Confidence.NONE));
    assertEquals(Optional.empty(), new Evaluation(List.of()).barFor(0.5, Confidence.NONE));
    assertEquals(Optional.empty(), new Evaluation(List.of(LEFT_OUT)).barFor(0.5, Confidence.NONE));
  }

  @Test
  void listsStandInTheOrderOfTheFile() {
    assertEquals(List.of("THERE", "ABSENT", "LEFT_OUT"), ALL.lists());
    assertEquals(List.of(TAKEN, LEFT_ALONE), ALL.of("ABSENT").all());
  }

  @Test
  void ofLinksWithAConfidenceTheShareThatIsRight() {
    assertEquals(
        List.of(
            bin(700, 800, new Share(0, 1), 70),
            bin(800, 900, new Share(0, 1), 80),
            bin(900, 950, new Share(1, 1), 90),
            bin(999, 1000, new Share(1, 1), 100)),
        ALL.reliability());
    assertEquals(
        List.of(bin(900, 950, new Share(1, 2), 92)),
        new Evaluation(List.of(RIGHT, judged(Presence.ABSENT, match(94), false))).reliability());
    assertEquals(List.of(), new Evaluation(List.of(MISSED)).reliability());
  }

  @Test
  void countsAreMeansOverTheRounds() {
    Evaluation figures =
        new Evaluation(List.of(RIGHT, RIGHT, MISSED, RIGHT, RIGHT, RIGHT, TAKEN, TAKEN, TAKEN), 3);

    assertEquals(3, figures.size());
    assertEquals(2, figures.count(Presence.THERE));
    assertEquals(new Share(2, 2), figures.accepted(Confidence.ofPercent(90)));
    assertEquals(new Share(1, 1), figures.wrongOfAbsent(Confidence.ofPercent(70)));
    assertEquals(new Share(1, 1), figures.of("ABSENT").wrongOfAbsent(Confidence.ofPercent(70)));
  }

  @Test
  void wrongMatchesAreThoseAtOrAboveTheBar() {
    assertEquals(List.of(WRONG, TAKEN), ALL.wrong(Confidence.ofPercent(70)));
    assertEquals(List.of(WRONG), ALL.wrong(Confidence.ofPercent(71)));
  }

  private static ReliabilityBin bin(int from, int to, Share right, double mean) {
    return new ReliabilityBin(new Confidence(from), new Confidence(to), right, mean);
  }
}
