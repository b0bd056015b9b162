package club.resolve.eval;

import java.util.Locale;

/**
 * So many of so many, with the interval in which the true share lies with 95 % (Wilson's score
 * interval, which holds for shares near 0 and 1, too).
 */
public record Share(long part, long whole) {
  private static final double Z = 1.959964;

  /** 0 to 1; NaN when there is nothing. */
  public double value() {
    return (double) part / whole;
  }

  double low() {
    return bound(-1);
  }

  double high() {
    return bound(1);
  }

  private double bound(int sign) {
    double n = whole;
    double p = value();
    double middle = p + Z * Z / (2 * n);
    double width = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return Math.clamp((middle + sign * width) / (1 + Z * Z / n), 0, 1);
  }

  /** For example {@code 812 of 841 = 96.55 % (95.10 to 97.60)}. */
  @Override
  public String toString() {
    return in(2, 100, "%%");
  }

  /** For example {@code 208 of 4000 = 52.0 in 1,000 (45.6 to 59.4)}. */
  public String inThousand() {
    return in(1, 1_000, "in 1,000");
  }

  private String in(int decimals, double unit, String name) {
    String each = "%." + decimals + "f";
    return whole == 0
        ? "0 of 0"
        : String.format(
            Locale.ROOT,
            "%d of %d = " + each + " " + name + " (" + each + " to " + each + ")",
            part,
            whole,
            unit * value(),
            unit * low(),
            unit * high());
  }
}
