package club.resolve.timing;

import club.resolve.book.Times;
import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** The time of all rows, in memory that does not grow with their number. Not thread-safe. */
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

  /** Time in which rows waited for politeness, summed up. */
  public Duration waited() {
    return waited;
  }

  /** Time that answers took, summed up. */
  public Duration fetched() {
    return fetched;
  }

  /**
   * Time that answers took, by row.
   *
   * @param percent 0 to 100
   * @return empty when nothing was fetched
   */
  public Optional<Duration> fetchedPercentile(double percent) {
    return fetchedMicros.getTotalCount() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(fetchedMicros.getValueAtPercentile(percent) * 1_000));
  }
}
