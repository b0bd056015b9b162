package club.resolve.polite;

import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.http.Transport;
import club.resolve.http.Transport.Exchange;
import club.resolve.timing.Meter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * The gate of a host with a pace: its requests queue at a turnstile for their next slot.
 *
 * <p>The turnstile is held while its holder waits for the slot and starts the request: to reserve a
 * slot and then sleep would let requests bunch up when threads wake late. The slot itself is taken
 * in the ledger, which other runs share.
 */
final class PacedGate extends HostGate {
  private final String key;
  private final HostLedger ledger;
  private final RandomGenerator random;
  private final ReentrantLock turnstile = new ReentrantLock(true);

  /** Nanoseconds as {@link #now} counts them; guarded by the turnstile. */
  private long nextSlot;

  PacedGate(AskedHost host, Pace pace, GateParts parts) {
    super(host, pace, parts);
    this.key = host.key();
    this.ledger = parts.ledger();
    this.random = parts.random();
  }

  @Override
  Fetched pass(Request request, Transport transport, Meter meter) throws InterruptedException {
    long arrived = now();
    Exchange exchange;
    turnstile.lockInterruptibly();
    try {
      meter.waited(Duration.ofNanos(now() - arrived));
      exchange = startWhenDue(request, transport, meter);
      if (pace().single()) {
        return exchange.await();
      }
    } finally {
      turnstile.unlock();
    }
    return exchange.await();
  }

  /** At each slot, as another run may have taken it. */
  @Override
  void look() {
    if (signals().closed() != null) {
      return;
    }
    HostLedger.State state = ledger.state(key);
    state.closure().ifPresent(signals()::close);
    if (state.pause().isPositive()) {
      nextSlot = Math.max(nextSlot, now() + state.pause().toNanos());
    }
  }

  @Override
  Duration untilSlot() {
    Duration slot = Duration.ofNanos(nextSlot - now());
    Duration pause = signals().pause();
    return slot.compareTo(pause) > 0 ? slot : pause;
  }

  @Override
  Optional<Exchange> startInSlot(Request request, Transport transport, Meter meter) {
    Duration gap = pace().gap(random.nextDouble());
    AtomicReference<Exchange> begun = new AtomicReference<>();
    Duration wait = ledger.start(key, gap, () -> begun.set(start(request, transport, meter)));
    nextSlot = now() + (wait.isPositive() ? wait : gap).toNanos();
    return Optional.ofNullable(begun.get());
  }
}
