package club.resolve.batch;

import java.io.IOException;
import java.util.Optional;

/**
 * Gives the rows of a run one by one. Called by one thread.
 *
 * @param <T> a row of the list
 */
@FunctionalInterface
public interface RowSource<T> {

  /** The next row; empty at the end. */
  Optional<T> next() throws IOException;
}
