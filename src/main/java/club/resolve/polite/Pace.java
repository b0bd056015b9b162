package club.resolve.polite;

import java.time.Duration;
import java.util.Locale;

/**
 * The pace at which one host may be asked.
 *
 * @param interval least time between two request starts
 * @param jitter up to this much is added to each interval by chance
 * @param single true if a request waits for the answer to the one before
 */
public record Pace(Duration interval, Duration jitter, boolean single) {

  /** As fast as the machine allows. */
  public static final Pace FREE = new Pace(Duration.ZERO, Duration.ZERO, false);

  /** A pace without chance, at which requests may overlap. */
  public static Pace every(Duration interval) {
    return new Pace(interval, Duration.ZERO, false);
  }

  /** This pace, or a slower one where the given interval is longer. */
  Pace atLeast(Duration other) {
    return other.compareTo(interval) > 0 ? new Pace(other, jitter, single) : this;
  }

  /** The pace of each of so many runs that keep it together. */
  Pace sharedBy(int runs) {
    return new Pace(interval.multipliedBy(runs), jitter.multipliedBy(runs), single);
  }

  boolean free() {
    return interval.isZero() && !single;
  }

  /** In words, such as "1 request in 6.00 to 8.00 s, one at a time". */
  public String inWords() {
    if (free()) {
      return "none";
    }
    String range =
        jitter.isZero()
            ? seconds(interval)
            : seconds(interval) + " to " + seconds(interval.plus(jitter));
    return "1 request in " + range + " s" + (single ? ", one at a time" : "");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e9);
  }

  /**
   * The time from one start to the next.
   *
   * @param chance from 0 to 1
   */
  Duration gap(double chance) {
    return interval.plusNanos((long) (jitter.toNanos() * chance));
  }
}
