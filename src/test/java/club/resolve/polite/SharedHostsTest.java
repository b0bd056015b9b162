package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.http.Answers;
import club.resolve.http.FakeTransport;
import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gates of two runs over one ledger: what one has learnt about a host, the other obeys. */
@Timeout(20)
final class SharedHostsTest {
  private static final Request OURS = Answers.get("http://127.0.0.1:8080/a");
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final Duration AFTER_LOOK = Duration.ofSeconds(2);

  private final FakeTime time = new FakeTime();
  private final FakeTransport wire = new FakeTransport(time, (request, _) -> Answers.ok(request));
  private final HostLedger ledger = new Ledger();

  /** The plainest one. */
  private final class Ledger implements HostLedger {
    private final Map<String, Duration> slots = new ConcurrentHashMap<>();
    private final Map<String, Closure> closures = new ConcurrentHashMap<>();

    @Override
    public State state(String host) {
      return new State(
          untilSlot(host),
          Optional.ofNullable(closures.get(host))
              .filter(closure -> closure.until().isAfter(time.instant())));
    }

    private Duration untilSlot(String host) {
      Duration wait = slots.getOrDefault(host, Duration.ZERO).minus(time.elapsed());
      return wait.isPositive() ? wait : Duration.ZERO;
    }

    @Override
    public synchronized Duration start(String host, Duration gap, Runnable start) {
      Duration wait = untilSlot(host);
      if (wait.isZero()) {
        start.run();
        pause(host, gap);
      }
      return wait;
    }

    @Override
    public void pause(String host, Duration pause) {
      slots.put(host, time.elapsed().plus(pause));
    }

    @Override
    public Closure close(String host, Optional<Duration> told, String evidence) {
      Closure closure =
          new Closure(time.instant().plus(told.orElse(Duration.ofHours(1))), evidence);
      closures.put(host, closure);
      return closure;
    }
  }

  private GateFetcher run(FakeTransport transport, Duration interval) {
    return run(transport, interval, Budget.unlimited(time));
  }

  private GateFetcher run(FakeTransport transport, Duration interval, Budget budget) {
    return new GateFetcher(transport, Known.paces(interval), ledger, budget, time, () -> 0L);
  }

  private static Fetched fetch(GateFetcher run) throws InterruptedException {
    return run.fetch(OURS, new Meter());
  }

  private static Answer.Unanswered none(Fetched fetched) {
    return assertInstanceOf(Fetched.NoResponse.class, fetched).why();
  }

  private FakeTransport saying(int status, String... headers) {
    return new FakeTransport(time, (request, _) -> Answers.status(request, status, headers));
  }

  @Test
  void twoRunsAtOnceKeepTheIntervalTogether() throws Exception {
    List<GateFetcher> runs = List.of(run(wire, INTERVAL), run(wire, INTERVAL));

    Together.run(
        6,
        number -> {
          for (int i = 0; i < 10; i++) {
            fetch(runs.get(number % 2));
          }
        });

    assertEquals(60, wire.starts().size());
    for (Duration gap : wire.gaps()) {
      assertFalse(gap.compareTo(INTERVAL) < 0, "a gap of " + gap);
    }
  }

  @Test
  void aSlotThatAnotherRunHasTakenCostsNothingOfTheBudget() throws Exception {
    fetch(run(wire, INTERVAL));
    GateFetcher other = run(wire, INTERVAL, new Budget(OptionalLong.of(2), Optional.empty(), time));

    fetch(other);
    fetch(other);

    assertEquals(3, wire.starts().size());
    assertInstanceOf(Answer.OverBudget.class, none(fetch(other)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100})
  void aBlockThatOneRunMeetsStopsTheOther(long intervalMillis) throws Exception {
    Duration interval = Duration.ofMillis(intervalMillis);
    GateFetcher other = run(wire, interval);
    fetch(other);

    fetch(run(saying(202, "Retry-After", "60"), interval));
    time.pass(AFTER_LOOK);

    Answer.Blocked blocked = assertInstanceOf(Answer.Blocked.class, none(fetch(other)));
    assertEquals("a challenge", blocked.evidence());
    assertEquals(Optional.of(time.instant().minus(AFTER_LOOK).plusSeconds(60)), blocked.until());
    assertEquals(1, wire.starts().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100})
  void aRunThatBeginsLaterAsksWhenTheTimeIsOver(long intervalMillis) throws Exception {
    Duration interval = Duration.ofMillis(intervalMillis);
    fetch(run(saying(202, "Retry-After", "5"), interval));
    assertInstanceOf(Answer.Blocked.class, none(fetch(run(wire, interval))));

    time.pass(Duration.ofSeconds(5));

    fetch(run(wire, interval));
    assertEquals(1, wire.starts().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100})
  void aPauseThatOneRunIsToldTheOtherObeys(long intervalMillis) throws Exception {
    Duration interval = Duration.ofMillis(intervalMillis);
    FakeTransport busy =
        new FakeTransport(
            time,
            (request, number) ->
                number == 1
                    ? Answers.status(request, 503, "Retry-After", "30")
                    : Answers.ok(request));
    fetch(run(busy, interval));

    fetch(run(wire, interval));

    assertEquals(List.of(Duration.ofSeconds(30)), wire.times());
  }

  @Test
  void nobodyWaitsForASlotBeyondTheTimeOfTheRun() throws Exception {
    ledger.pause("http://127.0.0.1:8080", Duration.ofSeconds(90));
    GateFetcher brief =
        run(
            wire,
            INTERVAL,
            new Budget(OptionalLong.empty(), Optional.of(Duration.ofSeconds(30)), time));

    assertInstanceOf(Answer.OverBudget.class, none(fetch(brief)));
    assertEquals(Duration.ZERO, time.elapsed());
  }

  @Test
  void aRunAloneSharesNothingButTellsForHowLongItIsClosed() {
    AloneLedger alone = new AloneLedger(time);
    HostLedger.Closure closure = alone.close("x", Optional.empty(), "a challenge");

    assertEquals(time.instant().plus(Duration.ofMinutes(15)), closure.until());
    assertEquals(Optional.empty(), alone.state("x").closure());
    assertEquals(
        time.instant().plusSeconds(7),
        alone.close("x", Optional.of(Duration.ofSeconds(7)), "").until());
  }

  /** Only the first one is late. */
  @Test
  void theLedgerHearsOnceThatARequestHasCome() throws Exception {
    List<Duration> arrivals = new ArrayList<>();
    HostLedger listening =
        new HostLedger() {
          @Override
          public State state(String host) {
            return ledger.state(host);
          }

          @Override
          public Duration start(String host, Duration gap, Runnable start) {
            return ledger.start(host, gap, start);
          }

          @Override
          public void arrived(String host, Duration gap) {
            arrivals.add(time.elapsed());
          }

          @Override
          public void pause(String host, Duration pause) {
            ledger.pause(host, pause);
          }

          @Override
          public Closure close(String host, Optional<Duration> told, String evidence) {
            return ledger.close(host, told, evidence);
          }
        };
    FakeTransport slow =
        new FakeTransport(
            time,
            (request, _) -> {
              time.pass(Duration.ofMillis(700));
              return Answers.ok(request);
            });
    GateFetcher gates =
        new GateFetcher(
            slow, Known.paces(INTERVAL), listening, Budget.unlimited(time), time, () -> 0L);

    for (int i = 0; i < 3; i++) {
      gates.fetch(OURS, new Meter());
    }

    assertEquals(List.of(Duration.ofMillis(700)), arrivals);
  }
}
