package club.resolve.chart;

import club.resolve.book.Times;
import club.resolve.compare.Comparison;
import club.resolve.compare.Contender;
import club.resolve.compare.Run;
import club.resolve.compare.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The pieces of one run, from the first one on, as far as there is room for them.
 *
 * @param drawn the first pieces of the list
 * @param pieces number of the pieces
 * @param word the name of the pieces, in the plural
 */
record Waterfall(Contender contender, Duration elapsed, List<Span> drawn, int pieces, String word) {
  /** More rows in a chart no one reads. */
  static final int MOST_ROWS = 40;

  /** More rows in all charts together, neither. */
  private static final int MOST_ROWS_OF_ALL = 160;

  Waterfall {
    drawn = List.copyOf(drawn);
  }

  /** The waterfall of each run that a comparison shows. */
  static List<Waterfall> of(Comparison comparison) {
    List<Run> runs = comparison.waterfall();
    int rows = Math.min(MOST_ROWS, MOST_ROWS_OF_ALL / Math.max(1, runs.size()));
    return runs.stream().map(run -> of(run, comparison.pieces(), Math.max(1, rows))).toList();
  }

  private static Waterfall of(Run run, String word, int rows) {
    List<Span> spans = run.spans();
    return new Waterfall(
        run.contender(),
        run.elapsed(),
        spans.subList(0, Math.min(rows, spans.size())),
        spans.size(),
        word);
  }

  /** The description, such as {@code One run of threads:5: 5 titles in 780 ms}. */
  String words() {
    String all =
        String.format(
            Locale.ROOT,
            "One run of %s: %,d %s in %s",
            contender.label(),
            pieces,
            word,
            Times.inWords(elapsed));
    return drawn.size() == pieces
        ? all
        : all + String.format(Locale.ROOT, "; the first %,d of them", drawn.size());
  }

  /** The time at which the last of the drawn pieces was done. */
  Duration end() {
    return drawn.stream().map(Span::end).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** The parts that took any time worth the name in one of these: a thousandth of what is drawn. */
  static List<Part> partsOf(List<Waterfall> all) {
    Duration least =
        all.stream()
            .map(Waterfall::end)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO)
            .dividedBy(1_000);
    return Arrays.stream(Part.values())
        .filter(
            part ->
                all.stream()
                    .flatMap(waterfall -> waterfall.drawn().stream())
                    .anyMatch(span -> part.of(span).compareTo(least) > 0))
        .toList();
  }
}
