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

  /** For example {@code 812 of 841 = 96.6 % (95.1 to 97.6)}. */
  @Override
  public String toString() {
    return whole == 0
        ? "0 of 0"
        : String.format(
            Locale.ROOT,
            "%d of %d = %.2f %% (%.2f to %.2f)",
            part,
            whole,
            100 * value(),
            100 * low(),
            100 * high());
  }
}
