package club.resolve.output;

import club.resolve.book.Times;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.RequestTimes;
import java.time.Duration;
import java.util.Optional;

/** The sentences about time with which runs of all kinds end. Pure. */
public final class TimesInWords {
  private TimesInWords() {}

  /**
   * A sentence about where the time of all rows went; empty when nothing was fetched.
   *
   * @param rows the word for rows, in the plural
   */
  public static Optional<String> of(RequestTimes times, String rows) {
    return times
        .fetchedPercentile(50)
        .map(
            median ->
                "Time of all %s: %s waiting for politeness, %s for answers (median %s, 95th percentile %s)."
                    .formatted(
                        rows,
                        Times.inWords(times.waited()),
                        Times.inWords(times.fetched()),
                        Times.inWords(median),
                        Times.inWords(times.fetchedPercentile(95).orElse(median))));
  }

  /**
   * Says that a pace bounded a run; empty where it did not.
   *
   * @param elapsed by the clock
   */
  public static Optional<String> of(PaceLimit pace, Duration elapsed) {
    return pace.bounded(elapsed)
        ? Optional.of(
            "The pace of %s, one request in %s, was the limit: no mode could have been faster."
                .formatted(pace.host(), Times.inWords(pace.interval())))
        : Optional.empty();
  }
}
