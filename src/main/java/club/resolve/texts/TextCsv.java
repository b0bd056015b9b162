package club.resolve.texts;

import club.resolve.output.CsvLines;
import club.resolve.output.Fields;
import club.resolve.output.Formulas;
import club.resolve.texts.TextRow.TextOutcome;
import club.resolve.timing.RunListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The result as CSV, a row a text. A cell that was not counted or not measured is empty. Not
 * thread-safe.
 */
public final class TextCsv implements RunListener<TextRow>, Closeable {
  private static final List<String> OURS =
      List.of(
          "Address",
          "File",
          "Status",
          "Bytes",
          "Tokens",
          "Distinct Words",
          "Sentences",
          "Language",
          "Top Words",
          "Left Out Characters",
          "Waited Seconds",
          "Download Seconds",
          "Processing Seconds",
          "Reason");

  private final CsvLines lines;

  /**
   * Starts a result.
   *
   * @param out closed with this
   * @param titleHeader name of the column that says what the addresses are called, where there is
   *     one
   * @param restHeader names of the input's other columns
   */
  public TextCsv(
      Writer out, Optional<String> titleHeader, List<String> restHeader, Formulas formulas)
      throws IOException {
    this.lines = new CsvLines(out, formulas);
    List<String> ours = new ArrayList<>(OURS);
    titleHeader.ifPresent(ours::addFirst);
    lines.write(Fields.names(ours, restHeader));
    lines.flush();
  }

  @Override
  public void row(TextRow row) throws IOException {
    TextOutcome outcome = row.outcome();
    Stream<String> ours =
        Stream.of(
            row.row().link(),
            row.file().orElse(""),
            outcome.status().label(),
            outcome.bytes().isPresent() ? Long.toString(outcome.bytes().getAsLong()) : "",
            figure(outcome, figures -> Long.toString(figures.tokens())),
            figure(outcome, figures -> Long.toString(figures.distinctWords())),
            figure(outcome, figures -> Long.toString(figures.sentences())),
            figure(outcome, figures -> figures.language().orElse("")),
            figure(outcome, figures -> String.join(" ", figures.topWords())),
            figure(outcome, figures -> Long.toString(figures.leftOut())),
            outcome.paced().map(CsvLines::seconds).orElse(""),
            outcome.downloaded().map(CsvLines::seconds).orElse(""),
            outcome.processed().map(CsvLines::seconds).orElse(""),
            outcome.reason());
    lines.write(
        Stream.of(row.row().title().stream(), ours, row.row().rest().stream())
            .flatMap(cells -> cells)
            .toList());
  }

  private static String figure(TextOutcome outcome, Function<TextFigures, String> cell) {
    return outcome.figures().map(cell).orElse("");
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
