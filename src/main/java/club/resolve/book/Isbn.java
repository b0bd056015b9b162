package club.resolve.book;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISBN with a check digit that is right, in the form of 13 digits (ISO 2108).
 *
 * @param digits 13 digits, beginning with 978 or 979
 */
public record Isbn(String digits) {
  private static final Pattern CELL = Pattern.compile("=?\\s*\"?([0-9Xx\\- ]{8,20})\"?");

  public Isbn {
    if (!digits.matches("97[89][0-9]{10}") || check13(digits) != 0) {
      throw new IllegalArgumentException("no ISBN: " + digits);
    }
  }

  /**
   * Reads a cell as exports write it: {@code ="0140449132"}, with hyphens or spaces, with 10 or 13
   * digits, or with the zeros at its front lost to a spreadsheet.
   *
   * @return empty when it is none, or its check digit is wrong; {@code 9.78E+12} is none
   */
  public static Optional<Isbn> parse(String cell) {
    Matcher matcher = CELL.matcher(cell.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1).replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    if (digits.matches("97[89][0-9]{10}")) {
      return check13(digits) == 0 ? Optional.of(new Isbn(digits)) : Optional.empty();
    }
    return digits.matches("[0-9]{7,9}[0-9X]")
        ? of10("0".repeat(10 - digits.length()) + digits)
        : Optional.empty();
  }

  private static Optional<Isbn> of10(String digits) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = digits.charAt(i);
      sum += (10 - i) * (c == 'X' ? 10 : c - '0');
    }
    if (sum % 11 != 0) {
      return Optional.empty();
    }
    String first12 = "978" + digits.substring(0, 9);
    return Optional.of(new Isbn(first12 + (10 - check13(first12 + "0")) % 10));
  }

  /** The weighted sum of all digits modulo 10: 0 when the last one is right. */
  private static int check13(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10;
  }

  @Override
  public String toString() {
    return digits;
  }
}
