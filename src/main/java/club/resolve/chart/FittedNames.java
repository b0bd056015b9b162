package club.resolve.chart;

import club.resolve.output.OneLine;
import java.util.stream.Stream;

/** The names to the left of bars, of any length and content. */
final class FittedNames {
  private static final int GAP = 14;

  /** More fits into no picture, and need not be measured. */
  private static final int MOST_CHARACTERS = 110;

  private FittedNames() {}

  /**
   * The room that they take, in pixels.
   *
   * @param most that they may take; the rest of the picture is for the bars
   */
  static int width(Stream<String> names, int most) {
    return names
        .map(name -> shortened(name, MOST_CHARACTERS))
        .mapToInt(name -> Math.min(most, Fonts.widthOf(name) + GAP))
        .max()
        .orElse(0);
  }

  /** On one line that fits into this room. */
  static String fitting(String name, int width) {
    String line = shortened(name, MOST_CHARACTERS);
    int characters = line.codePointCount(0, line.length());
    while (characters > 2 && Fonts.widthOf(line) + GAP > width) {
      line = shortened(line, --characters);
    }
    return line;
  }

  /** On one line of at most so many characters. */
  static String shortened(String text, int most) {
    String line = OneLine.of(text);
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
