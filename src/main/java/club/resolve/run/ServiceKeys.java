package club.resolve.run;

import club.resolve.service.KnownSources;
import club.resolve.service.Service;
import club.resolve.service.SourceKind;
import club.resolve.service.SourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of the services that need one.
 *
 * @param byName to the name of a service its key
 */
public record ServiceKeys(Map<String, ServiceKey> byName) {
  /** No keys: no defaults were read, or no service is asked. */
  public static final ServiceKeys NONE = new ServiceKeys(Map.of());

  public ServiceKeys {
    byName = Map.copyOf(byName);
  }

  public ServiceKey of(Service service) {
    return byName.getOrDefault(service.name(), ServiceKey.NONE);
  }

  /**
   * The chain where none is asked for: these sources, and each service to which there is a key, in
   * the order of the help.
   *
   * @param keyless names of sources
   */
  public List<SourceSpec> chain(KnownSources known, Set<String> keyless) {
    List<SourceSpec> chain = new ArrayList<>();
    for (SourceKind kind : known.all()) {
      boolean opened = byName.getOrDefault(kind.name(), ServiceKey.NONE).value().isPresent();
      if (opened || keyless.contains(kind.name())) {
        chain.add(new SourceSpec(kind, Optional.empty()));
      }
    }
    return chain;
  }
}
