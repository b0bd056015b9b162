package club.resolve.output;

import club.resolve.book.Candidate;
import club.resolve.book.ResultRow;
import club.resolve.book.Times;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The time of each title by where it went, as CSV; all times in seconds. */
public final class TimingsSink implements Sink {
  private final CsvLines lines;

  public TimingsSink(Writer out, Formulas formulas) throws IOException {
    this.lines = new CsvLines(out, formulas);
    lines.write(List.of("Row", "Title", "Queued", "Waited", "Fetched", "Total", "Tries", "Source"));
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Times times = row.times();
    lines.write(
        List.of(
            Long.toString(row.book().row()),
            row.book().title(),
            CsvLines.seconds(times.queued()),
            cell(times.waited()),
            cell(times.fetched()),
            CsvLines.seconds(times.total()),
            Integer.toString(times.tries()),
            row.resolution().candidate().map(Candidate::source).orElse("")));
  }

  private static String cell(Optional<Duration> time) {
    return time.map(CsvLines::seconds).orElse("");
  }

  @Override
  public void idle() throws IOException {
    lines.flush();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
