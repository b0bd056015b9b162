package club.resolve.timing;

import java.time.Duration;

/**
 * The host whose pace a run could not have outrun.
 *
 * @param host as a person names it
 * @param interval least time between two requests
 * @param least the time that the run's requests take at this pace, whatever the mode
 */
public record PaceLimit(String host, Duration interval, Duration least) {
  /** Requests that take this share of the run at their pace leave no room for another mode. */
  private static final double BOUND_BY_PACE = 0.8;

  /**
   * Returns true when the pace, and not the mode, decided how long a run took.
   *
   * @param elapsed by the clock
   */
  public boolean bounded(Duration elapsed) {
    return least.toNanos() >= BOUND_BY_PACE * elapsed.toNanos();
  }
}
