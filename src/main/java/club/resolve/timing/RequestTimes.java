package club.resolve.timing;

import club.resolve.book.Times;
import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * The time of all rows, by where it went, in memory that does not grow with their number. Not
 * thread-safe.
 */
public final class RequestTimes {
  private static final long HIGHEST_MICROS = Duration.ofDays(1).toNanos() / 1_000;

  private final Histogram fetchedMicros = new Histogram(HIGHEST_MICROS, 3);
  private Duration waited = Duration.ZERO;
  private Duration fetched = Duration.ZERO;

  /** Takes in one more row. */
  public void add(Times times) {
    times.waited().ifPresent(time -> waited = waited.plus(time));
    times
        .fetched()
        .ifPresent(
            time -> {
              fetched = fetched.plus(time);
              fetchedMicros.recordValue(Math.min(HIGHEST_MICROS, time.toNanos() / 1_000));
            });
  }

  Duration waited() {
    return waited;
  }

  Duration fetched() {
    return fetched;
  }

  Optional<Duration> fetchedPercentile(double percent) {
    return fetchedMicros.getTotalCount() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(fetchedMicros.getValueAtPercentile(percent) * 1_000));
  }

  /**
   * All of it in a sentence; empty when nothing was fetched.
   *
   * @param rows the name of a row, in the plural
   */
  public Optional<String> sentence(String rows) {
    return fetchedPercentile(50)
        .map(
            median ->
                "Time of all %s: %s waiting for politeness, %s for answers (median %s, 95th percentile %s)."
                    .formatted(
                        rows,
                        Times.inWords(waited),
                        Times.inWords(fetched),
                        Times.inWords(median),
                        Times.inWords(fetchedPercentile(95).orElse(median))));
  }
}
