package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Answer;
import club.resolve.http.Answers;
import club.resolve.http.FakeTransport;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The words about what a run waits for, noted whenever it does. */
final class WaitingTest {
  private static final Request OURS = Answers.get("http://127.0.0.1:8080/a");
  private static final String ASKED = "waiting for 127.0.0.1:8080";

  private final List<String> words = new ArrayList<>();
  private final FakeTime time = new FakeTime(_ -> note());
  private Optional<GateFetcher> gates = Optional.empty();
  private Optional<RetryFetcher> retrying = Optional.empty();

  private void note() {
    retrying.flatMap(RetryFetcher::waiting).map(Waiting::inWords).ifPresent(words::add);
    gates.flatMap(GateFetcher::waiting).map(Waiting::inWords).ifPresent(words::add);
  }

  /**
   * The words about two requests, of which the first gets the answer, and the second a good one.
   */
  private List<String> waitingFor(int intervalMillis, Function<Request, Fetched> first)
      throws InterruptedException {
    FakeTransport wire =
        new FakeTransport(
            time,
            (request, number) -> {
              note();
              return number == 1 ? first.apply(request) : Answers.ok(request);
            });
    GateFetcher polite =
        new GateFetcher(
            wire,
            Known.paces(Duration.ofMillis(intervalMillis)),
            new AloneLedger(time),
            Budget.unlimited(time),
            time,
            () -> 0L);
    RetryFetcher again = new RetryFetcher(polite, 1, time, () -> 0L);
    gates = Optional.of(polite);
    retrying = Optional.of(again);
    again.fetch(OURS, new Meter());
    again.fetch(OURS, new Meter());
    int before = words.size();
    note();
    assertEquals(before, words.size(), "nothing is waited for in the end");
    return words;
  }

  @Test
  void aPaceIsAPoliteness() throws Exception {
    assertEquals(
        List.of(ASKED, "127.0.0.1:8080: polite pause, 1.5 s", ASKED),
        waitingFor(1500, Answers::ok));
  }

  @Test
  void aHostThatIsBusyWantsAPause() throws Exception {
    assertEquals(
        List.of(ASKED, "127.0.0.1:8080: wants a pause, 12.0 s", ASKED, ASKED),
        waitingFor(0, request -> Answers.status(request, 429, "Retry-After", "12")));
  }

  @Test
  void aFailureIsTriedAgain() throws Exception {
    String retry = "127.0.0.1:8080: retry in 0.3 s";
    assertEquals(
        List.of(ASKED, retry, ASKED, ASKED),
        waitingFor(0, request -> Answers.status(request, 503)));
  }

  @Test
  void aConnectionThatFailsIsTriedAgainToo() throws Exception {
    List<String> all =
        waitingFor(0, _ -> new NoResponse(new Answer.NoConnection("127.0.0.1:8080")));

    assertEquals("127.0.0.1:8080: retry in 0.3 s", all.get(1));
  }
}
