package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.Answers;
import club.resolve.http.FakeTransport;
import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Transport;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pace of each host: how far apart its requests start. */
@Timeout(20)
final class GateFetcherTest {
  private static final RandomGenerator LEAST_CHANCE = () -> 0L;
  private static final RandomGenerator MOST_CHANCE = () -> -1L;

  private static final Request OURS = Answers.get("http://127.0.0.1:8080/a");
  private static final Request OTHER = Answers.get("http://127.0.0.1:9090/b");
  private static final Request DUCK = Answers.get("https://html.duckduckgo.com/html/");
  private static final Request LIBRARY = Answers.get("https://openlibrary.org/search.json");

  private final FakeTime time = new FakeTime();
  private final FakeTransport wire = new FakeTransport(time, (request, _) -> Answers.ok(request));

  private GateFetcher gates(Transport transport, Duration interval) {
    return new GateFetcher(
        transport,
        Known.paces(interval),
        new AloneLedger(time),
        Budget.unlimited(time),
        time,
        LEAST_CHANCE);
  }

  private static void fetch(GateFetcher gates, Request... requests) throws InterruptedException {
    for (Request request : requests) {
      gates.fetch(request, new Meter());
    }
  }

  @Test
  void startsAreNotCloserThanTheIntervalHoweverShortTheAnswers() throws Exception {
    fetch(gates(wire, Duration.ofMillis(100)), OURS, OURS, OURS, OURS);

    assertEquals(
        List.of(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100)),
        wire.gaps());
  }

  @Test
  void theTimeOfAnAnswerCountsTowardsTheInterval() throws Exception {
    FakeTransport slow =
        new FakeTransport(
            time,
            (request, _) -> {
              time.pass(Duration.ofMillis(70));
              return Answers.ok(request);
            });

    fetch(gates(slow, Duration.ofMillis(100)), OURS, OURS);

    assertEquals(List.of(Duration.ofMillis(100)), slow.gaps());
  }

  @Test
  void unusedTimeIsNotSavedUpForABurst() throws Exception {
    GateFetcher gates = gates(wire, Duration.ofMillis(100));

    fetch(gates, OURS);
    time.pass(Duration.ofMinutes(1));
    fetch(gates, OURS, OURS);

    assertEquals(Duration.ofMillis(100), wire.gaps().getLast());
  }

  @Test
  void manyWorkersTogetherKeepTheInterval() throws Exception {
    Duration interval = Duration.ofMillis(100);
    GateFetcher gates = gates(wire, interval);

    Together.run(20, _ -> fetch(gates, OURS, OURS, OURS, OURS, OURS));

    assertEquals(100, wire.starts().size());
    for (Duration gap : wire.gaps()) {
      assertFalse(gap.compareTo(interval) < 0, "a gap of " + gap);
    }
  }

  @Test
  void jitterIsAddedByChance() throws Exception {
    GateFetcher gates =
        new GateFetcher(
            wire,
            Known.paces(Duration.ZERO),
            new AloneLedger(time),
            Budget.unlimited(time),
            time,
            new Random(1));

    fetch(gates, DUCK, DUCK, DUCK, DUCK, DUCK);

    for (Duration gap : wire.gaps()) {
      assertFalse(gap.compareTo(Duration.ofSeconds(6)) < 0, "a gap of " + gap);
    }
    assertEquals(4, new HashSet<>(wire.gaps()).size(), "no two gaps are alike: " + wire.gaps());
  }

  @ParameterizedTest
  @CsvSource({
    "https://openlibrary.org/, false, 0, 1000",
    "https://openlibrary.org/, true, 0, 334",
    "https://openlibrary.org/, false, 200, 1000",
    "https://openlibrary.org/, true, 200, 334",
    "https://openlibrary.org/, false, 5000, 5000",
    "https://openlibrary.org/, true, 500, 500",
    "https://html.duckduckgo.com/html/, false, 0, 6000",
    "https://html.duckduckgo.com/html/, true, 0, 6000",
    "https://html.duckduckgo.com/html/, true, 1000, 6000",
    "https://html.duckduckgo.com/html/, false, 10000, 10000",
    "http://127.0.0.1:8080/, false, 0, 0",
    "http://127.0.0.1:8080/, false, 50, 50",
    "http://127.0.0.1:8080/, true, 50, 50",
    "http://localhost/, false, 0, 0",
    "https://search.example.org/, false, 0, 0",
    "https://search.example.org/, false, 250, 250",
  })
  void theIntervalLengthensThePaceOfAPublicServiceAndIsTheOnlyOneElsewhere(
      String address, boolean contactNamed, long intervalMillis, long gapMillis) throws Exception {
    GateFetcher gates =
        new GateFetcher(
            wire,
            new HostPaces(Known.SERVICES, Duration.ofMillis(intervalMillis), contactNamed),
            new AloneLedger(time),
            Budget.unlimited(time),
            time,
            LEAST_CHANCE);

    fetch(gates, Answers.get(address), Answers.get(address));

    assertEquals(List.of(Duration.ofMillis(gapMillis)), wire.gaps());
  }

  @Test
  void hostsOfOnePublicServiceShareAGate() throws Exception {
    fetch(
        gates(wire, Duration.ZERO),
        LIBRARY,
        Answers.get("https://www.openlibrary.org/search.json"),
        Answers.get("http://openlibrary.org/"),
        Answers.get("https://covers.openlibrary.org/"));

    assertEquals(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)), wire.gaps());
  }

  @Test
  void twoHostsDoNotShareAPace() throws Exception {
    fetch(gates(wire, Duration.ofHours(1)), OURS, OTHER);

    assertEquals(List.of(Duration.ZERO), wire.gaps());
  }

  @Test
  void aWorkerThatWaitsForOneHostDoesNotHoldUpAnother() throws Exception {
    CountDownLatch asleep = new CountDownLatch(1);
    CountDownLatch awake = new CountDownLatch(1);
    FakeTime held =
        new FakeTime(
            _ -> {
              asleep.countDown();
              Together.await(awake);
            });
    FakeTransport transport = new FakeTransport(held, (request, _) -> Answers.ok(request));
    GateFetcher gates =
        new GateFetcher(
            transport,
            Known.paces(Duration.ofHours(1)),
            new AloneLedger(held),
            Budget.unlimited(held),
            held,
            LEAST_CHANCE);

    Together.run(
        2,
        number -> {
          if (number == 0) {
            fetch(gates, OURS, OURS);
          } else {
            Together.await(asleep);
            fetch(gates, OTHER);
            awake.countDown();
          }
        });

    assertEquals(
        List.of(OURS, OTHER, OURS),
        transport.starts().stream().map(FakeTransport.Start::request).toList());
  }

  @Test
  void duckDuckGoIsAskedOneQuestionAtATime() throws Exception {
    Semaphore others = new Semaphore(0);
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Transport transport =
        (request, seen) -> {
          most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
          others.release();
          return () -> {
            // Gives others the time to come between, if they can.
            assertFalse(others.tryAcquire(2, 2, TimeUnit.MILLISECONDS), "another came between");
            others.drainPermits();
            inFlight.decrementAndGet();
            Response response = Answers.ok(request);
            seen.accept(response);
            return response;
          };
        };
    GateFetcher gates = gates(transport, Duration.ZERO);

    Together.run(8, _ -> fetch(gates, DUCK, DUCK, DUCK));

    assertEquals(1, most.get());
  }

  @Test
  void openLibraryMayBeAskedAgainBeforeItHasAnswered() throws Exception {
    CountDownLatch bothUnderWay = new CountDownLatch(2);
    FakeTransport transport =
        new FakeTransport(
            time,
            (request, _) -> {
              bothUnderWay.countDown();
              Together.await(bothUnderWay);
              return Answers.ok(request);
            });
    GateFetcher gates = gates(transport, Duration.ZERO);

    Together.run(2, _ -> fetch(gates, LIBRARY));

    assertEquals(List.of(Duration.ofSeconds(1)), transport.gaps());
  }

  @Test
  void waitingForASlotIsCountedAsWaitedAndAnsweringAsFetched() throws Exception {
    FakeTransport slow =
        new FakeTransport(
            time,
            (request, _) -> {
              time.pass(Duration.ofMillis(70));
              return Answers.ok(request);
            });
    GateFetcher gates = gates(slow, Duration.ofMillis(100));
    Meter meter = new Meter();

    fetch(gates, OURS);
    gates.fetch(OURS, meter);

    assertEquals(Optional.of(Duration.ofMillis(30)), meter.waited());
    assertEquals(Optional.of(Duration.ofMillis(70)), meter.fetched());
    assertEquals(1, meter.tries());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100})
  void aWorkerThatIsInterruptedLeavesTheGateUsable(long intervalMillis) throws Exception {
    FakeTransport transport =
        new FakeTransport(
            time,
            (request, number) ->
                number == 1
                    ? Answers.status(request, 429, "Retry-After", "60")
                    : Answers.ok(request));
    GateFetcher gates = gates(transport, Duration.ofMillis(intervalMillis));
    fetch(gates, OURS);

    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> fetch(gates, OURS));
    assertEquals(1, transport.starts().size());

    Fetched after = gates.fetch(OURS, new Meter());
    assertInstanceOf(Response.class, after);
  }

  @Test
  void theLimitIsTheHostWhoseRequestsTookLongestAtItsPace() throws Exception {
    GateFetcher gates = gates(wire, Duration.ofMillis(100));
    fetch(gates, OURS, OURS, OURS, LIBRARY, LIBRARY, DUCK);

    assertEquals(
        Optional.of(new PaceLimit("openlibrary.org", Duration.ofSeconds(1), Duration.ofSeconds(1))),
        gates.limit());
  }

  @Test
  void whereNoHostHasAPaceThereIsNoLimit() throws Exception {
    GateFetcher gates = gates(wire, Duration.ZERO);
    fetch(gates, OURS, OURS);

    assertEquals(Optional.empty(), gates.limit());
  }

  @Test
  void theMostChanceDoesNotReachPastTheJitter() throws Exception {
    GateFetcher gates =
        new GateFetcher(
            wire,
            Known.paces(Duration.ZERO),
            new AloneLedger(time),
            Budget.unlimited(time),
            time,
            MOST_CHANCE);

    fetch(gates, DUCK, DUCK);

    assertTrue(wire.gaps().getFirst().compareTo(Duration.ofSeconds(8)) <= 0);
  }
}
