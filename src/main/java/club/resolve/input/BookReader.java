package club.resolve.input;

import club.resolve.book.OwnColumns;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A list of books, read row by row. Not thread-safe. */
public interface BookReader extends Closeable {

  /** The columns of the list; those beside the title in the order of the cells of each row. */
  OwnColumns columns();

  /**
   * The next row; empty at the end. Rows without a title are rows, too.
   *
   * @throws InputException when the list is broken here
   */
  Optional<InputRow> next() throws IOException;
}
