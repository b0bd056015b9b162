package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Transport;
import club.resolve.http.Transport.Exchange;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Where the requests to one host queue for their next slot. Thread-safe.
 *
 * <p>The turnstile is held while its holder waits for the slot and starts the request: to reserve a
 * slot and then sleep would let requests bunch up when threads wake late. The gate reads each
 * answer the moment it is complete: a 429 or 503 that says when to come again pauses the host, and
 * a block closes it, before any other worker can go on.
 */
final class HostGate {
  /** Who is told to come again later than this is told to go away. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  /** So many pauses in a row, with nothing else answered between, are a block. */
  static final int MOST_PAUSES = 5;

  /** How long a host is left alone after a block that does not say. */
  static final Duration USUAL_CLOSURE = Duration.ofMinutes(15);

  private final String host;
  private final Pace pace;
  private final Time time;
  private final RandomGenerator random;
  private final long origin;
  private final ReentrantLock turnstile = new ReentrantLock(true);
  private final AtomicLong started = new AtomicLong();

  /** Nanoseconds after the origin; guarded by the turnstile. */
  private long nextSlot;

  /** Held to start a request, and to take in a signal that the fields below it keep. */
  private final Object signals = new Object();

  private volatile long pausedUntil;
  private int pauses;

  private volatile Answer.@Nullable Unanswered closed;
  private volatile boolean reached;

  HostGate(String host, Pace pace, Time time, RandomGenerator random) {
    this.host = host;
    this.pace = pace;
    this.time = time;
    this.random = random;
    this.origin = time.nanoTime();
  }

  Fetched pass(Request request, Transport transport, Meter meter) throws InterruptedException {
    return pace.free()
        ? passFreely(request, transport, meter)
        : passInTurn(request, transport, meter);
  }

  private Fetched passFreely(Request request, Transport transport, Meter meter)
      throws InterruptedException {
    return startInSlot(request, transport, meter).await();
  }

  private Fetched passInTurn(Request request, Transport transport, Meter meter)
      throws InterruptedException {
    long arrived = now();
    Exchange exchange;
    turnstile.lockInterruptibly();
    try {
      meter.waited(Duration.ofNanos(now() - arrived));
      exchange = startInSlot(request, transport, meter);
      nextSlot = now() + pace.gap(random.nextDouble()).toNanos();
      if (pace.single()) {
        return exchange.await();
      }
    } finally {
      turnstile.unlock();
    }
    return exchange.await();
  }

  /**
   * Waits and starts. Looking whether the host is open and starting are one step, so that nothing
   * starts after a signal was read.
   */
  private Exchange startInSlot(Request request, Transport transport, Meter meter)
      throws InterruptedException {
    meter.waited(Duration.ZERO);
    while (true) {
      long asleep = now();
      Duration wait = untilSlot();
      if (closed == null && wait.isPositive()) {
        time.sleep(wait);
        meter.waited(Duration.ofNanos(now() - asleep));
      }
      synchronized (signals) {
        if (closed != null || !untilSlot().isPositive()) {
          return start(request, transport, meter);
        }
      }
    }
  }

  private Duration untilSlot() {
    return Duration.ofNanos(Math.max(nextSlot, pausedUntil) - now());
  }

  private Exchange start(Request request, Transport transport, Meter meter) {
    long start = now();
    Answer.Unanswered why = closed;
    if (why != null) {
      return () -> new NoResponse(why);
    }
    meter.tried();
    started.incrementAndGet();
    Exchange exchange = transport.begin(request, response -> read(request, response));
    return () -> {
      try {
        return verdict(request, exchange.await());
      } finally {
        meter.fetched(Duration.ofNanos(now() - start));
      }
    };
  }

  /** A block is reported to whoever asked as the block that it is. */
  private Fetched verdict(Request request, Fetched fetched) {
    if (!reached && fetched instanceof NoResponse(Answer.Unreachable nowhere)) {
      // Nobody was ever there: asking on at a pace made for a service would only take time.
      closed = nowhere;
    }
    Answer.Unanswered why = closed;
    return why != null && fetched instanceof Response response && blocks(request, response)
        ? new NoResponse(why)
        : fetched;
  }

  private static boolean blocks(Request request, Response response) {
    return request.blockSign().in(response).isPresent()
        || request.blockSign().refusal(response).isPresent();
  }

  private void read(Request request, Response response) {
    reached = true;
    Optional<String> block = request.blockSign().in(response);
    Optional<Answer.Unanswered> refusal = request.blockSign().refusal(response);
    boolean busy = response.status() == 429;
    Optional<Duration> wanted = request.blockSign().pause(response);
    Optional<Duration> told =
        busy || response.status() == 503
            ? response
                .header("Retry-After")
                .flatMap(text -> RetryAfter.parse(text, time.instant()))
                .or(() -> wanted)
            : Optional.empty();
    synchronized (signals) {
      block.ifPresent(evidence -> close(USUAL_CLOSURE, evidence));
      refusal.ifPresent(this::close);
      if (told.isPresent() || busy) {
        pause(told);
      } else {
        pauses = 0;
        wanted.ifPresent(this::hold);
      }
    }
  }

  private void pause(Optional<Duration> told) {
    long now = now();
    if (now >= pausedUntil && ++pauses > MOST_PAUSES) {
      close(USUAL_CLOSURE, host + " told us again and again to come later (HTTP 429)");
      return;
    }
    hold(told.orElseGet(() -> Backoff.after(Math.max(1, pauses), random.nextDouble())));
  }

  private void hold(Duration pause) {
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      close(pause, host + " asks to be left alone for a long time");
    } else {
      pausedUntil = Math.max(pausedUntil, now() + pause.toNanos());
    }
  }

  private void close(Duration closure, String evidence) {
    close(new Answer.Blocked(host, Optional.of(time.instant().plus(closure)), evidence));
  }

  private void close(Answer.Unanswered why) {
    if (closed == null) {
      closed = why;
    }
  }

  private long now() {
    return time.nanoTime() - origin;
  }

  String host() {
    return host;
  }

  Pace pace() {
    return pace;
  }

  long started() {
    return started.get();
  }
}
