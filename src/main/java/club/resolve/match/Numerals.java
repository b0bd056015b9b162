package club.resolve.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers in words, as values: "Nineteen Eighty-Four" is 1984, "Twenty Thousand" 20000. Pure. */
final class Numerals {
  private static final Map<String, Integer> VALUES =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Integer> ROMAN =
      Map.of(
          "ii", 2, "iii", 3, "iv", 4, "vi", 6, "vii", 7, "viii", 8, "ix", 9, "xi", 11, "xii", 12);

  private static final Map<String, Integer> LETTERS = Map.of("i", 1, "v", 5, "x", 10);

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;

  private static final Set<String> NUMERALS = new HashSet<>();

  static {
    NUMERALS.addAll(VALUES.keySet());
    NUMERALS.addAll(ROMAN.keySet());
    NUMERALS.addAll(List.of("hundred", "thousand"));
  }

  private Numerals() {}

  /**
   * The value of one word, or of a Roman numeral up to twelve: the letters I, V and X are numerals
   * only where a number is expected.
   *
   * @param word in lower case
   */
  static Optional<Integer> small(String word) {
    Integer value = VALUES.getOrDefault(word, ROMAN.getOrDefault(word, LETTERS.get(word)));
    return Optional.ofNullable(value);
  }

  /** The words with each number in digits. */
  static List<String> inDigits(List<String> words) {
    if (!hasNumeral(words)) {
      return words;
    }
    List<String> result = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int end = at;
      while (end < words.size() && (isNumber(words.get(end)) || joins(words, at, end))) {
        end++;
      }
      if (end > at) {
        result.add(Long.toString(value(words.subList(at, end))));
        at = end;
      } else {
        String word = words.get(at++);
        result.add(ROMAN.containsKey(word) ? ROMAN.get(word).toString() : word);
      }
    }
    return result;
  }

  private static boolean hasNumeral(List<String> words) {
    for (String word : words) {
      if (isNumeral(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumeral(String word) {
    return NUMERALS.contains(word);
  }

  private static boolean isNumber(String word) {
    return VALUES.containsKey(word) || word.equals("hundred") || word.equals("thousand");
  }

  /** "One hundred and one": the "and" between two numbers, of which the first is large. */
  private static boolean joins(List<String> words, int start, int at) {
    return words.get(at).equals("and")
        && at > start
        && at + 1 < words.size()
        && (words.get(at - 1).equals("hundred") || words.get(at - 1).equals("thousand"))
        && VALUES.containsKey(words.get(at + 1));
  }

  /** "Nineteen eighty four" is spoken as two numbers, and written as one. */
  private static long value(List<String> words) {
    long total = 0;
    long part = 0;
    for (String word : words) {
      switch (word) {
        case "and" -> {}
        case "hundred" -> part = Math.max(1, part) * HUNDRED;
        case "thousand" -> {
          total += Math.max(1, part) * THOUSAND;
          part = 0;
        }
        default -> {
          int value = VALUES.getOrDefault(word, 0);
          boolean spoken =
              part >= 10 && part < HUNDRED && (value >= 10 || part % 10 != 0 || part < 20);
          part = spoken ? part * HUNDRED + value : part + value;
        }
      }
    }
    return total + part;
  }
}
