package club.resolve.input;

import club.resolve.book.Book;
import club.resolve.book.OwnColumns;
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
  public OwnColumns columns() {
    return new OwnColumns(List.of(), "Title", 0);
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
