package club.resolve.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A list of links, read row by row. Not thread-safe. */
public interface LinkReader extends Closeable {

  /** Name of the column that says what the links are called; empty where there is none. */
  Optional<String> titleHeader();

  /** Names of the other columns, in the order of the cells of each row. */
  List<String> restHeader();

  /**
   * The next row; empty at the end. Rows without a link are rows, too.
   *
   * @throws InputException when the list is broken here
   */
  Optional<LinkRow> next() throws IOException;
}
