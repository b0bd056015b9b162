package club.resolve.input;

import club.resolve.pasted.MarkdownTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A table of Markdown. Not thread-safe. */
final class MarkdownRows implements ListTable {
  private final BufferedReader lines;
  private final MarkdownTable table;
  private long line;

  MarkdownRows(ListFile file) throws IOException {
    this.lines = new BufferedReader(file.text());
    try {
      this.table = MarkdownTable.of(lines.lines().iterator());
    } catch (UncheckedIOException e) {
      lines.close();
      throw e.getCause();
    }
  }

  @Override
  public List<String> header() {
    return table.header();
  }

  @Override
  public long headerLine() {
    return 1;
  }

  @Override
  public Optional<List<String>> row() throws IOException {
    try {
      Optional<MarkdownTable.TableLine> next = table.next();
      line = next.map(MarkdownTable.TableLine::line).orElse(line);
      return next.map(MarkdownTable.TableLine::cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
