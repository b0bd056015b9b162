package club.resolve.input;

import club.resolve.book.Book;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A plain list: one title a line. */
final class PlainBooks implements BookReader {
  private final BufferedReader lines;
  private long row;

  PlainBooks(String file, InputStream in) {
    this.lines = new BufferedReader(new Utf8Reader(file, in));
  }

  @Override
  public List<String> restHeader() {
    return List.of();
  }

  @Override
  public Optional<InputRow> next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      return Optional.empty();
    }
    row++;
    return Optional.of(new InputRow(new Book(row, line, Optional.empty()), List.of()));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
