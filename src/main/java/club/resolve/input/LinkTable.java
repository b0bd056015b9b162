package club.resolve.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A table in which links may stand, read row by row. Not thread-safe. */
interface LinkTable extends Closeable {

  /** Names of the columns. */
  List<String> header();

  /**
   * The cells of the next row, as many as the header has; empty at the end.
   *
   * @throws InputException when the table is broken here
   */
  Optional<List<String>> row() throws IOException;
}
