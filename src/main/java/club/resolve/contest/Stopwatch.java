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
   * Begins the time of a piece, now that a worker takes it up.
   *
   * @param queued until now, from being handed to the executor
   */
  Lap lap(Duration queued) {
    return new Lap(this, elapsed(), queued);
  }

  /**
   * The time of one piece.
   *
   * @param taken time from the start of the run until a worker took it up
   * @param queued until then, from being handed to the executor
   */
  record Lap(Stopwatch watch, Duration taken, Duration queued) {

    /** The whole of it, as the piece is done now. */
    Span span(String name, Meter meter) {
      return new Span(
          name,
          taken.minus(queued),
          queued,
          meter.waited().orElse(Duration.ZERO),
          meter.fetched().orElse(Duration.ZERO),
          watch.elapsed());
    }
  }
}
