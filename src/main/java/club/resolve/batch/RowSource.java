package club.resolve.batch;

import club.resolve.input.InputRow;
import java.io.IOException;
import java.util.Optional;

/** Gives the rows of a run one by one. Called by one thread. */
@FunctionalInterface
public interface RowSource {

  /** The next row; empty at the end. */
  Optional<InputRow> next() throws IOException;
}
