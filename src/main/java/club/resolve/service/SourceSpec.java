package club.resolve.service;

import java.util.Optional;

/**
 * One link of the chain as it was typed.
 *
 * @param place the text behind the equals sign: an address, a file or a latency
 */
public record SourceSpec(SourceKind kind, Optional<String> place) {

  public String name() {
    return kind.name();
  }

  /** The service on the network; empty for a source on this machine. */
  public Optional<Service> service() {
    return kind instanceof Service service ? Optional.of(service) : Optional.empty();
  }

  /** The source on this machine; empty for a service. */
  public Optional<LocalKind> local() {
    return kind instanceof LocalKind local ? Optional.of(local) : Optional.empty();
  }
}
