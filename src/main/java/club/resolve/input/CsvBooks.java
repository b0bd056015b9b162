package club.resolve.input;

import club.resolve.book.Book;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Books in a table. */
final class CsvBooks implements BookReader {
  private final CsvTable table;
  private final int title;
  private final OptionalInt author;
  private long row;

  /**
   * @throws InputException when the table lacks a column that is needed or was named
   */
  CsvBooks(String file, CsvTable table, Columns columns) throws InputException {
    this.table = table;
    String titleName = columns.title().orElse("title");
    OptionalInt titleColumn = table.column(titleName);
    if (titleColumn.isEmpty()) {
      throw missing(file, table, titleName, "--title-column");
    }
    this.title = titleColumn.getAsInt();
    this.author =
        columns.author().isPresent()
            ? table.column(columns.author().get())
            : table.column("author", "authors");
    if (columns.author().isPresent() && author.isEmpty()) {
      throw missing(file, table, columns.author().get(), "--author-column");
    }
  }

  private static InputException missing(String file, CsvTable table, String name, String option) {
    return InputException.at(
        file,
        1,
        "no column is called \"%s\"; the columns are: %s. Name the right one with %s"
            .formatted(name, String.join(", ", table.header()), option));
  }

  @Override
  public List<String> restHeader() {
    return withoutTitle(table.header());
  }

  @Override
  public Optional<InputRow> next() throws IOException {
    return table.next().map(line -> row(line.cells()));
  }

  private InputRow row(List<String> cells) {
    row++;
    Optional<String> name =
        author.isPresent()
            ? Optional.of(cells.get(author.getAsInt())).filter(text -> !text.isBlank())
            : Optional.empty();
    return new InputRow(new Book(row, cells.get(title), name), withoutTitle(cells));
  }

  private List<String> withoutTitle(List<String> cells) {
    List<String> rest = new ArrayList<>(cells);
    rest.remove(title);
    return rest;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
