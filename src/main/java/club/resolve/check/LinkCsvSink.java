package club.resolve.check;

import club.resolve.output.CsvLines;
import club.resolve.output.Formulas;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Checked links as CSV. Values that were not measured or not answered are empty. */
final class LinkCsvSink implements LinkSink {
  private final CsvLines lines;

  LinkCsvSink(Writer out, List<String> names, Formulas formulas) throws IOException {
    this.lines = new CsvLines(out, formulas);
    lines.write(names);
    lines.flush();
  }

  @Override
  public void row(CheckedLink link) throws IOException {
    Finding finding = link.finding();
    Stream<String> ours =
        Stream.of(
            link.row().link(),
            finding.verdict().label(),
            finding.status().isPresent() ? Integer.toString(finding.status().getAsInt()) : "",
            finding.address().map(URI::toString).orElse(""),
            link.took().map(time -> Long.toString(time.toMillis())).orElse(""),
            finding.reason());
    lines.write(
        Stream.of(link.row().title().stream(), ours, link.row().rest().stream())
            .flatMap(cells -> cells)
            .toList());
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
