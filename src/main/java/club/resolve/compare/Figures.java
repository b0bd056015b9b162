package club.resolve.compare;

import club.resolve.book.Times;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A comparison as a table of text: a row a contender. Pure. */
public final class Figures {
  private Figures() {}

  /** The names of the columns; times are in seconds. */
  public static List<String> header(Comparison comparison) {
    String pieces = comparison.pieces();
    return List.of(
        "Mode",
        "Workers",
        "Mean ± SD (s)",
        "Median",
        "Min",
        "Max",
        pieces.substring(0, 1).toUpperCase(Locale.ROOT) + pieces.substring(1) + "/s",
        "Speed-up",
        "Of ideal");
  }

  public static List<List<String>> rows(Comparison comparison) {
    Measure first = comparison.measures().getFirst();
    return comparison.measures().stream().map(each -> row(each, each.equals(first))).toList();
  }

  private static List<String> row(Measure measure, boolean first) {
    return List.of(
        measure.contender().mode(),
        Integer.toString(measure.contender().workers()),
        seconds(measure.mean()) + (measure.runs() < 2 ? "" : " ± " + seconds(measure.deviation())),
        seconds(measure.median()),
        seconds(measure.min()),
        seconds(measure.max()),
        words("%.2f", measure.perSecond()),
        first
            ? "1"
            : words("%.2f", measure.speedUp())
                + (measure.runs() < 2 ? "" : words(" ± %.2f", measure.speedUpError())),
        measure.ofIdeal().isPresent()
            ? words("%.0f %%", 100 * measure.ofIdeal().getAsDouble())
            : "-");
  }

  private static String seconds(Duration duration) {
    return words("%.3f", Times.seconds(duration));
  }

  private static String words(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
