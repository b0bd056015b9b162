package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import club.resolve.http.Answers;
import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Transport;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many workers and one gate: what one has read holds for all. */
@Timeout(20)
final class GateRaceTest {
  private static final RandomGenerator LEAST_CHANCE = () -> 0L;
  private static final Request OURS = Answers.get("http://127.0.0.1:8080/a");

  private final FakeTime time = new FakeTime();

  private GateFetcher gates(Transport transport, long intervalMillis) {
    return new GateFetcher(
        transport,
        Known.paces(Duration.ofMillis(intervalMillis)),
        new AloneLedger(time),
        Budget.unlimited(time),
        time,
        LEAST_CHANCE);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void noneOfManyWorkersStartsBeforeThePauseIsOver(long intervalMillis) throws Exception {
    List<Duration> starts = new ArrayList<>();
    Map<Integer, Duration> pausedBefore = new HashMap<>();
    AtomicInteger numbers = new AtomicInteger();
    Transport wire =
        (request, seen) -> {
          int number = numbers.incrementAndGet();
          synchronized (starts) {
            starts.add(time.elapsed());
          }
          return () -> {
            if (number % 5 != 0) {
              seen.accept(Answers.ok(request));
              return Answers.ok(request);
            }
            Duration before = time.elapsed();
            Response busy = Answers.status(request, 429, "Retry-After", "2");
            seen.accept(busy);
            synchronized (starts) {
              pausedBefore.put(starts.size(), before);
            }
            return busy;
          };
        };
    RetryFetcher retrying = new RetryFetcher(gates(wire, intervalMillis), 3, time, LEAST_CHANCE);
    AtomicInteger good = new AtomicInteger();

    Together.run(
        10,
        _ -> {
          for (int i = 0; i < 5; i++) {
            if (retrying.fetch(OURS, new Meter()) instanceof Response response
                && response.status() == 200) {
              good.incrementAndGet();
            }
          }
        });

    assertEquals(50, good.get(), "every request gets its answer in the end");
    pausedBefore.forEach(
        (next, read) -> {
          if (next < starts.size()) {
            Duration paused = starts.get(next).minus(read);
            assertFalse(paused.compareTo(Duration.ofSeconds(2)) < 0, "only " + paused);
          }
        });
  }

  /**
   * The knowledge of another run is read before anyone asks, not only before the first one does.
   */
  @ParameterizedTest
  @ValueSource(longs = {0, 10})
  void nobodyGoesOnWhileTheFirstStillLooksWhetherTheHostIsClosed(long intervalMillis)
      throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<GateFetcher> gates = new AtomicReference<>();
    List<Thread> others = new ArrayList<>();
    HostLedger.Closure closure =
        new HostLedger.Closure(time.instant().plusSeconds(60), "it said so");
    HostLedger closed =
        new HostLedger() {
          @Override
          public State state(String host) {
            if (others.isEmpty()) {
              others.add(Thread.ofPlatform().start(() -> fetched(gates.get())));
              while (!Set.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TERMINATED)
                  .contains(others.getFirst().getState())) {
                Thread.onSpinWait();
              }
            }
            return new State(Duration.ZERO, Optional.of(closure));
          }

          @Override
          public Duration start(String host, Duration gap, Runnable start) {
            start.run();
            return Duration.ZERO;
          }

          @Override
          public void pause(String host, Duration pause) {
            // Nobody else is there.
          }

          @Override
          public Closure close(String host, Optional<Duration> told, String evidence) {
            return closure;
          }
        };
    gates.set(
        new GateFetcher(
            (request, _) -> {
              asked.incrementAndGet();
              return () -> Answers.ok(request);
            },
            Known.paces(Duration.ofMillis(intervalMillis)),
            closed,
            Budget.unlimited(time),
            time,
            LEAST_CHANCE));

    fetched(gates.get());
    others.getFirst().join();

    assertEquals(0, asked.get());
  }

  private static Fetched fetched(GateFetcher gates) {
    try {
      return gates.fetch(OURS, new Meter());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void ofManyWorkersNoneStartsOnceABlockWasRead(long intervalMillis) throws Exception {
    for (int round = 0; round < 100; round++) {
      AtomicBoolean read = new AtomicBoolean();
      AtomicInteger late = new AtomicInteger();
      AtomicInteger starts = new AtomicInteger();
      Transport wire =
          (request, seen) -> {
            if (read.get()) {
              late.incrementAndGet();
            }
            int number = starts.incrementAndGet();
            return () -> {
              Response response = number < 20 ? Answers.ok(request) : Answers.status(request, 202);
              seen.accept(response);
              read.compareAndSet(false, number >= 20);
              return response;
            };
          };
      GateFetcher gates = gates(wire, intervalMillis);

      Together.run(
          8,
          _ -> {
            for (int i = 0; i < 10; i++) {
              gates.fetch(OURS, new Meter());
            }
          });

      assertEquals(0, late.get(), "in round " + round);
    }
  }
}
