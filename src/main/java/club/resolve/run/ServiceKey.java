package club.resolve.run;

import club.resolve.http.Secret;
import java.util.Optional;

/**
 * The key of a service.
 *
 * @param value empty where none is known
 * @param place the place for it, for a message: "into ..."
 */
public record ServiceKey(Optional<Secret> value, String place) {
  /** No key: no defaults were read, or no service is asked. */
  public static final ServiceKey NONE = new ServiceKey(Optional.empty(), "into the environment");
}
