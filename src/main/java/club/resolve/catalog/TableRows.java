package club.resolve.catalog;

import club.resolve.book.Site;
import club.resolve.catalog.LeftOut.Cause;
import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A catalogue in a table with a header. */
final class TableRows implements CatalogReader {
  private final CsvTable table;
  private final TableColumns columns;
  private final LeftOut leftOut = new LeftOut();

  private TableRows(CsvTable table, TableColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * @throws InputException when the header names no title, or nothing that leads to a link
   */
  static TableRows open(String file, InputStream in, Site site) throws IOException {
    CsvTable table = CsvTable.open(file, in);
    return new TableRows(table, TableColumns.of(file, table, site));
  }

  @Override
  public Optional<CatalogRow> next() throws IOException {
    for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
      Optional<Cause> wrong = columns.wrong(line.get());
      if (wrong.isEmpty()) {
        return Optional.of(columns.row(line.get()));
      }
      leftOut.add(wrong.get());
    }
    return Optional.empty();
  }

  @Override
  public LeftOut leftOut() {
    return leftOut;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
