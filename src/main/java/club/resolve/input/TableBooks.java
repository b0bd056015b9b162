package club.resolve.input;

import club.resolve.book.OwnColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Books in a table, of which the names of the columns say what is there to know. */
final class TableBooks implements UnderstoodBooks {
  private final String place;
  private final ListTable table;
  private final TextEncoding encoding;
  private final BookColumns columns;
  private long row;

  /**
   * @param place the file, and what part of it, in messages
   * @throws InputException when the table lacks a column that is needed or was named
   */
  TableBooks(String place, ListTable table, TextEncoding encoding, Columns columns)
      throws InputException {
    this.place = place;
    this.table = table;
    this.encoding = encoding;
    this.columns = BookColumns.of(place, table.headerLine(), table.header(), columns);
  }

  @Override
  public OwnColumns columns() {
    return new OwnColumns(
        withoutTitle(table.header()), table.header().get(columns.title()), columns.title());
  }

  @Override
  public Optional<InputRow> next() throws IOException {
    return table.row().map(this::row);
  }

  private InputRow row(List<String> cells) {
    row++;
    return new InputRow(columns.book(row, cells), withoutTitle(cells));
  }

  private List<String> withoutTitle(List<String> cells) {
    List<String> rest = new ArrayList<>(cells);
    rest.remove(columns.title());
    return rest;
  }

  @Override
  public Understanding understood() throws IOException {
    return new TableTalk(place, table, encoding, columns).understanding();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
