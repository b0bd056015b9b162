package club.resolve.spark;

import club.resolve.polite.HostLedger;
import club.resolve.timing.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hosts as all executors of a run know them together: the driver leases slots, a few at a time,
 * and tells with each lease that a host is closed or wants a pause. Thread-safe.
 */
final class ClusterHosts implements HostLedger {
  /** A slot may be used so much later; the rest of a lease is worth nothing then. */
  private static final Duration LATE = Duration.ofMillis(250);

  private final Time time;
  private final Map<String, Lease> leases = new ConcurrentHashMap<>();
  private final Map<String, Closure> closures = new ConcurrentHashMap<>();

  ClusterHosts(Time time) {
    this.time = time;
  }

  /**
   * Slots that come one after the other.
   *
   * @param next the time of the first, in nanoseconds as {@link Time#nanoTime} counts them
   * @param gap from one to the next, in nanoseconds
   * @param left the number of slots
   */
  private record Lease(long next, long gap, int left) {

    boolean holds(long now) {
      return left > 0 && now - (next + (left - 1) * gap) <= LATE.toNanos();
    }

    Lease used() {
      return new Lease(next + gap, gap, left - 1);
    }
  }

  private static final Lease NONE = new Lease(0, 0, 0);

  @Override
  public State state(String host) {
    Optional<Closure> closure = Optional.ofNullable(closures.get(host));
    Lease lease = leases.get(host);
    if (closure.isPresent()) {
      return new State(Duration.ZERO, closure);
    }
    if (lease == null) {
      // A host without a pace has no leases; the driver may know of a pause.
      return learnt(host, DriverDesk.state(host));
    }
    long now = time.nanoTime();
    return new State(
        lease.holds(now) ? Duration.ofNanos(Math.max(0, lease.next() - now)) : Duration.ZERO,
        Optional.empty());
  }

  private State learnt(String host, State state) {
    state.closure().ifPresent(closure -> closures.put(host, closure));
    return state;
  }

  @Override
  public Duration start(String host, Duration gap, Runnable start) {
    Lease lease = leases.getOrDefault(host, NONE);
    if (!lease.holds(time.nanoTime())) {
      DriverDesk.Leased leased = DriverDesk.lease(host, gap);
      learnt(host, leased.state());
      lease =
          new Lease(
              time.nanoTime() + leased.state().pause().toNanos(), gap.toNanos(), leased.slots());
      leases.put(host, lease);
      if (leased.slots() == 0) {
        // Closed, which the gate sees when it looks again.
        return Duration.ofMillis(1);
      }
    }
    Duration wait = Duration.ofNanos(lease.next() - time.nanoTime());
    if (wait.isPositive()) {
      return wait;
    }
    leases.put(host, lease.used());
    start.run();
    return Duration.ZERO;
  }

  @Override
  public void pause(String host, Duration pause) {
    leases.computeIfPresent(host, (_, _) -> NONE);
    DriverDesk.pause(host, pause);
  }

  @Override
  public Closure close(String host, Optional<Duration> told, String evidence) {
    Closure closure = DriverDesk.close(host, told, evidence);
    closures.put(host, closure);
    return closure;
  }

  /** The closure that a message tells, if any. */
  static Optional<Closure> closure(long untilMillis, String evidence) {
    return untilMillis < 0
        ? Optional.empty()
        : Optional.of(new Closure(Instant.ofEpochMilli(untilMillis), evidence));
  }
}
