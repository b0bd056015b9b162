package club.resolve.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Words compared letter by letter. */
public final class Letters {
  /** Fewer letters begin too many words. */
  private static final int LEAST_BEGINNING = 3;

  private Letters() {}

  /**
   * The words that may have been meant by one that was mistyped, the nearest first: those that
   * differ in about a third of its letters at most, in any case, or begin with it.
   *
   * @param words without two that are equal
   */
  public static List<String> nearest(String typed, Collection<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int most = (lower.length() + 2) / 3;
    record Near(String word, int distance) {}
    return words.stream()
        .map(word -> new Near(word, mistyped(lower, word.toLowerCase(Locale.ROOT), most)))
        .filter(near -> near.distance() <= most)
        .sorted(
            Comparator.comparingInt(Near::distance).thenComparingInt(near -> near.word().length()))
        .map(Near::word)
        .toList();
  }

  /** A word that was not typed to its end is as near as one with a single mistake. */
  private static int mistyped(String typed, String word, int most) {
    boolean begun = typed.length() >= LEAST_BEGINNING && word.startsWith(typed);
    return begun ? Math.min(1, word.length() - typed.length()) : distance(typed, word, most);
  }

  /**
   * The number of letters that have to be changed, added, left out or exchanged with their
   * neighbour to make the words equal (the distance of Damerau and Levenshtein, each letter touched
   * once, known as optimal string alignment).
   *
   * @param most beyond this the exact number does not matter
   * @return the distance, or some number greater than {@code most}
   */
  public static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int begin = 0;
    int end = one.length();
    int otherEnd = other.length();
    while (begin < Math.min(end, otherEnd) && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    while (begin < Math.min(end, otherEnd) && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
      end--;
      otherEnd--;
    }
    if (begin == end || begin == otherEnd) {
      return Math.max(end, otherEnd) - begin;
    }
    long letters = letters(one, begin, end);
    long others = letters(other, begin, otherEnd);
    // A change makes one letter of the other word at most; most words are told apart by that.
    int least = Math.max(Long.bitCount(letters & ~others), Long.bitCount(others & ~letters));
    return least > most
        ? least
        : distance(one.substring(begin, end), other.substring(begin, otherEnd).toCharArray(), most);
  }

  /** The letters of a part of a word as a set; some letters have a place in common. */
  private static long letters(String word, int begin, int end) {
    long letters = 0;
    for (int i = begin; i < end; i++) {
      letters |= 1L << word.charAt(i);
    }
    return letters;
  }

  private static int distance(String one, char[] other, int most) {
    int[] beforeLast = new int[other.length + 1];
    int[] last = new int[other.length + 1];
    int[] row = new int[other.length + 1];
    for (int j = 0; j <= other.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      char letter = one.charAt(i - 1);
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length; j++) {
        int change = letter == other[j - 1] ? 0 : 1;
        int edits = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
        boolean exchanged =
            i > 1 && j > 1 && letter == other[j - 2] && one.charAt(i - 2) == other[j - 1];
        row[j] = exchanged ? Math.min(edits, beforeLast[j - 2] + 1) : edits;
        least = Math.min(least, row[j]);
      }
      // No later row has less than the least of a row.
      if (least > most) {
        return least;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[other.length];
  }
}
