package club.resolve.book;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISBN with a check digit that is right, in the form of 13 digits (ISO 2108).
 *
 * @param digits 13 digits, beginning with 978 or 979; 979-0 is printed music
 */
public record Isbn(String digits) {
  /** A number as spreadsheets ({@code ="…"}, '…) and data frames (….0) write it, perhaps named. */
  private static final Pattern CELL =
      Pattern.compile(
          "[='\"\\s]*(?:ISBN(?:-?1[03])?:?\\s*)?([0-9X][0-9X\\h\\p{Pd}]{5,24}?)(?:\\.0)?[\"\\s]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\h\\p{Pd}]");
  private static final Pattern THIRTEEN = Pattern.compile("97(?:8[0-9]|9[1-9])[0-9]{9}");

  /** No more than three zeros can be lost: there is no publisher 0000. */
  private static final Pattern TEN = Pattern.compile("[0-9]{6,9}[0-9X]");

  private static final Pattern WHOLE_TEN = Pattern.compile("[0-9]{9}[0-9X]");

  /** The check digit is right, but it stands for "none". */
  private static final Pattern ONE_DIGIT_THROUGHOUT = Pattern.compile("([0-9])\\1{9}");

  public Isbn {
    if (!THIRTEEN.matcher(digits).matches() || check13(digits) != 0) {
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
    Matcher matcher = CELL.matcher(cell);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits =
        BETWEEN_DIGITS.matcher(matcher.group(1)).replaceAll("").toUpperCase(Locale.ROOT);
    if (THIRTEEN.matcher(digits).matches()) {
      return check13(digits) == 0 ? Optional.of(new Isbn(digits)) : Optional.empty();
    }
    return TEN.matcher(digits).matches()
        ? of10("0".repeat(10 - digits.length()) + digits)
        : Optional.empty();
  }

  /**
   * Returns true for a text of as many digits as an ISBN has, perhaps with hyphens or spaces, of
   * which the last one is not the right check digit.
   */
  public static boolean hasWrongCheckDigit(String text) {
    String digits = BETWEEN_DIGITS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return THIRTEEN.matcher(digits).matches()
        ? check13(digits) != 0
        : WHOLE_TEN.matcher(digits).matches() && sum10(digits) % 11 != 0;
  }

  private static Optional<Isbn> of10(String digits) {
    if (ONE_DIGIT_THROUGHOUT.matcher(digits).matches()) {
      return Optional.empty();
    }
    if (sum10(digits) % 11 != 0) {
      return Optional.empty();
    }
    String first12 = "978" + digits.substring(0, 9);
    return Optional.of(new Isbn(first12 + (10 - check13(first12 + "0")) % 10));
  }

  /** The weighted sum of ten digits: a multiple of 11 when the last one is right. */
  private static int sum10(String digits) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char c = digits.charAt(i);
      sum += (10 - i) * (c == 'X' ? 10 : c - '0');
    }
    return sum;
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
