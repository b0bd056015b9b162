package club.resolve.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A list of links in a file, which can be read more than once, also where it comes from standard
 * input: a table with a column of links, a list in Markdown that this program has written, or one
 * address a line. Not thread-safe.
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
  public static LinkList inFile(Path file, Optional<String> column) throws InputException {
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
    String first = file.namedAsTable() ? "" : file.firstEntry();
    if (first.startsWith("{")) {
      return new TableLinks(file.name(), new JsonTable(file.name(), file.stream()), column);
    }
    if (column.isEmpty() && first.startsWith(MarkdownLinks.ENTRY)) {
      return new MarkdownLinks(file.name(), file.stream());
    }
    if (column.isPresent() || file.namedAsTable()) {
      return new TableLinks(file.name(), file.table(), column);
    }
    Optional<CsvTable> table =
        file.tableIf(one -> !TableLinks.columns(new Header(one.header())).isEmpty());
    return table.isPresent()
        ? new TableLinks(file.name(), table.get(), column)
        : new PlainLinks(file.name(), file.stream());
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
