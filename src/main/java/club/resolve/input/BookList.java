package club.resolve.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of books in a file, which can be read more than once. What comes from standard input is
 * put into a temporary file first, so that it, too, is known to be whole before the first question
 * is asked. Not thread-safe.
 */
public final class BookList implements Closeable {
  private static final List<String> TABLE_ENDINGS = List.of(".csv", ".tsv", ".tab");

  private final String name;
  private final Path file;
  private final Columns columns;
  private final boolean temporary;

  private BookList(String name, Path file, Columns columns, boolean temporary) {
    this.name = name;
    this.file = file;
    this.columns = columns;
    this.temporary = temporary;
  }

  /**
   * A list in a file.
   *
   * @throws InputException when there is no such file, or it cannot be read
   */
  public static BookList inFile(Path file, Columns columns) throws InputException {
    return new BookList(file.toString(), InputFile.readable(file), columns, false);
  }

  /** Reads the stream to its end. */
  public static BookList fromStdin(InputStream in, Columns columns) throws IOException {
    Path copy = Files.createTempFile("resolve-", ".list");
    BookList list = new BookList("standard input", copy, columns, true);
    try (var out = Files.newOutputStream(copy)) {
      in.transferTo(out);
    } catch (IOException e) {
      list.close();
      throw e;
    }
    return list;
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

  /** Opens the list at its beginning. */
  public BookReader open() throws IOException {
    if (columns.named() || TABLE_ENDINGS.stream().anyMatch(lowerName()::endsWith)) {
      return new CsvBooks(name, CsvTable.open(name, stream()), columns);
    }
    Optional<CsvTable> table = tableWithTitles();
    return table.isPresent()
        ? new CsvBooks(name, table.get(), columns)
        : new PlainBooks(name, stream());
  }

  /** A file of any other name is a table if its first line says so. */
  private Optional<CsvTable> tableWithTitles() throws IOException {
    CsvTable table;
    try {
      table = CsvTable.open(name, stream());
    } catch (InputException e) {
      if (Files.size(file) == 0) {
        throw e;
      }
      return Optional.empty();
    }
    if (table.column("title").isPresent()) {
      return Optional.of(table);
    }
    table.close();
    return Optional.empty();
  }

  private String lowerName() {
    return name.toLowerCase(Locale.ROOT);
  }

  private InputStream stream() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(file);
    }
  }
}
