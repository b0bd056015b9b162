package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request;
import club.resolve.http.Transport;
import club.resolve.http.Transport.Exchange;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The gate through which all requests to one host go: each waits until it may start, unless the
 * host is closed. A host with a pace has a {@link PacedGate}, any other a {@link FreeGate}.
 * Thread-safe.
 */
abstract sealed class HostGate permits PacedGate, FreeGate {
  /** The longest sleep while connections fail, as the host may be closed by the next one. */
  private static final Duration NAP = Duration.ofMillis(100);

  private final AskedHost host;
  private final Pace pace;
  private final HostSignals signals;
  private final Budget budget;
  private final Time time;
  private final long origin;
  private final AtomicLong started = new AtomicLong();
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile long waitingUntil;
  private volatile Waiting.For waitingFor = Waiting.For.SLOT;

  HostGate(AskedHost host, Pace pace, GateParts parts) {
    this.host = host;
    this.pace = pace;
    this.signals = new HostSignals(host, parts);
    this.budget = parts.budget();
    this.time = parts.time();
    this.origin = time.nanoTime();
  }

  static HostGate of(AskedHost host, Pace pace, GateParts parts) {
    return pace.free() ? new FreeGate(host, parts) : new PacedGate(host, pace, parts);
  }

  /** Starts a request when it may, and waits for its answer. */
  abstract Fetched pass(Request request, Transport transport, Meter meter)
      throws InterruptedException;

  /** Takes in what other runs have learnt about the host. */
  abstract void look();

  /** The time until a request may start; not positive when it may. */
  abstract Duration untilSlot();

  /**
   * Starts a request, as no signal of the host speaks against it.
   *
   * @return empty when another run has taken the slot; the request is not started then
   */
  abstract Optional<Exchange> startInSlot(Request request, Transport transport, Meter meter);

  /**
   * Waits and starts. Looking whether the host is open and starting are one step, so that nothing
   * starts after a signal was read.
   */
  final Exchange startWhenDue(Request request, Transport transport, Meter meter)
      throws InterruptedException {
    meter.waited(Duration.ZERO);
    while (true) {
      look();
      Duration wait = untilSlot();
      Optional<Answer.Unanswered> spent = budget.refusal(wait);
      if (spent.isPresent()) {
        return () -> new NoResponse(spent.get());
      }
      if (signals.refusal(request) == null && wait.isPositive()) {
        sleep(wait, meter);
      }
      synchronized (signals) {
        Optional<Exchange> exchange = startIfOpen(request, transport, meter);
        if (exchange.isPresent()) {
          return exchange.get();
        }
      }
    }
  }

  private void sleep(Duration wait, Meter meter) throws InterruptedException {
    long asleep = now();
    waitingFor = signals.pause().isPositive() ? signals.waitingFor() : Waiting.For.SLOT;
    waitingUntil = asleep + wait.toNanos();
    time.sleep(nap(wait));
    meter.waited(Duration.ofNanos(now() - asleep));
  }

  /** The part of a wait after which is looked again. */
  Duration nap(Duration wait) {
    return signals.failing() && wait.compareTo(NAP) > 0 ? NAP : wait;
  }

  /** Empty when it is not yet this request's turn. */
  private Optional<Exchange> startIfOpen(Request request, Transport transport, Meter meter) {
    Answer.Unanswered why = signals.refusal(request);
    if (why != null) {
      return Optional.of(() -> new NoResponse(why));
    }
    if (untilSlot().isPositive()) {
      return Optional.empty();
    }
    Optional<Answer.Unanswered> spent = budget.take();
    if (spent.isPresent()) {
      return Optional.of(() -> new NoResponse(spent.get()));
    }
    Optional<Exchange> exchange = startInSlot(request, transport, meter);
    if (exchange.isEmpty()) {
      budget.giveBack();
    }
    return exchange;
  }

  /** Starts a request at once. Its answer is read the moment it is complete. */
  final Exchange start(Request request, Transport transport, Meter meter) {
    long start = now();
    meter.tried();
    started.incrementAndGet();
    unanswered.incrementAndGet();
    signals.started();
    BodyWatch watch = new BodyWatch(request);
    Exchange exchange =
        transport.begin(watch.request(), response -> signals.read(request, response));
    return () -> {
      try {
        Fetched fetched = exchange.await();
        return signals.verdict(request, fetched, Duration.ofNanos(now() - start), watch.begun());
      } finally {
        if (unanswered.decrementAndGet() == 0) {
          signals.settled();
        }
        meter.fetched(Duration.ofNanos(now() - start));
      }
    };
  }

  final HostSignals signals() {
    return signals;
  }

  /** Nanoseconds since the gate was made. */
  final long now() {
    return time.nanoTime() - origin;
  }

  /** The slot that a request waits for, else an answer, if any. */
  final Optional<Waiting> waiting() {
    Duration left = Duration.ofNanos(waitingUntil - now());
    return left.isPositive()
        ? Optional.of(new Waiting(waitingFor, host(), left))
        : unanswered.get() > 0
            ? Optional.of(new Waiting(Waiting.For.ANSWER, host(), Duration.ZERO))
            : Optional.empty();
  }

  /** The host as a person names it. */
  final String host() {
    return host.name();
  }

  final Pace pace() {
    return pace;
  }

  /** Requests that were started, by this run. */
  final long started() {
    return started.get();
  }
}
