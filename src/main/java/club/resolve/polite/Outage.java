package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.Request;
import club.resolve.http.RequestBody;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a host that gives nothing is down, and when it is to be tried again. The pattern is
 * the circuit breaker, with a single request to find out whether the host is up again. Time is in
 * nanoseconds of a clock of the owner's, whose lock guards this.
 */
final class Outage {
  /** So many tries in a row, of more than one question, without any answer are an outage. */
  static final int TRIES = 3;

  /**
   * Less than this is no outage: a server that is started again breaks all its connections at once
   * and is back by then.
   */
  static final Duration PATIENCE = Duration.ofMillis(1500);

  /** From the beginning of an outage to the first try; doubled with each one. */
  static final Duration FIRST_WAIT = Duration.ofSeconds(15);

  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** A question, by which a host that never answers this one differs from a host that is down. */
  private record AskedBefore(URI uri, Optional<RequestBody> body) {}

  /** Tries in a row that got nothing. */
  private int failures;

  /** Those of them that failed at once, which many that wait at the same time do not add to. */
  private int broken;

  /** The time since when nothing came; of a request that timed out, the time of its start. */
  private long since;

  private @Nullable AskedBefore first;
  private boolean ofSeveral;
  private Answer.@Nullable Unanswered last;

  /** Whether the tries in a row make an outage, as of the last of them. */
  private boolean plain;

  private boolean down;
  private long nextTry;
  private Duration wait = FIRST_WAIT;

  /** Something came from the host. */
  void end() {
    failures = 0;
    broken = 0;
    first = null;
    ofSeveral = false;
    last = null;
    plain = false;
    down = false;
    wait = FIRST_WAIT;
  }

  /**
   * A try got nothing. The silence of a host begins with the first request that it leaves without
   * any answer: what failed at once before that may be the fault of a few questions, and was
   * followed by a pause of our own.
   *
   * @param began the time since when nothing came: now, or that of the start of a request
   */
  void failed(Request request, Answer.Unanswered why, long began, long now) {
    AskedBefore question = new AskedBefore(request.uri(), request.body());
    boolean late = began < now;
    boolean firstLate = late && failures == broken;
    if (failures == 0 || firstLate) {
      since = began;
    }
    if (failures == 0) {
      first = question;
    }
    failures++;
    broken += late ? 0 : 1;
    ofSeveral |= !question.equals(first);
    last = why;
    plain = failures >= TRIES && ofSeveral && lasts(now);
  }

  /** Tries in a row that got nothing. */
  int failures() {
    return failures;
  }

  /** Those of these tries that failed at once. */
  int broken() {
    return broken;
  }

  /** Returns true when nothing has come for longer than a server takes to be started again. */
  boolean lasts(long now) {
    return failures > 0 && now - since >= PATIENCE.toNanos();
  }

  /** Returns true when as many tries, of several questions, got nothing as make an outage. */
  boolean isPlain() {
    return plain;
  }

  /** The host is taken for down. */
  void begin(long now) {
    if (!down) {
      down = true;
      nextTry = now + wait.toNanos();
    }
  }

  boolean isDown() {
    return down;
  }

  /** The failure of the last try; null when there was none since something came. */
  Answer.@Nullable Unanswered last() {
    return last;
  }

  /** Returns true when the host is down, and it is not yet time to try it again. */
  boolean refuses(long now) {
    return down && now < nextTry;
  }

  /** A request starts. While the host is down, it is the only one for a while. */
  void started(long now) {
    if (down) {
      wait = wait.compareTo(LONGEST_WAIT.dividedBy(2)) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
      nextTry = now + wait.toNanos();
    }
  }
}
