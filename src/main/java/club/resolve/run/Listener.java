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
   * A run over rows, or something else that takes its time, begins.
   *
   * @param total number of steps; a row is one
   * @param waiting tells what the run waits for, in words; empty when for nothing worth naming
   * @return is told of each row, and closed at the end
   */
  Watch watch(Counted what, long total, Supplier<Optional<String>> waiting);

  /**
   * The things that are counted.
   *
   * @param task such as "Resolving"
   * @param name the word for the things, in the plural
   * @param size steps of one thing
   */
  record Counted(String task, String name, long size) {

    /** Things of one step each. */
    public Counted(String task, String name) {
      this(task, name, 1);
    }
  }
}
