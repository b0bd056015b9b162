package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.BlockSign;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.timing.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The signals of one host about being asked: a 429 or 503 that says when to come again pauses it,
 * and a block closes it. So does a connection that fails, but for this run alone: the server may be
 * started a moment later. Thread-safe. Its lock is also held to start a request, so that nothing
 * starts after a signal was read.
 */
final class HostSignals {
  /** Who is told to come again later than this is told to go away. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  /** So many pauses in a row, with nothing else answered between, are a block. */
  static final int MOST_PAUSES = 5;

  /**
   * Connections that fail for so long close the host. After each there is a longer pause, so that
   * the fourth does it at the latest. A public service is never just being started: the second
   * connection closes one that has not answered yet.
   */
  static final Duration PATIENCE = Duration.ofMillis(1500);

  private final AskedHost host;
  private final HostLedger ledger;
  private final Time time;
  private final RandomGenerator random;
  private final Set<String> lostPeers;
  private final long origin;

  /** Nanoseconds after the origin. */
  private volatile long pausedUntil;

  /** Pauses in a row; guarded by this. */
  private int pauses;

  /** Connections that failed in a row, one of those that were tried at once; guarded by this. */
  private int failedConnections;

  /** Nanoseconds after the origin; guarded by this. */
  private long failingSince;

  private volatile Answer.@Nullable Unanswered closed;
  private volatile boolean reached;

  /** True when the host was closed for connections that failed. */
  private volatile boolean lost;

  HostSignals(AskedHost host, GateParts parts) {
    this.host = host;
    this.ledger = parts.ledger();
    this.time = parts.time();
    this.random = parts.random();
    this.lostPeers = parts.lostPeers();
    this.origin = time.nanoTime();
  }

  /** The reason for which the host is asked no more; null while it is open. */
  Answer.@Nullable Unanswered closed() {
    return closed;
  }

  /** Returns true when its name leads nowhere, or a public service takes no connection. */
  boolean nowhere() {
    return !reached && (closed instanceof Answer.Unreachable || (host.isPublic() && lost));
  }

  /** The time for which the host still wants no request; not positive when it wants them. */
  Duration pause() {
    return Duration.ofNanos(pausedUntil - now());
  }

  /** Returns true when the last connection failed. */
  synchronized boolean failing() {
    return failedConnections > 0;
  }

  /** The kind of the pause, while there is one. */
  synchronized Waiting.For waitingFor() {
    return failing() ? Waiting.For.RETRY : Waiting.For.PAUSE;
  }

  /** Takes in a pause that another run was asked for. */
  synchronized void pauseAtLeast(Duration pause) {
    pausedUntil = Math.max(pausedUntil, now() + pause.toNanos());
  }

  /** Takes in that another run has found the host closed. */
  synchronized void close(HostLedger.Closure closure) {
    close(closure.answer(host.name()));
  }

  /** A block or a refusal is reported to whoever asked as what it is. */
  Fetched verdict(Request request, Fetched fetched) {
    return fetched.fold(
        response -> verdict(request.blockSign(), response),
        why -> new NoResponse(why instanceof Answer.NoConnection none ? retreat(none) : lost(why)));
  }

  /** Nobody was ever there: asking on at a pace made for a service would only take time. */
  private Answer.Unanswered lost(Answer.Unanswered why) {
    if (!reached && why instanceof Answer.Unreachable) {
      closed = why;
    }
    return why;
  }

  private synchronized Answer.Unanswered retreat(Answer.NoConnection none) {
    if (closed == null && !pause().isPositive()) {
      failingSince = failedConnections == 0 ? now() : failingSince;
      failedConnections++;
      boolean gone = host.isPublic() && !reached && failedConnections > 1;
      if (gone || now() - failingSince >= PATIENCE.toNanos()) {
        lostPeers.add(none.peer());
      }
      lost = lostPeers.contains(none.peer());
      if (lost) {
        closed = new Answer.Failed(none.sentence() + "; not tried again in this run", false);
      } else {
        pauseAtLeast(Backoff.after(failedConnections, random.nextDouble()));
      }
    }
    Answer.Unanswered why = closed;
    return why == null ? none : why;
  }

  private Fetched verdict(BlockSign sign, Response response) {
    Optional<String> forbidden = sign.forbids(response);
    Answer.Unanswered why = closed;
    if (why != null && (forbidden.isPresent() || blocks(sign, response))) {
      return new NoResponse(why);
    }
    return forbidden.isPresent()
        ? new NoResponse(new Answer.Blocked(host.name(), Optional.empty(), forbidden.get()))
        : response;
  }

  private static boolean blocks(BlockSign sign, Response response) {
    return sign.in(response).isPresent() || sign.refusal(response).isPresent();
  }

  /** Reads an answer that is complete, before whoever waits for it goes on. */
  void read(Request request, Response response) {
    reached = true;
    BlockSign sign = request.blockSign();
    Optional<Duration> later =
        response.header("Retry-After").flatMap(text -> RetryAfter.parse(text, time.instant()));
    Optional<String> block = sign.in(response);
    if (block.isEmpty() && (host.isPublic() || later.isPresent())) {
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
    synchronized (this) {
      failedConnections = 0;
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
      close(Optional.empty(), host.name() + " told us again and again to come later (HTTP 429)");
      return;
    }
    hold(told.orElseGet(() -> Backoff.after(Math.max(1, pauses), random.nextDouble())));
  }

  private void hold(Duration pause) {
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      close(Optional.of(pause), host.name() + " asks to be left alone for a long time");
    } else {
      pauseAtLeast(pause);
      ledger.pause(host.key(), pause);
    }
  }

  private void close(Optional<Duration> told, String evidence) {
    if (closed == null) {
      Instant until = ledger.close(host.key(), told, evidence).until();
      // What was seen now, even where the host was closed before for something else.
      close(new HostLedger.Closure(until, evidence).answer(host.name()));
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
}
