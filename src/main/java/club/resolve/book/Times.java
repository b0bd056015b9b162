package club.resolve.book;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The time of one row, by where it went. A time that was not measured is empty, not zero.
 *
 * @param queued from being handed to the executor to being taken up by a worker
 * @param worked from being taken up to being done; {@code waited} and {@code fetched} are parts of
 *     it
 * @param waited for politeness: a host's pace, its pauses, back-off, the delay after a title
 * @param fetched from the start of a request to the end of its answer, over all tries
 * @param tries requests sent to sources for this row
 * @param remembered answers that were known from an earlier run
 */
public record Times(
    Duration queued,
    Duration worked,
    Optional<Duration> waited,
    Optional<Duration> fetched,
    int tries,
    int remembered) {

  public Duration total() {
    return queued.plus(worked);
  }

  /** A duration in seconds, the unit of every file that this program writes. */
  public static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** A duration for a person to read, such as "48 ms" or "3.62 s". */
  public static String inWords(Duration duration) {
    double seconds = seconds(duration);
    return seconds >= 0.0005 && seconds < 0.9995
        ? String.format(Locale.ROOT, "%.0f ms", seconds * 1_000)
        : String.format(Locale.ROOT, "%.2f s", seconds);
  }
}
