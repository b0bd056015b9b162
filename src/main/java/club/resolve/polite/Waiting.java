package club.resolve.polite;

import java.time.Duration;

/**
 * The host that a run waits for.
 *
 * @param host as a person names it
 * @param left until the wait ends; zero for an answer, whose time nobody knows
 */
public record Waiting(For what, String host, Duration left) {

  /** The things that can be waited for. */
  public enum For {
    /** The next request has its slot later. */
    SLOT,
    /** The host has asked for a pause. */
    PAUSE,
    /** A request has failed, and is tried again after a while. */
    RETRY,
    /** A request is sent. */
    ANSWER
  }

  /** A few words for a line on the terminal. */
  public String inWords() {
    double seconds = left.toMillis() / 1_000.0;
    return switch (what) {
      case SLOT -> "%s: polite pause, %.1f s".formatted(host, seconds);
      case PAUSE -> "%s: wants a pause, %.1f s".formatted(host, seconds);
      case RETRY -> "%s: retry in %.1f s".formatted(host, seconds);
      case ANSWER -> "waiting for " + host;
    };
  }
}
