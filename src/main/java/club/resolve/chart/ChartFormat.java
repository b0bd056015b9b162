package club.resolve.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import club.resolve.compare.Comparison;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of charts. */
enum ChartFormat {
  SVG,
  PNG,
  /** A page, which tells in words and numbers, too. */
  HTML;

  /** The format that a file's name ends in. */
  static Optional<ChartFormat> ofEnding(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> lower.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The whole file. */
  byte[] draw(Comparison comparison) throws IOException {
    return switch (this) {
      case SVG -> Svg.file(Picture.of(comparison)).getBytes(UTF_8);
      case PNG -> Png.of(Picture.of(comparison));
      case HTML -> ComparisonPage.of(comparison).getBytes(UTF_8);
    };
  }
}
