package club.resolve.address;

import java.util.List;
import java.util.Locale;

/**
 * IPv4 addresses as browsers read them, in up to four numbers, each decimal, octal or hexadecimal
 * (https://url.spec.whatwg.org/#concept-ipv4-parser).
 */
final class Ipv4 {
  private static final long HIGHEST = 0xFFFF_FFFFL;

  private Ipv4() {}

  /** Returns true for a number in one of the three forms. */
  static boolean isNumber(String text) {
    return number(text) >= 0;
  }

  /**
   * The address in four decimal numbers.
   *
   * @throws InvalidAddress when the labels are no address
   */
  static String normal(List<String> labels) throws InvalidAddress {
    long address = 0;
    int count = labels.size();
    for (int i = 0; i < count; i++) {
      long number = number(labels.get(i));
      // The last number fills all the bytes that are left.
      int bytes = i < count - 1 ? 1 : 5 - count;
      if (number < 0 || count > 4 || number >= 1L << (8 * bytes)) {
        throw HostName.invalid(String.join(".", labels));
      }
      address += i < count - 1 ? number << (8 * (3 - i)) : number;
    }
    return dotted(address);
  }

  private static String dotted(long address) {
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The number; beyond the highest one is that and 1, and none is negative. */
  private static long number(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int radix = lower.startsWith("0x") ? 16 : lower.length() > 1 && lower.startsWith("0") ? 8 : 10;
    String digits = radix == 16 ? lower.substring(2) : lower;
    if (digits.isEmpty()) {
      return radix == 16 ? 0 : -1;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = Math.min(number * radix + digit, HIGHEST + 1);
    }
    return number;
  }
}
