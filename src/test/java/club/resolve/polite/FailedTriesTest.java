package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.http.Answers;
import club.resolve.http.FakeTransport;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The count of tries that got nothing, and the time for which the host is left in peace after them.
 */
@Timeout(20)
final class FailedTriesTest {
  private static final RandomGenerator LEAST_CHANCE = () -> 0L;
  private static final Answer.Unanswered REFUSED = new Answer.NoConnection("127.0.0.1:8080");
  private static final Answer.Unanswered BROKEN = new Answer.Failed("the connection broke", true);
  private static final Answer.Unanswered LATE = new Answer.TimedOut("no complete response");

  private final FakeTime time = new FakeTime();

  private GateFetcher gates(FakeTransport wire) {
    return new GateFetcher(
        wire,
        Known.paces(Duration.ZERO),
        new AloneLedger(time),
        Budget.unlimited(time),
        time,
        LEAST_CHANCE);
  }

  private FakeTransport allEnd(Answer.Unanswered why, Duration took) {
    return new FakeTransport(
        time,
        (_, _) -> {
          time.pass(took);
          return new NoResponse(why);
        });
  }

  private static Answer.Unanswered why(GateFetcher gates, int title) throws InterruptedException {
    Request request = Answers.get("http://127.0.0.1:8080/search?title=" + title);
    return assertInstanceOf(NoResponse.class, gates.fetch(request, new Meter())).why();
  }

  /** The reason that the last of so many titles is told. */
  private Answer.Unanswered last(int titles, FakeTransport wire) throws InterruptedException {
    GateFetcher gates = gates(wire);
    for (int title = 1; title < titles; title++) {
      why(gates, title);
    }
    return why(gates, titles);
  }

  /** Nobody answered from the start of the first one on: 1.8 seconds in all. */
  @Test
  void aRequestThatTimesOutTellsOfAllItsTime() throws Exception {
    FakeTransport wire = allEnd(LATE, Duration.ofMillis(600));

    assertEquals(new Answer.Down(LATE), last(4, wire));
    assertEquals(3, wire.starts().size());
  }

  /** It may have been good until then: nobody answered for 1.2 seconds only. */
  @Test
  void aConnectionThatBreaksTellsOfNoTimeBefore() throws Exception {
    FakeTransport wire = allEnd(BROKEN, Duration.ofMillis(600));

    assertEquals(BROKEN, last(3, wire));
  }

  @Test
  void aHostThatTakesNoConnectionIsLeftInPeaceForAWhileAtOnce() throws Exception {
    FakeTransport wire = allEnd(REFUSED, Duration.ZERO);

    last(3, wire);

    assertEquals(List.of(Backoff.after(1, 0), Backoff.after(2, 0)), wire.gaps());
  }

  @Test
  void aHostWhoseConnectionsBreakIsLeftInPeaceAfterTheThird() throws Exception {
    FakeTransport wire = allEnd(BROKEN, Duration.ZERO);

    last(4, wire);

    assertEquals(List.of(Duration.ZERO, Duration.ZERO, Backoff.after(3, 0)), wire.gaps());
  }

  /** As when a server is started again. */
  @Test
  void connectionsThatAreRefusedTogetherAreOneFailure() throws Exception {
    CountDownLatch underWay = new CountDownLatch(5);
    FakeTransport wire =
        new FakeTransport(
            time,
            (_, _) -> {
              underWay.countDown();
              underWay.await();
              return new NoResponse(REFUSED);
            });
    GateFetcher gates = gates(wire);

    Together.run(5, title -> assertEquals(REFUSED, why(gates, title)));
    why(gates, 5);

    assertEquals(
        IntStream.rangeClosed(0, 5)
            .mapToObj(start -> start < 5 ? Duration.ZERO : Backoff.after(1, 0))
            .toList(),
        wire.times());
  }
}
