package club.resolve.output;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * CSV as in RFC 4180, but for plain line feeds, with quotation marks only where they are needed.
 * Not thread-safe.
 */
public final class CsvLines implements Closeable {
  private final ICSVWriter writer;
  private final Formulas formulas;

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
    this.formulas = formulas;
    this.writer =
        new CSVWriter(
            out,
            ICSVWriter.DEFAULT_SEPARATOR,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
            "\n");
  }

  /**
   * Writes a line.
   *
   * @throws IOException when this line, or one before it, could not be written
   */
  public void write(Stream<String> cells) throws IOException {
    writer.writeNext(cells.map(formulas::in).toArray(String[]::new), false);
    // The library keeps failures to itself.
    if (writer.getException() != null) {
      throw writer.getException();
    }
  }

  /** Hands on what is held back. */
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
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
