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

  /** The longest sleep for a slot that other runs keep back, as they may give it free. */
  private static final Duration NAP = Duration.ofMillis(250);

  /** Nanoseconds as {@link #now} counts them; guarded by the turnstile. */
  private long nextSlot;

  /** The next slot as the ledger told it last, counted and guarded as that of this run. */
  private long theirSlot;

  private boolean first = true;

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
    boolean mayBeFirst;
    turnstile.lockInterruptibly();
    try {
      meter.waited(Duration.ofNanos(now() - arrived));
      exchange = startWhenDue(request, transport, meter);
      mayBeFirst = first;
      first = false;
      if (pace().single()) {
        return arrived(exchange, mayBeFirst);
      }
    } finally {
      turnstile.unlock();
    }
    return arrived(exchange, mayBeFirst);
  }

  /** Classes and a connection are made for the first request, which comes to the host late. */
  private Fetched arrived(Exchange exchange, boolean mayBeFirst) throws InterruptedException {
    try {
      return exchange.await();
    } finally {
      if (mayBeFirst) {
        ledger.arrived(key, pace().gap(random.nextDouble()));
      }
    }
  }

  /** At each slot, as another run may have taken it. */
  @Override
  void look() {
    if (signals().closed() != null) {
      return;
    }
    HostLedger.State state = ledger.state(key);
    state.closure().ifPresent(signals()::close);
    theirSlot = now() + state.pause().toNanos();
  }

  @Override
  Duration nap(Duration wait) {
    return wait.compareTo(NAP) > 0 && theirSlot > nextSlot ? NAP : super.nap(wait);
  }

  @Override
  Duration untilSlot() {
    Duration slot = Duration.ofNanos(Math.max(nextSlot, theirSlot) - now());
    Duration pause = signals().pause();
    return slot.compareTo(pause) > 0 ? slot : pause;
  }

  @Override
  Optional<Exchange> startInSlot(Request request, Transport transport, Meter meter) {
    Duration gap = pace().gap(random.nextDouble());
    AtomicReference<Exchange> begun = new AtomicReference<>();
    Duration wait = ledger.start(key, gap, () -> begun.set(start(request, transport, meter)));
    if (wait.isPositive()) {
      theirSlot = now() + wait.toNanos();
    } else {
      nextSlot = now() + gap.toNanos();
    }
    return Optional.ofNullable(begun.get());
  }
}
