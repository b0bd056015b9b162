package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.http.Answers;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Transport;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses that a host asks for while several requests are under way, and what they cost. */
@Timeout(20)
final class PausesTest {
  private static final RandomGenerator LEAST_CHANCE = () -> 0L;
  private static final Request OURS = Answers.get("http://127.0.0.1:8080/a");

  private final FakeTime time = new FakeTime();
  private final List<Duration> starts = new ArrayList<>();

  /** By these the answers of the requests so far are read, in the order of their starts. */
  private final List<Consumer<Response>> underWay = new ArrayList<>();

  /** Answers well, but when an answer is read is up to the test. */
  private final Transport wire =
      (request, seen) -> {
        starts.add(time.elapsed());
        underWay.add(seen);
        return () -> Answers.ok(request);
      };

  private GateFetcher gates(HostLedger ledger, Budget budget, long intervalMillis) {
    return new GateFetcher(
        wire, Known.paces(Duration.ofMillis(intervalMillis)), ledger, budget, time, LEAST_CHANCE);
  }

  private GateFetcher gates() {
    return gates(new AloneLedger(time), Budget.unlimited(time), 0);
  }

  private static Fetched fetch(GateFetcher gates) throws InterruptedException {
    return gates.fetch(OURS, new Meter());
  }

  private static Response later(String seconds) {
    return Answers.status(OURS, 429, "Retry-After", seconds);
  }

  @Test
  void tenRequestsUnderWayThatAreToldToComeLaterAreOnePause() throws Exception {
    GateFetcher gates = gates();
    for (int i = 0; i < 10; i++) {
      fetch(gates);
    }

    underWay.forEach(seen -> seen.accept(later("2")));

    assertInstanceOf(Response.class, fetch(gates));
    assertEquals(Duration.ofSeconds(2), starts.getLast());
  }

  @Test
  void aShorterPauseDoesNotEndALongerOne() throws Exception {
    GateFetcher gates = gates();
    fetch(gates);
    fetch(gates);

    underWay.get(0).accept(later("60"));
    underWay.get(1).accept(later("2"));
    fetch(gates);

    assertEquals(Duration.ofMinutes(1), starts.getLast());
  }

  @ParameterizedTest
  @CsvSource({"120, true", "121, false"})
  void aHostIsWaitedForTwoMinutesAndNoLonger(String seconds, boolean waitedFor) throws Exception {
    GateFetcher gates = gates();
    fetch(gates);

    underWay.getFirst().accept(later(seconds));

    assertEquals(waitedFor, fetch(gates) instanceof Response);
    assertEquals(waitedFor ? 2 : 1, starts.size());
    assertEquals(waitedFor ? Duration.ofMinutes(2) : Duration.ZERO, time.elapsed());
  }

  @Test
  void theFifthPauseInARowIsWaitedForAndTheSixthIsABlock() throws Exception {
    GateFetcher gates = gates();
    for (int i = 0; i < 5; i++) {
      assertInstanceOf(Response.class, fetch(gates));
      underWay.getLast().accept(later("1"));
    }
    assertInstanceOf(Response.class, fetch(gates));
    assertEquals(Duration.ofSeconds(5), starts.getLast());

    underWay.getLast().accept(later("1"));

    assertInstanceOf(Answer.Blocked.class, assertInstanceOf(NoResponse.class, fetch(gates)).why());
    assertEquals(6, starts.size());
  }

  @Test
  void anAnswerBetweenPausesBeginsTheCountAnew() throws Exception {
    GateFetcher gates = gates();
    for (int i = 0; i < 20; i++) {
      assertInstanceOf(Response.class, fetch(gates));
      underWay.getLast().accept(i % 5 == 4 ? Answers.ok(OURS) : later("1"));
    }

    assertInstanceOf(Response.class, fetch(gates));
  }

  /** Another run takes the first slot between the look at it and the start. */
  private final class TakenSlot implements HostLedger {
    private final AloneLedger alone = new AloneLedger(time);
    private Duration free = Duration.ZERO;
    private int tries;

    @Override
    public State state(String host) {
      return new State(untilFree(), Optional.empty());
    }

    private Duration untilFree() {
      Duration wait = free.minus(time.elapsed());
      return wait.isPositive() ? wait : Duration.ZERO;
    }

    @Override
    public Duration start(String host, Duration gap, Runnable start) {
      if (++tries == 1) {
        free = time.elapsed().plusSeconds(3);
      }
      return untilFree().isPositive() ? untilFree() : alone.start(host, gap, start);
    }

    @Override
    public void pause(String host, Duration pause) {
      alone.pause(host, pause);
    }

    @Override
    public Closure close(String host, Optional<Duration> told, String evidence) {
      return alone.close(host, told, evidence);
    }
  }

  @Test
  void aSlotThatAnotherRunHasCostsNothingOfTheBudget() throws Exception {
    Budget one = new Budget(OptionalLong.of(1), Optional.empty(), time);
    GateFetcher gates = gates(new TakenSlot(), one, 10);

    assertInstanceOf(Response.class, fetch(gates));
    assertEquals(List.of(Duration.ofSeconds(3)), starts);
    assertInstanceOf(
        Answer.OverBudget.class, assertInstanceOf(NoResponse.class, fetch(gates)).why());
  }

  /** Another run gives its slot free sooner than it has said. */
  @Test
  void aSlotThatOthersKeepBackIsLookedForFourTimesASecond() throws Exception {
    TakenSlot ledger = new TakenSlot();
    ledger.tries = 1;
    ledger.free = Duration.ofSeconds(3);
    FakeTime shared = new FakeTime(_ -> ledger.free = Duration.ZERO);
    GateFetcher gates =
        new GateFetcher(
            wire,
            Known.paces(Duration.ofSeconds(1)),
            ledger,
            Budget.unlimited(shared),
            shared,
            LEAST_CHANCE);

    assertInstanceOf(Response.class, fetch(gates));
    assertInstanceOf(Response.class, fetch(gates));

    assertEquals(
        List.of(Duration.ofMillis(250), Duration.ofSeconds(1)),
        shared.sleeps(),
        "first for the others' slot, then for its own");
  }
}
