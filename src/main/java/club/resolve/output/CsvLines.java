package club.resolve.output;

import club.resolve.book.Dialect;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;

/**
 * CSV as in RFC 4180, but for plain line feeds, with quotation marks only where they are needed; or
 * in another {@link Dialect}. Not thread-safe.
 */
public final class CsvLines implements Closeable {
  private final Writer out;
  private final Formulas formulas;
  private final Dialect dialect;
  private boolean begun;

  /** {@linkplain #CsvLines(Writer, Formulas) Lines of CSV} with all cells as they are. */
  public CsvLines(Writer out) {
    this(out, Formulas.KEPT);
  }

  /**
   * Starts with nothing; a header is a line like any other.
   *
   * @param out closed with this
   */
  public CsvLines(Writer out, Formulas formulas) {
    this(out, formulas, Dialect.USUAL);
  }

  /**
   * Starts with nothing. A file for spreadsheets begins with the mark by which Excel knows UTF-8.
   *
   * @param out encodes as the dialect says; closed with this
   */
  public CsvLines(Writer out, Formulas formulas, Dialect dialect) {
    this.out = out;
    this.formulas = formulas;
    this.dialect = formulas == Formulas.DEFUSED ? dialect.marked() : dialect;
  }

  /** Writes a line. */
  public void write(List<String> cells) throws IOException {
    StringBuilder line = new StringBuilder(begun ? "" : dialect.start());
    begun = true;
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(dialect.separator());
      }
      line.append(dialect.written(formulas.in(cells.get(i))));
    }
    out.append(line.append(dialect.lineEnd()));
  }

  /** Hands on what is held back. */
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /**
   * A duration as the cell of a column in seconds, to the nearest thousandth.
   *
   * @param duration not negative
   */
  public static String seconds(Duration duration) {
    long millis = duration.plusNanos(500_000).toMillis();
    String thousandths = Long.toString(millis % 1_000);
    return millis / 1_000 + "." + "0".repeat(3 - thousandths.length()) + thousandths;
  }
}
