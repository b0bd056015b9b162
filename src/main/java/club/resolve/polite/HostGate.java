package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.BlockSign;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Transport;
import club.resolve.http.Transport.Exchange;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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

  /** So often a gate without a pace looks what other runs have learnt about its host. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final String host;
  private final String key;
  private final boolean isPublic;
  private final HostLedger ledger;
  private final Budget budget;
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

  /** Held while the ledger is looked at. */
  private final Object looking = new Object();

  private volatile long pausedUntil;
  private volatile long nextLook;
  private volatile long waitingUntil;
  private int pauses;

  private volatile Answer.@Nullable Unanswered closed;
  private volatile boolean reached;

  /**
   * @param host as a person names it
   * @param key under which the ledger knows it
   * @param isPublic whether it is of a public service, and no address of the user's own
   */
  HostGate(
      String host,
      String key,
      boolean isPublic,
      Pace pace,
      HostLedger ledger,
      Budget budget,
      Time time,
      RandomGenerator random) {
    this.host = host;
    this.key = key;
    this.isPublic = isPublic;
    this.ledger = ledger;
    this.budget = budget;
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
      look();
      long asleep = now();
      Duration wait = untilSlot();
      Optional<Answer.Unanswered> spent = budget.refusal(wait);
      if (spent.isPresent()) {
        return () -> new NoResponse(spent.get());
      }
      if (closed == null && wait.isPositive()) {
        waitingUntil = asleep + wait.toNanos();
        time.sleep(wait);
        meter.waited(Duration.ofNanos(now() - asleep));
      }
      synchronized (signals) {
        Optional<Exchange> exchange = startIfOpen(request, transport, meter);
        if (exchange.isPresent()) {
          return exchange.get();
        }
      }
    }
  }

  /**
   * What other runs have learnt about the host: at each slot, or now and then without a pace. Until
   * it is known nobody goes on.
   */
  private void look() {
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
    return closed != null || (pace.free() && now() < nextLook);
  }

  private void learn(HostLedger.State state) {
    state.closure().ifPresent(closure -> close(closure.answer(host)));
    if (state.pause().isPositive()) {
      long until = now() + state.pause().toNanos();
      if (pace.free()) {
        pausedUntil = Math.max(pausedUntil, until);
      } else {
        nextSlot = Math.max(nextSlot, until);
      }
    }
  }

  /** Empty when it is not yet this request's turn. */
  private Optional<Exchange> startIfOpen(Request request, Transport transport, Meter meter) {
    Answer.Unanswered why = closed;
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
    if (pace.free()) {
      return Optional.of(start(request, transport, meter));
    }
    Duration gap = pace.gap(random.nextDouble());
    AtomicReference<Exchange> begun = new AtomicReference<>();
    Duration wait = ledger.start(key, gap, () -> begun.set(start(request, transport, meter)));
    nextSlot = now() + (wait.isPositive() ? wait : gap).toNanos();
    Optional<Exchange> exchange = Optional.ofNullable(begun.get());
    if (exchange.isEmpty()) {
      budget.giveBack();
    }
    return exchange;
  }

  private Duration untilSlot() {
    return Duration.ofNanos(Math.max(nextSlot, pausedUntil) - now());
  }

  private Exchange start(Request request, Transport transport, Meter meter) {
    long start = now();
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

  /** A block or a refusal is reported to whoever asked as what it is. */
  private Fetched verdict(Request request, Fetched fetched) {
    if (!reached && fetched instanceof NoResponse(Answer.Unreachable nowhere)) {
      // Nobody was ever there: asking on at a pace made for a service would only take time.
      closed = nowhere;
    }
    return fetched instanceof Response response ? verdict(request.blockSign(), response) : fetched;
  }

  private Fetched verdict(BlockSign sign, Response response) {
    Optional<String> forbidden = sign.forbids(response);
    Answer.Unanswered why = closed;
    if (why != null && (forbidden.isPresent() || blocks(sign, response))) {
      return new NoResponse(why);
    }
    return forbidden.isPresent()
        ? new NoResponse(new Answer.Blocked(host, Optional.empty(), forbidden.get()))
        : response;
  }

  private static boolean blocks(BlockSign sign, Response response) {
    return sign.in(response).isPresent() || sign.refusal(response).isPresent();
  }

  private void read(Request request, Response response) {
    reached = true;
    BlockSign sign = request.blockSign();
    Optional<Duration> later =
        response.header("Retry-After").flatMap(text -> RetryAfter.parse(text, time.instant()));
    Optional<String> block = sign.in(response);
    if (block.isEmpty() && (isPublic || later.isPresent())) {
      block = sign.forbids(response);
    }
    heed(response, sign, block, later);
  }

  private void heed(
      Response response, BlockSign sign, Optional<String> block, Optional<Duration> later) {
    Optional<Answer.Unanswered> refusal = sign.refusal(response);
    boolean busy = response.status() == 429;
    Optional<Duration> wanted = sign.pause(response);
    Optional<Duration> told =
        busy || response.status() == 503 || block.isPresent()
            ? later.or(() -> wanted)
            : Optional.empty();
    synchronized (signals) {
      block.ifPresent(evidence -> close(told, evidence));
      refusal.ifPresent(this::close);
      if (block.isEmpty() && (told.isPresent() || busy)) {
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
      close(Optional.empty(), host + " told us again and again to come later (HTTP 429)");
      return;
    }
    hold(told.orElseGet(() -> Backoff.after(Math.max(1, pauses), random.nextDouble())));
  }

  private void hold(Duration pause) {
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      close(Optional.of(pause), host + " asks to be left alone for a long time");
    } else {
      pausedUntil = Math.max(pausedUntil, now() + pause.toNanos());
      ledger.pause(key, pause);
    }
  }

  private void close(Optional<Duration> told, String evidence) {
    if (closed == null) {
      Instant until = ledger.close(key, told, evidence).until();
      // What was seen now, even where the host was closed before for something else.
      close(new HostLedger.Closure(until, evidence).answer(host));
    }
  }

  private void close(Answer.Unanswered why) {
    if (closed == null) {
      closed = why;
    }
  }

  private long now() {
    return time.nanoTime() - origin;
  }

  /** How long it is until the slot for which a request waits; not positive when none does. */
  Duration waiting() {
    return Duration.ofNanos(waitingUntil - now());
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
