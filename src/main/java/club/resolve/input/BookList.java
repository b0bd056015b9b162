package club.resolve.input;

import club.resolve.book.OwnColumns;
import club.resolve.citation.CitationFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A list of books in a file, which can be read more than once, also where it comes from standard
 * input. Not thread-safe.
 */
public final class BookList implements Closeable {
  private final ListFile file;
  private final Columns columns;
  private final Contents contents;

  private enum Contents {
    LIST,
    ROWS,
    RESULT
  }

  private BookList(ListFile file, Columns columns, Contents contents) {
    this.file = file;
    this.columns = columns;
    this.contents = contents;
  }

  /**
   * A list in a file.
   *
   * @throws InputException when there is no such file, or it cannot be read
   */
  public static BookList inFile(Path file, Columns columns) throws IOException {
    return new BookList(ListFile.named(file), columns, Contents.LIST);
  }

  /**
   * An earlier result of this program, as CSV or as a spreadsheet has saved it.
   *
   * @param columns the author's may be named; the title's is known
   * @throws InputException when there is no such file, or it cannot be read
   */
  public static BookList ofResult(Path file, Columns columns) throws IOException {
    return new BookList(ListFile.named(file), columns, Contents.RESULT);
  }

  /**
   * The rows of an earlier result of this program, of which all is kept but what a person changes.
   * Columns that tell why a row is what it is may be missing.
   *
   * @param columns as for {@link #ofResult}
   * @throws InputException when there is no such file, or it cannot be read
   */
  public static BookList ofRows(Path file, Columns columns) throws IOException {
    return new BookList(ListFile.named(file), columns, Contents.ROWS);
  }

  /** Reads the stream to its end. */
  public static BookList fromStdin(InputStream in, Columns columns) throws IOException {
    return new BookList(ListFile.fromStdin(in), columns, Contents.LIST);
  }

  /**
   * Reads the whole list once.
   *
   * @return the number of rows
   * @throws InputException at the first place that cannot be read
   */
  public long check() throws IOException {
    try (BookReader reader = open()) {
      long rows = 0;
      while (reader.next().isPresent()) {
        rows++;
      }
      return rows;
    }
  }

  /** The columns of the list. */
  public OwnColumns header() throws IOException {
    try (BookReader reader = rows()) {
      return reader.columns();
    }
  }

  /** Opens the list at its beginning. One without any row is an error when its end is reached. */
  public BookReader open() throws IOException {
    return new FilledBooks(file.name(), rows());
  }

  /** The way in which the list is read, for the person whose it is. */
  public Understanding understood() throws IOException {
    try (UnderstoodBooks books = books()) {
      return books.understood();
    }
  }

  private BookReader rows() throws IOException {
    return contents == Contents.LIST
        ? books()
        : new ResultBooks(file.name(), result(), columns.author(), contents == Contents.RESULT);
  }

  private ListTable result() throws IOException {
    return ResultTable.of(file, columns.sheet())
        .orElseThrow(
            () -> InputException.in(file.name(), "is empty; a list needs at least one row"));
  }

  private UnderstoodBooks books() throws IOException {
    if (columns.sheet().isPresent() && file.kind() != FileKind.SPREADSHEET) {
      throw InputException.in(file.name(), "is no spreadsheet; leave --sheet out");
    }
    return switch (file.kind()) {
      case JSON -> table(new JsonTable(file));
      case SPREADSHEET -> sheet();
      case CITATIONS -> citations();
      case MARKDOWN_TABLE -> table(new MarkdownRows(file));
      case CLIPPINGS -> new PastedBooks(file);
      case HTML ->
          throw foreign(
              "a web page (HTML)", "copy the titles from it into a text file, one a line");
      case XML -> throw foreign("XML", "export the list as CSV from the program that wrote it");
      case LINES, GZIP, ZIP -> lines();
    };
  }

  private InputException foreign(String label, String advice) {
    return InputException.in(file.name(), ForeignFile.refusal(label, advice));
  }

  private UnderstoodBooks sheet() throws IOException {
    SheetTable sheet = new SheetTable(file, columns.sheet(), HeaderSearch.ofBooks(columns));
    return table(sheet.place(), sheet);
  }

  private UnderstoodBooks citations() throws IOException {
    CitationFormat format = CitationFormat.of(file.head()).orElseThrow();
    return table(file.name() + ", " + format.shownAs(), new CitationTable(file, format));
  }

  private UnderstoodBooks lines() throws IOException {
    String head = file.head();
    if (head.isEmpty()) {
      throw InputException.in(file.name(), "is empty; a list needs at least one row");
    }
    Optional<TableStart> start = HeaderSearch.ofBooks(columns).in(head);
    if (start.isPresent() || columns.named()) {
      return table(file.table(start));
    }
    Optional<InputException> mistake = MissingHeader.in(file.name(), head);
    if (mistake.isPresent()) {
      throw mistake.get();
    }
    return new PastedBooks(file);
  }

  private TableBooks table(ListTable table) throws IOException {
    return table(file.name(), table);
  }

  private TableBooks table(String place, ListTable table) throws IOException {
    try {
      return new TableBooks(place, table, file.encoding(), columns);
    } catch (InputException e) {
      table.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** A list of books of which at least one row must not be blank. */
  private static final class FilledBooks implements BookReader {
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
    public OwnColumns columns() {
      return rows.columns();
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
}
