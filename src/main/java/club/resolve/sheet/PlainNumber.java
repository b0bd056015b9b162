package club.resolve.sheet;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as it is written by hand: 9780141439518, not 9.780141439518E12, and 1984, not 1984.0.
 */
final class PlainNumber {
  /** Programs compute with about 15 digits, and write 4.2999999999999998 for 4.3. */
  private static final MathContext SEEN = new MathContext(15);

  /** Beyond this many digits a power of ten is easier to read. */
  private static final int MOST_DIGITS = 21;

  private PlainNumber() {}

  /** Returns the number in plain digits, or what is no number as it is. */
  static String of(String value) {
    BigDecimal exact;
    try {
      exact = new BigDecimal(value.strip());
    } catch (NumberFormatException _) {
      return value;
    }
    if (exact.signum() == 0) {
      return "0";
    }
    long before = (long) exact.precision() - exact.scale();
    if (Math.abs(before) > MOST_DIGITS) {
      return value;
    }
    // A whole number that is written out is what a person wrote.
    BigDecimal seen = exact.scale() == 0 ? exact : exact.round(SEEN);
    return seen.stripTrailingZeros().toPlainString();
  }
}
