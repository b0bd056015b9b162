package club.resolve.check;

import java.net.URI;
import java.util.Optional;

/** The links that earlier runs found in order. Thread-safe. */
public interface LinkMemory {
  /** Knows nothing, and keeps nothing. */
  LinkMemory NONE =
      new LinkMemory() {
        @Override
        public Optional<Finding> find(URI address) {
          return Optional.empty();
        }

        @Override
        public void keep(URI address, Finding finding) {
          // There is nowhere to keep it.
        }
      };

  /** The finding about an address, where it is young enough; its reason says how old it is. */
  Optional<Finding> find(URI address);

  /** Keeps a finding from now on. */
  void keep(URI address, Finding finding);
}
