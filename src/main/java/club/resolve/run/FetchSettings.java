package club.resolve.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The manner and the number of requests.
 *
 * @param interval least time between two requests to one host
 * @param timeout for one whole answer
 * @param retries further tries after a passing failure
 * @param contact mail address named to the services
 * @param mostRequests highest number of requests of the run
 * @param longest time after which it sends none
 * @param runs number of runs that ask at the same time and know nothing of each other, from 1; each
 *     keeps to its share of the pace and of the requests
 */
public record FetchSettings(
    Duration interval,
    Duration timeout,
    int retries,
    Optional<String> contact,
    OptionalLong mostRequests,
    Optional<Duration> longest,
    int runs) {

  /** For a run that asks nobody. */
  public static final FetchSettings OFFLINE =
      new FetchSettings(Duration.ZERO, Duration.ofSeconds(1), 0, Optional.empty());

  /** Settings of a run that may send any number of requests. */
  public FetchSettings(Duration interval, Duration timeout, int retries, Optional<String> contact) {
    this(interval, timeout, retries, contact, OptionalLong.empty(), Optional.empty(), 1);
  }

  /** The requests that are this run's share of them. */
  OptionalLong share() {
    return mostRequests.isPresent()
        ? OptionalLong.of(mostRequests.getAsLong() / runs)
        : mostRequests;
  }

  /** The same for one of several runs. */
  public FetchSettings sharedBy(int others) {
    return new FetchSettings(interval, timeout, retries, contact, mostRequests, longest, others);
  }
}
