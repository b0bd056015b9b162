package club.resolve.polite;

import club.resolve.http.Host;
import java.util.List;
import java.util.Optional;

/** All public services that have a pace of their own. Immutable. */
public record PublicServices(List<PublicService> all) {

  public PublicServices {
    all = List.copyOf(all);
  }

  /** The service that a host belongs to. */
  public Optional<PublicService> of(Host host) {
    for (PublicService service : all) {
      if (service.has(host)) {
        return Optional.of(service);
      }
    }
    return Optional.empty();
  }

  /** The key under which the ledger knows a host: all hosts of a public service are one. */
  public String key(Host host) {
    Optional<PublicService> service = of(host);
    return service.isPresent() ? service.get().domain() : host.scheme() + "://" + host;
  }

  /** Returns true when a key of the ledger is that of a public service. */
  boolean isKey(String key) {
    for (PublicService service : all) {
      if (service.domain().equals(key)) {
        return true;
      }
    }
    return false;
  }
}
