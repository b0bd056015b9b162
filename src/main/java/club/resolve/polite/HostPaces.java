package club.resolve.polite;

import club.resolve.http.Host;
import java.time.Duration;
import java.util.Optional;

/**
 * The pace of each host. Immutable.
 *
 * @param services that have a pace of their own
 * @param interval least time between two request starts to any host; never shortens the pace of a
 *     public service
 * @param contactNamed true if the user agent names a contact, for which some services allow more
 * @param strangers pace of a host out on the network that belongs to none of the services
 * @param runs that ask at the same time, from 1; each has its share of a pace
 */
public record HostPaces(
    PublicServices services, Duration interval, boolean contactNamed, Pace strangers, int runs) {

  /** Paces for hosts that the user has named, which have only the interval. */
  public HostPaces(PublicServices services, Duration interval, boolean contactNamed) {
    this(services, interval, contactNamed, Pace.FREE, 1);
  }

  /** Paces for hosts that may be anyone's: none out on the network is without one. */
  public HostPaces forStrangers() {
    return new HostPaces(services, interval, contactNamed, Pace.every(Duration.ofSeconds(1)), runs);
  }

  /** The same for each of several runs. */
  public HostPaces sharedBy(int others) {
    return new HostPaces(services, interval, contactNamed, strangers, others);
  }

  /** The pace of a host. May ask the name service. */
  public Pace of(Host host) {
    Optional<PublicService> service = services.of(host);
    if (service.isPresent()) {
      return service.get().pace(contactNamed).atLeast(interval).sharedBy(runs);
    }
    return (strangers.free() || host.isPrivate() ? Pace.FREE : strangers)
        .atLeast(interval)
        .sharedBy(runs);
  }
}
