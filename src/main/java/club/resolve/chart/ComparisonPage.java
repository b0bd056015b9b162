package club.resolve.chart;

import club.resolve.book.Times;
import club.resolve.compare.Comparison;
import club.resolve.compare.Measure;
import club.resolve.compare.Span;
import club.resolve.output.OneLine;
import club.resolve.output.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** A comparison as a page that needs nothing but itself: the verdict, the numbers, the charts. */
final class ComparisonPage {
  private static final int WIDE = 832;
  private static final int NARROW = 340;

  private static final String STYLE =
      """
      main { max-width: 54rem; }
      h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
      h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; overflow-wrap: anywhere; }
      p { margin: 0 0 .5rem; overflow-wrap: anywhere; }
      svg { display: block; width: 100%; height: auto; }
      .narrow { display: none; }
      @media (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } }
      .scroll { overflow-x: auto; margin: 1rem 0; }
      table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; }
      th, td { padding: .3rem .8rem .3rem 0; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--chart-grid); }
      th:first-child { text-align: left; }
      thead th { color: var(--soft); font-weight: 500; }
      tbody th { font-weight: 500; overflow-wrap: anywhere; white-space: normal; min-width: 7rem; }
      ul.key { list-style: none; margin: .5rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
      .key span { display: inline-block; width: .75rem; height: .75rem; margin-right: .4rem; }
      summary { color: var(--soft); cursor: pointer; padding: .25rem 0; }
      footer { margin-top: 2rem; color: var(--soft); }
      """;

  private ComparisonPage() {}

  static String of(Comparison comparison) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(Page.head("Comparison: " + OneLine.of(comparison.work()), STYLE + Ink.style()));
    for (String sentence : comparison.verdict()) {
      page.append(paragraph(sentence));
    }
    page.append("<h2>How long it took</h2>\n");
    page.append("<p>The mean of all runs, with its standard deviation as a whisker.</p>\n");
    page.append(bars(comparison));
    page.append(table(comparison.measures()));
    page.append(waterfalls(comparison));
    page.append("<footer>").append(paragraph(comparison.machine())).append("</footer>\n");
    return page.append(Page.END).toString();
  }

  private static String bars(Comparison comparison) throws IOException {
    List<Measure> measures = comparison.measures();
    String words =
        measures.stream()
            .map(
                measure ->
                    measure.contender().label()
                        + " "
                        + Times.inWords(measure.mean())
                        + ", standard deviation "
                        + Times.inWords(measure.deviation()))
            .collect(Collectors.joining("; ", "Bars of the mean times: ", ""));
    return new Figure(
            "bars", words, width -> TimeBars.of(measures, TimeBars.namesWidth(measures, width)))
        .html();
  }

  /**
   * A chart of the page.
   *
   * @param words for those who do not see it
   * @param panel draws it for a width in pixels
   */
  private record Figure(String name, String words, IntFunction<Panel> panel) {

    /** Once for wide screens and once for narrow ones, as letters that shrink cannot be read. */
    String html() throws IOException {
      return html("wide", WIDE) + html("narrow", NARROW);
    }

    private String html(String screens, int width) throws IOException {
      Picture picture = new Picture(width, 0, List.of(panel.apply(width)));
      return "<div class=\""
          + screens
          + "\">"
          + Svg.inPage(picture, name + screens, OneLine.of(words))
          + "</div>\n";
    }
  }

  private static String table(List<Measure> measures) {
    boolean idealKnown = measures.stream().anyMatch(measure -> measure.ofIdeal().isPresent());
    List<String> header =
        new ArrayList<>(
            List.of(
                "Contender",
                "Mean",
                "Deviation",
                "Median",
                "Least",
                "Most",
                "Per second",
                "Speed-up",
                "Runs"));
    if (idealKnown) {
      header.add("Of ideal");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : measures) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  measure.contender().label(),
                  Times.inWords(measure.mean()),
                  Times.inWords(measure.deviation()),
                  Times.inWords(measure.median()),
                  Times.inWords(measure.min()),
                  Times.inWords(measure.max()),
                  String.format(Locale.ROOT, "%,.2f", measure.perSecond()),
                  String.format(
                      Locale.ROOT, "%.2f ± %.2f", measure.speedUp(), measure.speedUpError()),
                  String.valueOf(measure.runs())));
      if (idealKnown) {
        row.add(
            measure.ofIdeal().isPresent()
                ? String.format(Locale.ROOT, "%.0f %%", 100 * measure.ofIdeal().getAsDouble())
                : "");
      }
      rows.add(row);
    }
    return new HtmlTable("Measures", header, rows).html();
  }

  private static String waterfalls(Comparison comparison) throws IOException {
    List<Waterfall> all = Waterfall.of(comparison);
    List<Part> parts = Waterfall.partsOf(all);
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<h2>Where the time went</h2>\n");
    html.append(
        paragraph(
            "One run of each, on the same scale. Bars one above the other ran at the same"
                + " time."));
    html.append(key(parts));
    int number = 0;
    for (Waterfall waterfall : all) {
      html.append("<h3>").append(escaped(waterfall.words())).append("</h3>\n");
      html.append(
          new Figure(
                  "run" + number++,
                  "The times of the pieces as bars; the same in numbers below",
                  width -> Rows.of(waterfall, all, Rows.namesWidth(all, width)))
              .html());
      html.append("<details><summary>In numbers: ")
          .append(escaped(waterfall.contender().label()))
          .append("</summary>\n")
          .append(table(waterfall, parts))
          .append("</details>\n");
    }
    return html.toString();
  }

  private static String key(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                "<li><span style=\"background:"
                    + part.ink().variable()
                    + "\"></span>"
                    + escaped(part.words())
                    + "</li>")
        .collect(Collectors.joining("", "<ul class=\"key\">", "</ul>\n"));
  }

  private static String table(Waterfall waterfall, List<Part> parts) {
    List<String> header = new ArrayList<>(List.of("Name", "begin"));
    parts.forEach(part -> header.add(part.words()));
    header.add("end");
    List<List<String>> rows = new ArrayList<>();
    for (Span span : waterfall.drawn()) {
      List<String> row = new ArrayList<>(List.of(span.name(), seconds(span.begin())));
      parts.forEach(part -> row.add(seconds(part.of(span))));
      row.add(seconds(span.end()));
      rows.add(row);
    }
    return new HtmlTable("Seconds of " + waterfall.contender().label(), header, rows).html();
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", Times.seconds(duration));
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>\n";
  }

  private static String escaped(String text) {
    return Entities.escape(OneLine.of(text));
  }
}
