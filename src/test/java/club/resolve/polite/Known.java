package club.resolve.polite;

import java.time.Duration;
import java.util.List;

/**
 * Public services as tests of the gates want them: one wants a contact, one leaves much to chance.
 */
final class Known {
  static final PublicService OPEN_LIBRARY =
      new PublicService(
          "openlibrary.org", Pace.every(Duration.ofSeconds(1)), Pace.every(Duration.ofMillis(334)));

  static final PublicService DUCKDUCKGO =
      new PublicService(
          "duckduckgo.com", new Pace(Duration.ofSeconds(6), Duration.ofSeconds(2), true));

  static final PublicServices SERVICES = new PublicServices(List.of(OPEN_LIBRARY, DUCKDUCKGO));

  private Known() {}

  /** Paces of a run that names no contact. */
  static HostPaces paces(Duration interval) {
    return new HostPaces(SERVICES, interval, false);
  }
}
