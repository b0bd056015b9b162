package club.resolve.contest;

import club.resolve.compare.Span;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.time.Duration;

/** The time of one run, from its start. Thread-safe. */
final class Stopwatch {
  private final Time time;
  private final long start;

  /** Starts now. */
  Stopwatch(Time time) {
    this.time = time;
    this.start = time.nanoTime();
  }

  Duration elapsed() {
    return time.since(start);
  }

  /**
   * Of a piece that is done now.
   *
   * @param taken when a worker took it up, from the start of the run
   * @param queued until then, from being handed to the executor
   */
  Span span(String name, Duration taken, Duration queued, Meter meter) {
    return new Span(
        name,
        taken.minus(queued),
        queued,
        meter.waited().orElse(Duration.ZERO),
        meter.fetched().orElse(Duration.ZERO),
        elapsed());
  }
}
