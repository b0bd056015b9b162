package club.resolve.output;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names that somebody may have meant who typed another one. Pure. */
public final class NearNames {
  private static final int MOST = 2;

  private NearNames() {}

  /**
   * The nearest names, at most two, nearest first; none that differ in more than half of the
   * letters.
   */
  public static List<String> of(String typed, Stream<String> names) {
    record Near(String name, int distance) {}
    return names
        .map(name -> new Near(name, distance(lower(typed), lower(name))))
        .filter(near -> 2 * near.distance() <= Math.max(typed.length(), near.name().length()))
        .sorted(Comparator.comparingInt(Near::distance))
        .map(Near::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The number of letters to put in, take out or replace (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
