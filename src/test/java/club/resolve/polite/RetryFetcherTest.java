package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Status;
import club.resolve.http.Answers;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryFetcherTest {
  private static final Request REQUEST = Answers.get("http://127.0.0.1:8080/");

  private final FakeTime time = new FakeTime();
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param answers by number of the request, from 1
   */
  private RetryFetcher retrying(int retries, IntFunction<Fetched> answers) {
    Fetcher next =
        (_, meter) -> {
          meter.tried();
          return answers.apply(asked.incrementAndGet());
        };
    return new RetryFetcher(next, retries, time, new Random(3));
  }

  private static Response status(int status) {
    return Answers.status(REQUEST, status);
  }

  private static NoResponse failed(boolean passing) {
    return new NoResponse(new Answer.Failed("the connection broke", passing));
  }

  static Stream<Fetched> passing() {
    return Stream.of(
        status(502),
        status(503),
        status(504),
        failed(true),
        new NoResponse(new Answer.RefusedHere("Too many open files")),
        new NoResponse(new Answer.NoConnection("host")));
  }

  static Stream<Fetched> lasting() {
    return Stream.of(
        status(200),
        status(202),
        status(301),
        status(400),
        status(401),
        status(403),
        status(404),
        status(418),
        status(422),
        failed(false),
        new NoResponse(new Answer.Blocked("host", Optional.empty(), "a challenge")),
        new NoResponse(new Answer.RateLimited("host")),
        new NoResponse(new Answer.Unauthorized("a key")),
        new NoResponse(new Answer.Unreachable("host")));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aFailureThatMayPassIsTriedAgain(Fetched failure) throws Exception {
    RetryFetcher retrying = retrying(3, number -> number < 4 ? failure : status(200));

    assertEquals(status(200), retrying.fetch(REQUEST, new Meter()));
    assertEquals(4, asked.get());
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aFailureThatDoesNotPassIsTheAnswerInTheEnd(Fetched failure) throws Exception {
    assertEquals(failure, retrying(3, _ -> failure).fetch(REQUEST, new Meter()));
    assertEquals(4, asked.get());
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void nothingElseIsTriedAgain(Fetched answer) throws Exception {
    assertEquals(answer, retrying(3, _ -> answer).fetch(REQUEST, new Meter()));
    assertEquals(1, asked.get());
    assertEquals(Duration.ZERO, time.elapsed());
  }

  @ParameterizedTest
  @MethodSource("passing")
  void withoutRetriesThereIsOneTry(Fetched failure) throws Exception {
    assertEquals(failure, retrying(0, _ -> failure).fetch(REQUEST, new Meter()));
    assertEquals(1, asked.get());
    assertEquals(Duration.ZERO, time.elapsed());
  }

  /** Each takes as long as many others. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 2", "3, 2", "4, 3"})
  void aTryThatTimesOutCountsAsTwo(int retries, int tries) throws Exception {
    NoResponse late = new NoResponse(new Answer.TimedOut("no complete response"));

    assertEquals(late, retrying(retries, _ -> late).fetch(REQUEST, new Meter()));
    assertEquals(tries, asked.get());
  }

  @Test
  void withoutRetriesA429IsNotTriedAgainEither() throws Exception {
    Fetched fetched = retrying(0, _ -> status(429)).fetch(REQUEST, new Meter());

    assertEquals(Status.BLOCKED, assertInstanceOf(NoResponse.class, fetched).why().status());
    assertEquals(1, asked.get());
  }

  @Test
  void theBackOffGrowsAndIsCountedAsWaited() throws Exception {
    Meter meter = new Meter();

    assertInstanceOf(Response.class, retrying(4, _ -> status(503)).fetch(REQUEST, meter));

    assertEquals(4, time.sleeps().size());
    for (int i = 0; i < 4; i++) {
      Duration full = Duration.ofMillis(500L << i);
      Duration pause = time.sleeps().get(i);
      assertFalse(pause.compareTo(full) > 0 || pause.compareTo(full.dividedBy(2)) < 0, "" + pause);
    }
    assertEquals(Optional.of(time.elapsed()), meter.waited());
    assertEquals(5, meter.tries());
  }

  @Test
  void a429ManyTimesAndThenAnAnswerIsAnAnswer() throws Exception {
    RetryFetcher retrying = retrying(1, number -> status(number <= 8 ? 429 : 200));

    assertEquals(status(200), retrying.fetch(REQUEST, new Meter()));
  }

  @Test
  void a429UsesUpNoneOfTheRetries() throws Exception {
    RetryFetcher retrying =
        retrying(1, number -> status(number == 1 ? 503 : number <= 4 ? 429 : 200));

    assertEquals(status(200), retrying.fetch(REQUEST, new Meter()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 100})
  void a429ForEverIsABlockAndNoError(int retries) throws Exception {
    Fetched fetched = retrying(retries, _ -> status(429)).fetch(REQUEST, new Meter());

    Answer.Unanswered why = assertInstanceOf(NoResponse.class, fetched).why();
    assertEquals(Status.BLOCKED, why.status());
    assertTrue(why.sentence().contains("429"), why.sentence());
    assertTrue(asked.get() <= 11, "asked " + asked.get() + " times");
  }

  @Test
  void anInterruptEndsTheBackOff() {
    RetryFetcher retrying =
        retrying(
            3,
            _ -> {
              Thread.currentThread().interrupt();
              return status(503);
            });

    assertThrows(InterruptedException.class, () -> retrying.fetch(REQUEST, new Meter()));
    assertEquals(1, asked.get());
  }
}
