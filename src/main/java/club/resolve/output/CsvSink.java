package club.resolve.output;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result as CSV. */
final class CsvSink implements Sink {
  private final CsvLines lines;

  CsvSink(Writer out, List<String> restHeader, Formulas formulas) throws IOException {
    this.lines = new CsvLines(out, formulas);
    lines.write(Fields.inCsv(restHeader).stream());
    lines.flush();
  }

  @Override
  public void row(ResultRow row) throws IOException {
    Resolution resolution = row.resolution();
    Optional<Candidate> found = resolution.candidate();
    lines.write(
        Stream.concat(
            Stream.of(
                row.book().title(),
                found.map(Candidate::link).orElse(""),
                resolution.status().label(),
                resolution.confidence().map(Confidence::toString).orElse(""),
                found.map(Candidate::source).orElse(""),
                Fields.seconds(row).map(CsvLines::seconds).orElse(""),
                found.map(Candidate::title).orElse(""),
                found.flatMap(Candidate::author).orElse(""),
                resolution.reason(),
                Fields.unanswered(row)),
            row.rest().stream()));
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
