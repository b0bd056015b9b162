package club.resolve.polite;

import club.resolve.http.Host;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The public services that have a pace of their own, by the domain that they are reached under. All
 * hosts of a domain are one service, and share one gate.
 */
public enum PublicService {
  /**
   * Its developers' page asks for one request a second, and allows three to a client that names a
   * contact.
   */
  OPEN_LIBRARY(
      "openlibrary.org", Pace.every(Duration.ofSeconds(1)), Pace.every(Duration.ofMillis(334))),

  /**
   * The smallest plan allows one request a second, others more
   * (https://api-dashboard.search.brave.com/app/documentation/web-search/response-headers).
   */
  BRAVE("api.search.brave.com", Pace.every(Duration.ofSeconds(1))),

  /** Publishes no limit, and answers a challenge after a few quick queries. */
  DUCKDUCKGO("duckduckgo.com", new Pace(Duration.ofSeconds(6), Duration.ofSeconds(2), true));

  private final String domain;
  private final Pace pace;
  private final Pace paceWithContact;

  PublicService(String domain, Pace pace) {
    this(domain, pace, pace);
  }

  PublicService(String domain, Pace pace, Pace paceWithContact) {
    this.domain = domain;
    this.pace = pace;
    this.paceWithContact = paceWithContact;
  }

  /** The service that this host belongs to. */
  public static Optional<PublicService> of(Host host) {
    return Arrays.stream(values())
        .filter(
            service ->
                host.name().equals(service.domain) || host.name().endsWith("." + service.domain))
        .findFirst();
  }

  /** Whether a key of the ledger is that of a public service. */
  static boolean isKey(String key) {
    return Arrays.stream(values()).anyMatch(service -> service.domain.equals(key));
  }

  Pace pace(boolean contactNamed) {
    return contactNamed ? paceWithContact : pace;
  }

  String domain() {
    return domain;
  }
}
