package club.resolve.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A list of links in a file, which can be read more than once, also where it comes from standard
 * input: a table with a column of links, a text in Markdown, a page, a sitemap, or one address a
 * line. Not thread-safe.
 */
public final class LinkList implements Closeable {
  private final ListFile file;
  private final Optional<String> column;

  private LinkList(ListFile file, Optional<String> column) {
    this.file = file;
    this.column = column;
  }

  /**
   * The list that is in a file, or else in a stream.
   *
   * @param file empty for the stream
   * @param column of the links; empty for the usual names
   */
  public static LinkList of(Optional<Path> file, InputStream stream, Optional<String> column)
      throws IOException {
    return file.isPresent() ? inFile(file.get(), column) : fromStdin(stream, column);
  }

  /**
   * A list in a file.
   *
   * @param column of the links, where the user names it; any case
   * @throws InputException when there is no such file, or it cannot be read
   */
  public static LinkList inFile(Path file, Optional<String> column) throws IOException {
    return new LinkList(ListFile.named(file), column);
  }

  /** Reads the stream to its end. */
  public static LinkList fromStdin(InputStream in, Optional<String> column) throws IOException {
    return new LinkList(ListFile.fromStdin(in), column);
  }

  /**
   * Reads the whole list once.
   *
   * @return the number of rows
   * @throws InputException at the first place that cannot be read
   */
  public long check() throws IOException {
    try (LinkReader reader = open()) {
      long rows = 0;
      while (reader.next().isPresent()) {
        rows++;
      }
      return rows;
    }
  }

  /** Opens the list at its beginning. One without any row is an error when its end is reached. */
  public LinkReader open() throws IOException {
    return new FilledLinks(file.name(), rows());
  }

  private LinkReader rows() throws IOException {
    return switch (file.kind()) {
      case JSON -> table(file.name(), new JsonTable(file));
      case SPREADSHEET -> sheet();
      case MARKDOWN_TABLE ->
          column.isEmpty() && MarkdownText.isIn(file.head())
              ? MarkdownText.read(file.name(), file.text())
              : table(file.name(), new MarkdownRows(file));
      case HTML -> page();
      case XML -> sitemap();
      case CITATIONS, CLIPPINGS ->
          throw InputException.in(file.name(), "is a list of books, not of links");
      case LINES, GZIP, ZIP -> lines();
    };
  }

  /** A text in Markdown may begin with a piece of HTML, such as a picture in the middle. */
  private LinkReader page() throws IOException {
    String head = file.head();
    return !WebPage.isWhole(head) && MarkdownText.isIn(head)
        ? MarkdownText.read(file.name(), file.text())
        : WebPage.read(file.name(), file.text());
  }

  private LinkReader sitemap() throws IOException {
    if (!Sitemap.isIn(file.head())) {
      throw InputException.in(
          file.name(), ForeignFile.refusal("XML", "of XML only sitemaps are read for links"));
    }
    return Sitemap.read(file.name(), file.text());
  }

  private LinkReader sheet() throws IOException {
    SheetTable sheet = new SheetTable(file, Optional.empty(), HeaderSearch.ofLinks(column));
    return table(sheet.place(), sheet);
  }

  private LinkReader table(String place, ListTable table) throws IOException {
    try {
      return new TableLinks(place, table, column);
    } catch (InputException e) {
      table.close();
      throw e;
    }
  }

  private LinkReader lines() throws IOException {
    String head = file.head();
    if (head.isEmpty()) {
      throw InputException.in(file.name(), "is empty; a list needs at least one row");
    }
    if (column.isEmpty() && MarkdownLinks.isIn(head)) {
      return new MarkdownLinks(file.name(), file.text());
    }
    if (column.isEmpty() && MarkdownText.isIn(head)) {
      return MarkdownText.read(file.name(), file.text());
    }
    Optional<TableStart> found = HeaderSearch.ofLinks(column).in(head);
    Optional<TableStart> start =
        found.isPresent() ? found : MissingHeader.start(PlainLinks.undressed(head));
    if (start.isPresent() || column.isPresent()) {
      return table(file.name(), file.table(start));
    }
    return MarkdownText.isProse(head)
        ? MarkdownText.read(file.name(), file.text())
        : new PlainLinks(file.name(), file.text());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** A list of links of which at least one row must not be blank. */
  private static final class FilledLinks implements LinkReader {
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
}
