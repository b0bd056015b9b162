package club.resolve.eval;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A slip of the hand in a long word: a letter left out, two exchanged, or one doubled. */
final class Typo {
  /** In shorter words a slip often makes another word. */
  private static final int LONG = 6;

  private Typo() {}

  /** Returns true when a title has a word in which there may be a slip. */
  static boolean fits(String title) {
    return !places(title.split(" ")).isEmpty();
  }

  /** The title with one slip in one of its long words. */
  static String in(String title, RandomGenerator random) {
    String[] words = title.split(" ");
    List<Integer> places = places(words);
    int place = places.get(random.nextInt(places.size()));
    String word = words[place];
    int at = random.nextInt(1, word.length() - 1);
    String before = word.substring(0, at);
    String letter = word.substring(at, at + 1);
    String after = word.substring(at + 1);
    String doubled = before + letter + letter + after;
    String slip =
        switch (random.nextInt(3)) {
          case 0 -> before + after;
          case 1 -> before + after.charAt(0) + letter + after.substring(1);
          default -> doubled;
        };
    // Two equal letters that are exchanged are no slip.
    words[place] = slip.equals(word) ? doubled : slip;
    return String.join(" ", words);
  }

  private static List<Integer> places(String... words) {
    return IntStream.range(0, words.length)
        .filter(at -> words[at].length() >= LONG && words[at].chars().allMatch(Character::isLetter))
        .boxed()
        .toList();
  }
}
