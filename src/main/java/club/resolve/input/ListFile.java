package club.resolve.input;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The file of a list, which can be read more than once. A list from standard input is put into a
 * temporary file first, so that it, too, is known to be whole before the first request. Not
 * thread-safe.
 *
 * @param name the name in messages
 */
record ListFile(String name, Path file, boolean temporary) implements Closeable {
  private static final List<String> TABLE_ENDINGS = List.of(".csv", ".tsv", ".tab");

  /**
   * A file that someone has named.
   *
   * @throws InputException when there is no such file, or it cannot be read
   */
  static ListFile named(Path file) throws InputException {
    return new ListFile(file.toString(), InputFile.readable(file), false);
  }

  /** Reads the stream to its end. */
  static ListFile fromStdin(InputStream in) throws IOException {
    Path copy = Files.createTempFile("resolve-", ".list");
    ListFile list = new ListFile("standard input", copy, true);
    try (var out = Files.newOutputStream(copy)) {
      in.transferTo(out);
    } catch (IOException e) {
      list.close();
      throw e;
    }
    return list;
  }

  /** Opens the list at its beginning. */
  InputStream stream() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  /**
   * The first line that is neither blank nor begins with #, by which the kinds of lists are told
   * apart; empty text where there is none.
   */
  String firstEntry() throws IOException {
    try (BufferedReader lines = new BufferedReader(Utf8Reader.forgiving(name, stream()))) {
      String line = lines.readLine();
      while (line != null && (line.isBlank() || line.startsWith("#"))) {
        line = lines.readLine();
      }
      return line == null ? "" : line;
    }
  }

  /** Opens the list at its beginning, as a table. */
  CsvTable table() throws IOException {
    return CsvTable.open(name, stream());
  }

  /** Returns true when its name says that it is a table. */
  boolean namedAsTable() {
    String lower = name.toLowerCase(Locale.ROOT);
    return TABLE_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /**
   * Opens the list as a table if its first line says that it is one.
   *
   * @param says looks at the header
   * @throws InputException when the list is empty
   */
  Optional<CsvTable> tableIf(Predicate<CsvTable> says) throws IOException {
    CsvTable table;
    try {
      table = table();
    } catch (InputException e) {
      if (Files.size(file) == 0) {
        throw e;
      }
      return Optional.empty();
    }
    if (says.test(table)) {
      return Optional.of(table);
    }
    table.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(file);
    }
  }
}
