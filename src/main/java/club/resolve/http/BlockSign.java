package club.resolve.http;

import java.util.Optional;

/** Recognises the answers by which a service says that it will not be asked. */
@FunctionalInterface
public interface BlockSign {

  /** What was seen, as a clause for a person to read; empty when the answer is no block. */
  Optional<String> in(Response response);
}
