package club.resolve.timing;

import club.resolve.book.ResultRow;
import club.resolve.book.Status;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Counts and times of a run, in memory that does not grow with its rows. Not thread-safe: it is a
 * listener.
 */
public final class Statistics implements RunListener<ResultRow> {
  /** Reasons beyond this many different ones are counted, not kept. */
  private static final int REASONS = 20;

  private static final long HIGHEST_MICROS = Duration.ofDays(1).toNanos() / 1_000;

  private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
  private final Map<String, Long> unfinishedReasons = new LinkedHashMap<>();
  private final Histogram fetchedMicros = new Histogram(HIGHEST_MICROS, 3);
  private Duration waited = Duration.ZERO;
  private Duration fetched = Duration.ZERO;
  private long rows;
  private long remembered;
  private final Suspicion suspicion = new Suspicion();

  @Override
  public void row(ResultRow row) {
    rows++;
    remembered += row.times().remembered();
    if (row.times().tries() > 0) {
      suspicion.asked(row.resolution().status() == Status.NOT_FOUND);
    }
    Status status = row.resolution().status();
    statuses.merge(status, 1L, Long::sum);
    if (status.unfinished()) {
      String reason = row.resolution().reason();
      if (unfinishedReasons.size() < REASONS || unfinishedReasons.containsKey(reason)) {
        unfinishedReasons.merge(reason, 1L, Long::sum);
      }
    }
    row.times().waited().ifPresent(time -> waited = waited.plus(time));
    row.times()
        .fetched()
        .ifPresent(
            time -> {
              fetched = fetched.plus(time);
              fetchedMicros.recordValue(Math.min(HIGHEST_MICROS, time.toNanos() / 1_000));
            });
  }

  public long rows() {
    return rows;
  }

  /** A doubt about what services have said, in a sentence. */
  public Optional<String> suspicion() {
    return suspicion.sentence();
  }

  /** Answers that were known from an earlier run. */
  public long remembered() {
    return remembered;
  }

  public long count(Status status) {
    return statuses.getOrDefault(status, 0L);
  }

  /** Rows that were blocked or failed. */
  public long unfinished() {
    return count(Status.BLOCKED) + count(Status.ERROR);
  }

  /** Why rows were blocked or failed, with the number of rows, in the order first seen. */
  public Map<String, Long> unfinishedReasons() {
    return Collections.unmodifiableMap(unfinishedReasons);
  }

  /** Sum over all rows. */
  public Duration waited() {
    return waited;
  }

  /** Sum over all rows. */
  public Duration fetched() {
    return fetched;
  }

  /**
   * Time that answers took, by title.
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
