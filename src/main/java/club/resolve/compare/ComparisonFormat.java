package club.resolve.compare;

import club.resolve.book.Times;
import club.resolve.output.CsvLines;
import club.resolve.output.Markdown;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of a comparison. Each has every single run; all times are in seconds. */
public enum ComparisonFormat {
  /** A line a run, and nothing else: for a spreadsheet or a statistics program. */
  CSV,
  /** All there is. */
  JSON,
  /** For people: the table, the verdict, and the runs. */
  MD;

  private static final List<String> RUN = List.of("Mode", "Workers", "Round", "Seconds");

  /** The format that a file's name ends in. */
  public static Optional<ComparisonFormat> ofEnding(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> lower.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /**
   * Writes a comparison.
   *
   * @param out is left open
   */
  public void write(Comparison comparison, Writer out) throws IOException {
    switch (this) {
      case CSV -> csv(comparison, out);
      case JSON -> json(comparison, out);
      case MD -> markdown(comparison, out);
    }
  }

  private static List<String> cells(Run run) {
    return List.of(
        run.contender().mode(),
        Integer.toString(run.contender().workers()),
        Integer.toString(run.round()),
        seconds(run.elapsed()).toPlainString());
  }

  private static void csv(Comparison comparison, Writer out) throws IOException {
    CsvLines lines = new CsvLines(out);
    lines.write(RUN);
    for (Run run : comparison.runs()) {
      lines.write(cells(run));
    }
    lines.flush();
  }

  private static void json(Comparison comparison, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setHtmlSafe(false);
    json.setIndent("  ");
    json.beginObject();
    json.name("work").value(comparison.work());
    json.name("pieces").value(comparison.pieces());
    json.name("machine").value(comparison.machine());
    json.name("verdict").beginArray();
    for (String sentence : comparison.verdict()) {
      json.value(sentence);
    }
    json.endArray();
    json.name("modes").beginArray();
    for (Measure measure : comparison.measures()) {
      json(measure, json);
    }
    json.endArray();
    json.name("runs").beginArray();
    for (Run run : comparison.runs()) {
      json(run, json);
    }
    json.endArray();
    json.endObject();
    out.write('\n');
  }

  private static void json(Measure measure, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("mode").value(measure.contender().mode());
    json.name("workers").value(measure.contender().workers());
    json.name("runs").value(measure.runs());
    json.name("mean").value(seconds(measure.mean()));
    json.name("deviation").value(seconds(measure.deviation()));
    json.name("median").value(seconds(measure.median()));
    json.name("min").value(seconds(measure.min()));
    json.name("max").value(seconds(measure.max()));
    json.name("perSecond").value(measure.perSecond());
    json.name("speedUp").value(measure.speedUp());
    json.name("speedUpError").value(measure.speedUpError());
    if (measure.ofIdeal().isPresent()) {
      json.name("ofIdeal").value(measure.ofIdeal().getAsDouble());
    }
    json.endObject();
  }

  private static void json(Run run, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("mode").value(run.contender().mode());
    json.name("workers").value(run.contender().workers());
    json.name("round").value(run.round());
    json.name("seconds").value(seconds(run.elapsed()));
    json.name("pieces").beginArray();
    for (Span span : run.spans()) {
      json.beginObject();
      json.name("name").value(span.name());
      json.name("begin").value(seconds(span.begin()));
      json.name("queued").value(seconds(span.queued()));
      json.name("waited").value(seconds(span.waited()));
      json.name("fetched").value(seconds(span.fetched()));
      json.name("end").value(seconds(span.end()));
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void markdown(Comparison comparison, Writer out) throws IOException {
    out.write("# " + Markdown.escaped(comparison.work()) + "\n\n");
    table(Figures.header(comparison), Figures.rows(comparison), out);
    for (String sentence : comparison.verdict()) {
      out.write("\n" + Markdown.escaped(sentence) + "\n");
    }
    out.write("\n" + Markdown.escaped(comparison.machine()) + "\n\n");
    table(RUN, comparison.runs().stream().map(ComparisonFormat::cells).toList(), out);
  }

  private static void table(List<String> header, List<List<String>> rows, Writer out)
      throws IOException {
    line(header, out);
    line(Collections.nCopies(header.size(), "---"), out);
    for (List<String> row : rows) {
      line(row, out);
    }
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    out.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(Times.seconds(duration)).setScale(6, RoundingMode.HALF_UP);
  }
}
