package club.resolve.decide;

import java.nio.file.Path;
import java.util.List;

/**
 * Remembers what this program has written into its results, by their place, so that what a person
 * changes in them can be told from it. Thread-safe.
 */
public interface WrittenResults {
  /** Remembers nothing. */
  WrittenResults NONE =
      new WrittenResults() {
        @Override
        public List<long[]> of(Path place) {
          return List.of();
        }

        @Override
        public void writing(Path place, long[] digests) {
          // There is nowhere to keep it.
        }

        @Override
        public void written(Path place) {
          // Nothing was kept.
        }
      };

  /**
   * The digests of what was written to a place: of the file as a whole, then of its rows. More than
   * one where it is not known which of them came to stand there; none where nothing is known.
   */
  List<long[]> of(Path place);

  /** Keeps the digests of what is about to stand in a place, beside those of what stands there. */
  void writing(Path place, long[] digests);

  /** Forgets all digests of a place but the last ones, as the file stands there now. */
  void written(Path place);
}
