package club.resolve.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
      Map.ofEntries(
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("vi", 6),
          Map.entry("vii", 7),
          Map.entry("viii", 8),
          Map.entry("ix", 9),
          Map.entry("xi", 11),
          Map.entry("xii", 12),
          Map.entry("xiii", 13),
          Map.entry("xiv", 14),
          Map.entry("xv", 15),
          Map.entry("xvi", 16));

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12));

  private static final Map<String, Integer> LETTERS = Map.of("i", 1, "v", 5, "x", 10);

  private static final Set<String> ORDINAL_ENDINGS =
      Set.of("", "st", "nd", "rd", "th", "e", "a", "o", "ª", "º");

  private static final String[] NAMES = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };

  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  /** Longer numbers are no words of a title. */
  private static final int MOST_DIGITS = 7;

  /** Below it, a number of four digits may be a year. */
  private static final int YEARS = 10_000;

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
   * The value of a Roman numeral up to 16: the letters I, V and X are numerals only where a number
   * is expected.
   *
   * @param word in lower case
   */
  static Optional<Integer> roman(String word) {
    return Optional.ofNullable(ROMAN.getOrDefault(word, LETTERS.get(word)));
  }

  /** The value of "2nd", "second", "2e", "2"; empty for what is no ordinal number. */
  static OptionalInt ordinal(String word) {
    Integer value = ORDINALS.get(word);
    if (value != null) {
      return OptionalInt.of(value);
    }
    int end = 0;
    while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
      end++;
    }
    boolean ordinal = end > 0 && end < 3 && ORDINAL_ENDINGS.contains(word.substring(end));
    return ordinal ? OptionalInt.of(Integer.parseInt(word.substring(0, end))) : OptionalInt.empty();
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
              part > 0
                  && part < HUNDRED
                  && (part >= 10 ? value >= 10 || part % 10 != 0 || part < 20 : value >= 10);
          part = spoken ? part * HUNDRED + value : part + value;
        }
      }
    }
    return total + part;
  }

  /**
   * The words with each number in words, where it is in digits: 1984 is "nineteen eighty four", as
   * years are spoken.
   */
  static List<String> inWords(List<String> words) {
    List<String> result = new ArrayList<>(words.size());
    for (String word : words) {
      if (word.length() < MOST_DIGITS && NoteWords.isNumber(word)) {
        result.addAll(spoken(Integer.parseInt(word)));
      } else {
        result.add(word);
      }
    }
    return result;
  }

  private static List<String> spoken(int number) {
    if (number < HUNDRED) {
      return small(number);
    }
    List<String> words = new ArrayList<>();
    int rest = number % HUNDRED;
    if (number < THOUSAND) {
      words.addAll(List.of(NAMES[number / HUNDRED], "hundred"));
    } else if (number < YEARS && rest > 0 && number % THOUSAND >= HUNDRED) {
      words.addAll(small(number / HUNDRED));
    } else {
      words.addAll(spoken(number / THOUSAND));
      words.add("thousand");
      rest = number % THOUSAND;
    }
    words.addAll(rest == 0 ? List.of() : spoken(rest));
    return words;
  }

  private static List<String> small(int number) {
    if (number < NAMES.length) {
      return List.of(NAMES[number]);
    }
    String ten = TENS[number / 10 - 2];
    return number % 10 == 0 ? List.of(ten) : List.of(ten, NAMES[number % 10]);
  }
}
