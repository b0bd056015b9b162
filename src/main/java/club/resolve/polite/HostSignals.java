package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.BlockSign;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.OwnWords;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.timing.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
  /**
   * The longest pause that is waited for: a client that is told to come again later than this is
   * told to go away.
   */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  /** So many pauses in a row, with nothing else answered between, are a block. */
  static final int MOST_PAUSES = 5;

  /** The same where the host does not say when to come again. */
  private static final int MOST_PAUSES_UNTOLD = 2;

  /** By these a proxy says that the server behind it is gone; a 504 may be about the question. */
  private static final Set<Integer> GONE = Set.of(502, 503);

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

  /** Guarded by this. */
  private final Outage outage = new Outage();

  private volatile Answer.@Nullable Unanswered closed;
  private volatile boolean reached;

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

  /** The answer to a request that is not to be sent now; null for one that may be. */
  synchronized Answer.@Nullable Unanswered refusal(Request request) {
    Answer.Unanswered why = closed;
    return why != null || !outage.isDown() || (isTry(request) && !outage.refuses(now()))
        ? why
        : reason();
  }

  /** A request starts. */
  synchronized void started() {
    outage.started(now());
  }

  /** Some servers never answer HEAD, so that it cannot show that a host still gives nothing. */
  private boolean isTry(Request request) {
    return request.want() != Request.Want.HEADERS_BY_HEAD || isUnconnected(outage.last());
  }

  private static boolean isUnconnected(Answer.@Nullable Unanswered why) {
    return why instanceof Answer.Unreachable || why instanceof Answer.NoConnection;
  }

  /** The reason for which a host that is down is not asked. A name that is unknown says all. */
  private Answer.Unanswered reason() {
    Answer.Unanswered last = Objects.requireNonNull(outage.last());
    return last instanceof Answer.Unreachable ? last : new Answer.Down(last);
  }

  /** Returns true when its name leads nowhere, or a public service takes no connection. */
  synchronized boolean nowhere() {
    return !reached
        && outage.isDown()
        && (outage.last() instanceof Answer.Unreachable
            || (host.isPublic() && outage.last() instanceof Answer.NoConnection));
  }

  /** The time for which the host still wants no request; not positive when it wants them. */
  Duration pause() {
    return Duration.ofNanos(pausedUntil - now());
  }

  /** Returns true when the last try got nothing. */
  synchronized boolean failing() {
    return outage.failures() > 0;
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

  /**
   * A block or a refusal is reported to whoever asked as what it is.
   *
   * @param took from the start of the request
   * @param begun true if a response came, of which the rest was missing
   */
  Fetched verdict(Request request, Fetched fetched, Duration took, boolean begun) {
    return fetched.fold(
        response -> verdict(request.blockSign(), response),
        why -> new NoResponse(isNothing(request, why, begun) ? failed(request, why, took) : why));
  }

  private static boolean isNothing(Request request, Answer.Unanswered why, boolean begun) {
    boolean broken =
        why instanceof Answer.TimedOut
            || why instanceof Answer.Untrusted
            || (why instanceof Answer.Failed failure && failure.passing());
    return isUnconnected(why)
        || (broken && !begun && request.want() != Request.Want.HEADERS_BY_HEAD);
  }

  /** A try got nothing from the host. */
  private synchronized Answer.Unanswered failed(
      Request request, Answer.Unanswered why, Duration took) {
    boolean late = why instanceof Answer.TimedOut;
    if (closed == null && (late || !pause().isPositive())) {
      long now = now();
      outage.failed(request, why, late ? now - took.toNanos() : now, now);
      if (isLost(why)) {
        outage.begin(now());
      } else if (!late && (why instanceof Answer.NoConnection || outage.broken() >= Outage.TRIES)) {
        pauseAtLeast(Backoff.after(outage.broken(), random.nextDouble()));
      }
    }
    Answer.Unanswered closure = closed;
    return closure != null ? closure : outage.isDown() ? reason() : why;
  }

  private boolean isLost(Answer.Unanswered why) {
    return switch (why) {
      // Nobody was ever there: asking on at a pace made for a service would only take time.
      case Answer.Unreachable _ -> !reached || outage.isPlain();
      case Answer.NoConnection(String peer) -> isLost(peer);
      case Answer.TimedOut _ -> outage.isPlain();
      // It may be the fault of a few questions that failed at once.
      default -> false;
    };
  }

  /** No request is under way any more, of which the answer might show that the host is up. */
  synchronized void settled() {
    if (closed == null && outage.isPlain()) {
      outage.begin(now());
    }
  }

  /** A public service is never just being started: two connections tell of one that is gone. */
  private boolean isLost(String peer) {
    boolean gone = host.isPublic() && !reached && outage.failures() > 1;
    if (gone || outage.lasts(now())) {
      lostPeers.add(peer);
    }
    return lostPeers.contains(peer);
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
    heed(request, response, block, later);
  }

  private void heed(
      Request request, Response response, Optional<String> block, Optional<Duration> later) {
    BlockSign sign = request.blockSign();
    Optional<Answer.Unanswered> refusal = sign.refusal(response);
    boolean busy = response.status() == 429;
    Optional<Duration> wanted = sign.pause(response);
    Optional<Duration> told =
        busy || response.status() == 503 || block.isPresent()
            ? later.or(() -> wanted)
            : Optional.empty();
    synchronized (this) {
      if (told.isEmpty() && isGone(request, response)) {
        failed(request, gone(response), Duration.ZERO);
      } else {
        found();
      }
      block.ifPresent(evidence -> close(told, evidence));
      refusal.ifPresent(this::close);
      if (block.isEmpty() && (told.isPresent() || busy)) {
        pause(told, response);
      } else {
        pauses = 0;
        wanted.ifPresent(this::hold);
      }
    }
  }

  /** For a link its status is the answer, and says nothing about other links. */
  private static boolean isGone(Request request, Response response) {
    return GONE.contains(response.status())
        && request.want() == Request.Want.BODY
        && request.target().isEmpty();
  }

  private static Answer.Unanswered gone(Response response) {
    return new Answer.Failed(
        "%s answered HTTP %d (a fault on its side)".formatted(response.host(), response.status()),
        true);
  }

  /** The host has answered. */
  private void found() {
    if (outage.last() instanceof Answer.NoConnection(String peer)) {
      lostPeers.remove(peer);
    }
    outage.end();
  }

  private void pause(Optional<Duration> told, Response response) {
    long now = now();
    if (now >= pausedUntil && ++pauses > (told.isPresent() ? MOST_PAUSES : MOST_PAUSES_UNTOLD)) {
      close(Optional.empty(), manyTimes(response));
      return;
    }
    hold(told.orElseGet(() -> Backoff.after(Math.max(1, pauses), random.nextDouble())));
  }

  private String manyTimes(Response response) {
    return "%s told us again and again to come later (HTTP %d%s)"
        .formatted(
            host.name(),
            response.status(),
            OwnWords.of(response).map(words -> ": \"" + words + "\"").orElse(""));
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
      // The answer has the evidence of now, even where the host was closed before for something
      // else.
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
