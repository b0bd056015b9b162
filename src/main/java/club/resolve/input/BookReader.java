package club.resolve.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A list of books, read row by row. Not thread-safe. */
public interface BookReader extends Closeable {

  /** Names of the columns beside the title, in the order of the cells of each row. */
  List<String> restHeader();

  /**
   * The next row; empty at the end. Rows without a title are rows, too.
   *
   * @throws InputException when the list is broken here
   */
  Optional<InputRow> next() throws IOException;
}
