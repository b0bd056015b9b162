package club.resolve.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The colours of the charts, on light paper and on dark. */
enum Ink {
  TEXT(0x1d1d1f, 0xececec),
  AXIS(0x6e6e73, 0xa0a0a6),
  GRID(0xdcdce1, 0x3c3c41),
  BAR(0x2f6fb7, 0x6fa5e6),
  QUEUED(0xc3c7d0, 0x575c68),
  WAITED(0xe3a008, 0xe0ab32),
  FETCHED(0x1f7a68, 0x3fae97),
  WORKED(0x7d4fa8, 0xb58be0);

  private final int light;
  private final int dark;

  Ink(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  Color color() {
    return new Color(light);
  }

  /** The name under which a page knows it. */
  String variable() {
    return "var(--chart-" + name().toLowerCase(Locale.ROOT) + ")";
  }

  /** The rules for a page, which then goes by the reader's choice. */
  static String style() {
    return ":root {"
        + variables(ink -> ink.light)
        + " }\n@media (prefers-color-scheme: dark) {\n  :root {"
        + variables(ink -> ink.dark)
        + " }\n}\n";
  }

  private static String variables(ToIntFunction<Ink> color) {
    return Arrays.stream(values())
        .map(
            ink ->
                String.format(
                    Locale.ROOT,
                    " --chart-%s: #%06x;",
                    ink.name().toLowerCase(Locale.ROOT),
                    color.applyAsInt(ink)))
        .collect(Collectors.joining());
  }
}
