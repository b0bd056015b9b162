package club.resolve.run;

import java.time.Duration;
import java.util.Optional;

/**
 * The end of a run over a list.
 *
 * @param whole false where it was stopped
 * @param rows number of rows of the result
 * @param total rows of the list
 * @param elapsed from the first row read to the last one written
 */
public record Ended(
    boolean whole, long rows, long total, Duration elapsed, Outputs.Settled settled) {

  /** A sentence about a run that was stopped; empty for any other. */
  public Optional<String> stopped() {
    return whole ? Optional.empty() : Optional.of(settled.stopped(rows, total));
  }
}
