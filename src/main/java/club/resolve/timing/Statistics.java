package club.resolve.timing;

import club.resolve.book.ResultRow;
import club.resolve.book.Status;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts and times of a run, in memory that does not grow with its rows. Not thread-safe: it is a
 * listener.
 */
public final class Statistics implements RunListener<ResultRow> {
  /** Reasons beyond this many different ones are counted, not kept. */
  private static final int REASONS = 20;

  private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
  private final Map<String, Long> unfinishedReasons = new LinkedHashMap<>();
  private final RequestTimes times = new RequestTimes();
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
    times.add(row.times());
  }

  public long rows() {
    return rows;
  }

  /** Where the time of all titles went; empty when nothing was fetched. */
  Optional<String> timesInWords() {
    return times.sentence("titles");
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
    return times.waited();
  }

  /** Sum over all rows. */
  public Duration fetched() {
    return times.fetched();
  }

  /**
   * Time that answers took, by title.
   *
   * @param percent 0 to 100
   * @return empty when nothing was fetched
   */
  public Optional<Duration> fetchedPercentile(double percent) {
    return times.fetchedPercentile(percent);
  }
}
