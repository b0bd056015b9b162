package club.resolve.polite;

import java.time.Duration;

/** Exponential back-off: arithmetic only, waiting is done elsewhere. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Backoff() {}

  /**
   * The wait after a failure: doubled with each one, and shortened by up to half by chance, so that
   * clients that failed together do not come back together.
   *
   * @param failures how many there were, from 1
   * @param chance from 0 to 1
   */
  static Duration after(int failures, double chance) {
    Duration full = FIRST.multipliedBy(1L << Math.min(failures - 1, 16));
    Duration capped = full.compareTo(LONGEST) < 0 ? full : LONGEST;
    return Duration.ofNanos((long) (capped.toNanos() * (0.5 + chance / 2)));
  }
}
