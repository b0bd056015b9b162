package club.resolve.run;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hears what a run has to say while it goes on. Sentences are for a person to read. Implementations
 * must be thread-safe.
 */
public interface Listener {
  /** Hears nothing. */
  Listener SILENT =
      new Listener() {
        @Override
        public void note(String sentence) {
          // Nobody wants to know.
        }

        @Override
        public void warn(String sentence) {
          // Nobody wants to know.
        }

        @Override
        public Watch watch(Counted what, long total, Supplier<Optional<String>> waiting) {
          return Watch.NONE;
        }
      };

  /** Something worth knowing. */
  void note(String sentence);

  /** Something that is wrong, and what became of it. */
  void warn(String sentence);

  /**
   * A run over rows begins.
   *
   * @param total number of rows
   * @param waiting tells what the run waits for, in words; empty when for nothing worth naming
   * @return is told of each row, and closed at the end
   */
  Watch watch(Counted what, long total, Supplier<Optional<String>> waiting);

  /**
   * The things that are counted.
   *
   * @param task such as "Resolving"
   * @param name of the things, in the plural
   */
  record Counted(String task, String name) {}
}
