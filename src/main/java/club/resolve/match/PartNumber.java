package club.resolve.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers by which a title names a part of a series or a work: in digits, in Roman numerals or
 * in words, apart or glued to the word before them, wherever they stand. Pure.
 */
final class PartNumber {
  private static final Pattern PART =
      Pattern.compile(
          "(?:\\b(?:books?|vol(?:ume)?s?|parts?|tome|tomo|band|teil|tom)\\b\\.?\\s*"
              + "|\\b(?:book|vol|volume|part|band|teil|tome)(?=[0-9]))"
              + "([0-9]{1,3}(?:\\.[0-9])?|[ivx]{1,5}(?![\\p{L}\\p{N}'’])"
              + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
              + "(?![\\p{L}\\p{N}])(?!\\s+\\p{Ll})"
              + "|(?:#|\\b(?:no|nr)\\b\\.?|[(\\[](?=[0-9]{1,2}[)\\]]))"
              + "\\s*([0-9]{1,3}(?:\\.[0-9])?)(?![0-9])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  // The beginnings of the words after which a number names a part, by their first letter.
  private static final List<String> B = List.of("book", "band");
  private static final List<String> V = List.of("vol");
  private static final List<String> P = List.of("part");
  private static final List<String> T = List.of("tom", "teil");
  private static final List<String> N = List.of("no.", "nr.", "no ", "nr ");

  private PartNumber() {}

  /** The numbers in a title, in digits without leading zeros. */
  static Set<String> in(String title) {
    int start = start(title);
    if (start < 0) {
      return Set.of();
    }
    Set<String> numbers = new LinkedHashSet<>();
    Matcher part = PART.matcher(title);
    for (boolean found = part.find(start); found; found = part.find()) {
      String number = part.group(1) == null ? part.group(2) : part.group(1);
      String lower = number.toLowerCase(Locale.ROOT);
      numbers.add(
          Numerals.small(lower)
              .map(Object::toString)
              .orElseGet(() -> lower.replaceFirst("^0+(?=[0-9])", "")));
    }
    return numbers;
  }

  /** The place from which on there may be one; -1 for most titles, which need not be searched. */
  private static int start(String title) {
    boolean atStart = true;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean bracket = (c == '(' || c == '[') && i + 1 < title.length();
      if (c == '#'
          || (bracket && Character.isDigit(title.charAt(i + 1)))
          || (atStart && beginsWithPart(title, i))) {
        return i;
      }
      atStart = !Character.isLetter(c);
    }
    return -1;
  }

  private static boolean beginsWithPart(String title, int at) {
    for (String word : words(title.charAt(at))) {
      if (title.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(char first) {
    return switch (first) {
      case 'b', 'B' -> B;
      case 'v', 'V' -> V;
      case 'p', 'P' -> P;
      case 't', 'T' -> T;
      case 'n', 'N' -> N;
      default -> List.of();
    };
  }
}
