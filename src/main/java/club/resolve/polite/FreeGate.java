package club.resolve.polite;

import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.http.Transport;
import club.resolve.http.Transport.Exchange;
import club.resolve.timing.Meter;
import java.time.Duration;
import java.util.Optional;

/**
 * The gate of a host without a pace: all its requests go through at once, unless the host wants a
 * pause or is closed.
 */
final class FreeGate extends HostGate {
  /** So often the gate looks what other runs have learnt about its host. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final String key;
  private final HostLedger ledger;

  /** Held while the ledger is looked at. */
  private final Object looking = new Object();

  /** Nanoseconds as {@link #now} counts them. */
  private volatile long nextLook;

  FreeGate(AskedHost host, GateParts parts) {
    super(host, Pace.FREE, parts);
    this.key = host.key();
    this.ledger = parts.ledger();
  }

  @Override
  Fetched pass(Request request, Transport transport, Meter meter) throws InterruptedException {
    return startWhenDue(request, transport, meter).await();
  }

  /** Now and then. Until it is known what the others have learnt, nobody goes on. */
  @Override
  void look() {
    if (known()) {
      return;
    }
    synchronized (looking) {
      if (!known()) {
        learn(ledger.state(key));
        nextLook = now() + LOOK.toNanos();
      }
    }
  }

  private boolean known() {
    return signals().closed() != null || now() < nextLook;
  }

  private void learn(HostLedger.State state) {
    state.closure().ifPresent(signals()::close);
    if (state.pause().isPositive()) {
      signals().pauseAtLeast(state.pause());
    }
  }

  @Override
  Duration untilSlot() {
    return signals().pause();
  }

  @Override
  Optional<Exchange> startInSlot(Request request, Transport transport, Meter meter) {
    return Optional.of(start(request, transport, meter));
  }
}
