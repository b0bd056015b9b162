package club.resolve.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A list of links of which at least one row must not be blank. */
final class FilledLinks implements LinkReader {
  private final String file;
  private final LinkReader rows;
  private boolean filled;

  /**
   * @param file named in messages
   */
  FilledLinks(String file, LinkReader rows) {
    this.file = file;
    this.rows = rows;
  }

  @Override
  public Optional<String> titleHeader() {
    return rows.titleHeader();
  }

  @Override
  public List<String> restHeader() {
    return rows.restHeader();
  }

  /**
   * @throws InputException at the end of a list without such a row, too
   */
  @Override
  public Optional<LinkRow> next() throws IOException {
    Optional<LinkRow> row = rows.next();
    if (!filled) {
      filled = says(row.orElseThrow(() -> InputException.withoutRows(file)));
    }
    return row;
  }

  private static boolean says(LinkRow row) {
    return !row.link().isBlank()
        || row.title().filter(title -> !title.isBlank()).isPresent()
        || row.rest().stream().anyMatch(cell -> !cell.isBlank());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
