package club.resolve.output;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The result as CSV. */
final class CsvSink implements Sink {
  private final CsvLines lines;
  private final ColumnOrder columns;
  private final Site site;

  CsvSink(Writer out, ColumnOrder columns, Style style, Site site) throws IOException {
    this.lines = new CsvLines(out, style.formulas(), style.dialect());
    this.columns = columns;
    this.site = site;
    lines.write(columns.names());
    lines.flush();
  }

  @Override
  public void row(ResultRow row) throws IOException {
    List<String> cells = new ArrayList<>(columns.columns().size());
    for (ResultColumn column : columns.columns()) {
      cells.add(cell(column, row));
    }
    lines.write(cells);
  }

  private String cell(ResultColumn column, ResultRow row) {
    return column.field().isPresent() ? cell(column.field().get(), row) : column.own(row);
  }

  private String cell(Field field, ResultRow row) {
    Resolution resolution = row.resolution();
    Optional<Candidate> found = resolution.candidate();
    return switch (field) {
      case TITLE -> row.book().title();
      case LINK -> found.map(Candidate::link).orElse("");
      case STATUS -> resolution.status().label();
      case CONFIDENCE -> resolution.confidence().map(Confidence::toString).orElse("");
      case SOURCE -> found.map(Candidate::source).orElse("");
      case SECONDS -> Fields.seconds(row).map(CsvLines::seconds).orElse("");
      case MATCHED_TITLE -> found.map(Candidate::title).orElse("");
      case MATCHED_AUTHOR -> found.flatMap(Candidate::author).orElse("");
      case REASON -> resolution.reason();
      case UNANSWERED -> Fields.unanswered(row);
      case TRIES -> Integer.toString(row.times().tries());
      case LINK_BY -> found.map(book -> site.form(book.link()).label()).orElse("");
    };
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
