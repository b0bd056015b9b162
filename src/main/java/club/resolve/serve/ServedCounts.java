package club.resolve.serve;

import java.util.concurrent.atomic.LongAdder;

/** Counts of what a server has done. Thread-safe. */
public final class ServedCounts {
  private final LongAdder requests = new LongAdder();
  private final LongAdder queries = new LongAdder();
  private final LongAdder refused = new LongAdder();

  void asked() {
    requests.increment();
  }

  void answered(int batch) {
    queries.add(batch);
  }

  void refused() {
    refused.increment();
  }

  /** All requests, whatever became of them. */
  public long requests() {
    return requests.sum();
  }

  /** Queries that were answered. */
  public long queries() {
    return queries.sum();
  }

  /** Requests that were refused, for whatever reason. */
  public long refusals() {
    return refused.sum();
  }
}
