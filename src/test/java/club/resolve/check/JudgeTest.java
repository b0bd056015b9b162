package club.resolve.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.http.Answers;
import club.resolve.http.Fetched.NoResponse;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The meaning of answers; faults of the wire are in the test of the command. */
final class JudgeTest {
  private static final Judge JUDGE = new Judge(Statuses.SUCCESSFUL);

  static Stream<Arguments> silences() {
    return Stream.of(
        Arguments.of(new Answer.TimedOut("late"), Verdict.TIMEOUT),
        Arguments.of(new Answer.Failed("reset", true), Verdict.ERROR),
        Arguments.of(new Answer.Failed("no trusted connection", false), Verdict.ERROR),
        Arguments.of(new Answer.Unreachable("nowhere.invalid"), Verdict.ERROR),
        Arguments.of(new Answer.Blocked("a", Optional.empty(), "closed"), Verdict.BLOCKED),
        Arguments.of(new Answer.RateLimited("a"), Verdict.BLOCKED));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void aSilenceIsNeverBroken(Answer.Unanswered why, Verdict verdict) {
    Finding finding = JUDGE.finding(new NoResponse(why));

    assertEquals(verdict, finding.verdict());
    assertEquals(why.sentence(), finding.reason());
  }

  @Test
  void whoToldUsToComeLaterToldItBy429() {
    Finding finding = JUDGE.finding(new NoResponse(new Answer.RateLimited("a")));

    assertEquals(OptionalInt.of(429), finding.status());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 304, 400, 418, 422, 600})
  void whatSaysNothingIsNotBrokenEither(int status) {
    assertEquals(
        Verdict.ERROR,
        JUDGE.finding(Answers.status(Answers.get("http://127.0.0.1/"), status)).verdict());
  }

  @Test
  void whatTheUserCallsOkIsNotAskedAgainByGet() {
    var refusal = Answers.status(Answers.get("http://127.0.0.1/"), 403);

    assertTrue(JUDGE.worthGet(refusal));
    assertFalse(new Judge(Statuses.parse("200, 403")).worthGet(refusal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2xx", "200-", "200--299", "299-200", "20", "1000", "200,,403"})
  void onlyStatusesAreStatuses(String text) {
    assertThrows(IllegalArgumentException.class, () -> Statuses.parse(text));
  }
}
