package club.resolve.service;

import club.resolve.book.Isbn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The forms in which an ISBN may be written: without hyphens, and with hyphens in each place where
 * they can stand (ISO 2108). A hyphen follows the registration group, whose length its first digits
 * tell for good (https://www.isbn-international.org/range_file_generation), and one follows the
 * registrant, whose length is told by a table of some hundred ranges that grows each year. So each
 * length of the registrant is a form here. A form that is no one's costs a service that looks it up
 * in an index next to nothing. Pure.
 */
final class IsbnForms {
  private static final int MOST_OF_REGISTRANT = 7;

  private IsbnForms() {}

  /** The forms with 13 digits. */
  static List<String> of13(Isbn isbn) {
    String digits = isbn.digits();
    List<String> forms = new ArrayList<>(List.of(digits));
    for (String middle : hyphenated(digits)) {
      forms.add(digits.substring(0, 3) + '-' + middle + '-' + digits.charAt(12));
    }
    return forms;
  }

  /** The forms with 10 digits; none for an ISBN that begins with 979. */
  static List<String> of10(Isbn isbn) {
    String digits = isbn.digits();
    if (!digits.startsWith("978")) {
      return List.of();
    }
    String nine = digits.substring(3, 12);
    char check = check10(nine);
    List<String> forms = new ArrayList<>(List.of(nine + check));
    for (String middle : hyphenated(digits)) {
      forms.add(middle + '-' + check);
    }
    return forms;
  }

  /** Group, registrant and publication, parted in each way; none where the group is not known. */
  private static List<String> hyphenated(String digits) {
    String nine = digits.substring(3, 12);
    int group = digits.startsWith("978") ? groupOf978(nine) : groupOf979(nine);
    // The large groups, of one digit, have no registrant of one digit.
    int least = group == 1 ? 2 : 1;
    int most = Math.min(MOST_OF_REGISTRANT, nine.length() - group - 1);
    return group == 0
        ? List.of()
        : IntStream.rangeClosed(least, most)
            .mapToObj(
                length ->
                    nine.substring(0, group)
                        + '-'
                        + nine.substring(group, group + length)
                        + '-'
                        + nine.substring(group + length))
            .toList();
  }

  /** The number of digits of the group; 0 for none. */
  private static int groupOf978(String nine) {
    return switch (nine.charAt(0)) {
      case '6' -> nine.charAt(1) < '5' ? 3 : nine.charAt(1) == '5' ? 2 : 0;
      case '8' -> 2;
      case '9' -> groupOf9789(nine);
      default -> 1;
    };
  }

  private static int groupOf9789(String nine) {
    if (nine.charAt(1) < '5') {
      return 2;
    }
    if (!nine.startsWith("99")) {
      return 3;
    }
    return nine.startsWith("999") ? 5 : 4;
  }

  private static int groupOf979(String nine) {
    return switch (nine.charAt(0)) {
      case '1' -> 2;
      case '8' -> 1;
      default -> 0;
    };
  }

  /** The last of ten digits: ten times the first, nine times the second and so on, modulo 11. */
  private static char check10(String nine) {
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
