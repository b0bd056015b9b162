package club.resolve.chart;

import club.resolve.compare.Comparison;

final class ComparisonPage {
  static String of(Comparison c) {
    return "";
  }
}
