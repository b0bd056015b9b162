package club.resolve.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A list of books of which at least one row must not be blank. */
final class FilledBooks implements BookReader {
  private final String file;
  private final BookReader rows;
  private boolean filled;

  /**
   * @param file named in messages
   */
  FilledBooks(String file, BookReader rows) {
    this.file = file;
    this.rows = rows;
  }

  @Override
  public List<String> restHeader() {
    return rows.restHeader();
  }

  /**
   * @throws InputException at the end of a list without such a row, too
   */
  @Override
  public Optional<InputRow> next() throws IOException {
    Optional<InputRow> row = rows.next();
    if (!filled) {
      filled = says(row.orElseThrow(() -> InputException.withoutRows(file)));
    }
    return row;
  }

  private static boolean says(InputRow row) {
    return !row.book().title().isBlank() || row.rest().stream().anyMatch(cell -> !cell.isBlank());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
