package club.resolve.polite;

import java.time.Duration;

/** The time for which a host is left alone that names none. Pure. */
public final class Closing {
  private static final Duration FIRST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** A host that was open for so long is forgiven. */
  public static final Duration FORGIVEN = Duration.ofDays(1);

  private Closing() {}

  /**
   * Twice as long each time.
   *
   * @param before how often in a row the host has been closed before
   */
  public static Duration after(int before) {
    Duration closing = FIRST.multipliedBy(1L << Math.min(Math.max(0, before), 10));
    return closing.compareTo(LONGEST) < 0 ? closing : LONGEST;
  }
}
