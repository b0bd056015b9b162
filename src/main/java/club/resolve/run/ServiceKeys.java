package club.resolve.run;

import club.resolve.service.Service;
import java.util.Map;

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
}
