package club.resolve.input;

import club.resolve.book.Book;
import club.resolve.book.OwnColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Books in a table: what the names of its columns say is there to know of a book, is known. A cell
 * that cannot be read is as good as an empty one.
 *
 * <p>A film, a record or a game of a Libib export stays a row with its title, so that the result
 * has the rows of the list, but is marked as what it is: looked for among books, it would find the
 * novel of the film.
 */
final class CsvBooks implements BookReader {
  private static final String BOOK = "book";

  private final CsvTable table;
  private final int title;
  private final AuthorColumns authors;
  private final IsbnColumns isbns;
  private final YearColumns years;
  private final GivenLink given;
  private final List<Integer> media;
  private long row;

  /**
   * @throws InputException when the table lacks a column that is needed or was named
   */
  CsvBooks(String file, CsvTable table, Columns columns) throws InputException {
    this.table = table;
    Header header = new Header(table.header());
    this.title = place(file, table, columns.title().orElse("title"), "--title-column");
    this.authors =
        columns.author().isPresent()
            ? new AuthorColumns(
                List.of(place(file, table, columns.author().get(), "--author-column")), List.of())
            : AuthorColumns.of(header);
    this.isbns = IsbnColumns.of(header);
    this.years = YearColumns.of(header);
    this.given = GivenLink.of(header);
    this.media = Export.LIBIB.wrote(header) ? header.places("item_type") : List.of();
  }

  private static int place(String file, CsvTable table, String name, String option)
      throws InputException {
    OptionalInt place = table.column(name);
    if (place.isEmpty()) {
      throw missing(file, table, name, option);
    }
    return place.getAsInt();
  }

  private static InputException missing(String file, CsvTable table, String name, String option) {
    return InputException.at(
        file,
        1,
        "no column is called \"%s\"; the columns are: %s. Name the right one with %s"
            .formatted(name, String.join(", ", table.header()), option));
  }

  @Override
  public OwnColumns columns() {
    return new OwnColumns(withoutTitle(table.header()), table.header().get(title), title);
  }

  @Override
  public Optional<InputRow> next() throws IOException {
    return table.next().map(line -> row(line.cells()));
  }

  private InputRow row(List<String> cells) {
    row++;
    Cells known = new Cells(cells);
    Book book =
        new Book(
            row,
            cells.get(title),
            authors.read(known),
            isbns.read(known),
            years.read(known),
            given.read(known),
            known.at(media).filter(medium -> !medium.equalsIgnoreCase(BOOK)).findFirst());
    return new InputRow(book, withoutTitle(cells));
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
