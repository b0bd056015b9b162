package club.resolve.chart;

import club.resolve.output.OneLine;

/** Names of any length and content, made fit for a chart. */
final class Shown {
  private Shown() {}

  /** On one line of at most so many characters. */
  static String shortened(String text, int most) {
    String line = OneLine.of(text);
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
