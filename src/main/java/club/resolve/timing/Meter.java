package club.resolve.timing;

import club.resolve.book.Times;
import java.time.Duration;
import java.util.Optional;

/**
 * Collects where the time of one row goes while it is worked on. Used by one thread at a time: the
 * worker that has the row.
 */
public final class Meter {
  private Optional<Duration> waited = Optional.empty();
  private Optional<Duration> fetched = Optional.empty();
  private int tries;
  private int remembered;

  /** Time spent not asking, for politeness. */
  public void waited(Duration more) {
    waited = Optional.of(waited.orElse(Duration.ZERO).plus(more));
  }

  /** Time from the start of a request to the end of its answer or failure. */
  public void fetched(Duration more) {
    fetched = Optional.of(fetched.orElse(Duration.ZERO).plus(more));
  }

  /** A request for this row is sent. */
  public void tried() {
    tries++;
  }

  /** An answer was known from an earlier run. */
  public void known() {
    remembered++;
  }

  public Optional<Duration> waited() {
    return waited;
  }

  public Optional<Duration> fetched() {
    return fetched;
  }

  public int tries() {
    return tries;
  }

  public int remembered() {
    return remembered;
  }

  /**
   * All that was measured.
   *
   * @param queued from being handed to the executor to being taken up by a worker
   * @param worked from being taken up to now
   */
  public Times times(Duration queued, Duration worked) {
    return new Times(queued, worked, waited, fetched, tries, remembered);
  }
}
