package club.resolve.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The likeness of two lists of words.
 *
 * @param share of the weight of all words that stands on both sides, 0 to 1
 * @param sameWords true if both sides have the same words, in whatever order
 * @param near words that are equal but for one letter
 * @param inOrder true if the words that stand on both sides stand in the same order
 * @param numbersEqual true if both sides have the same numbers
 * @param stopWords what stop words have to do with the difference
 * @param spaced true if nothing but spaces differs
 * @param plural true if a word has an s at its end on one side alone
 * @param allMet true if no word is without its like on the other side
 * @param shortSlip true if the letter that differs is one of a short word
 * @param firstLetter true if the letter that differs is the first one of a word
 */
record Likeness(
    double share,
    boolean sameWords,
    int near,
    boolean inOrder,
    boolean numbersEqual,
    StopWords stopWords,
    boolean spaced,
    boolean plural,
    boolean allMet,
    boolean shortSlip,
    boolean firstLetter) {
  /** The share of the words' weight from which on titles are nearly equal. */
  private static final double MOST = 0.85;

  private static final double SOME = 0.6;

  private static final int SHORTEST_WITH_A_SLIP = 5;
  private static final int SHORTEST_WITH_TWO = 8;
  private static final int SHORTEST_UNKNOWN = 3;

  /** Beyond Latin, Greek and Cyrillic a letter is a syllable or a word: another one is no slip. */
  private static final char FIRST_WITHOUT_SLIPS = '\u0900';

  private static final Set<String> SILENT =
      Set.of("the", "a", "an", "and", "et", "y", "und", "och", "og");

  static Likeness of(List<String> one, List<String> other, WordWeights weights) {
    if (one.equals(other)) {
      return new Likeness(
          1, true, 0, true, true, StopWords.NO_MATTER, false, false, true, false, false);
    }
    if (sameLetters(one, other)) {
      boolean digits = one.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
      return new Likeness(
          1, true, 0, true, true, StopWords.NO_MATTER, !digits, false, true, false, false);
    }
    List<String> missing = new ArrayList<>();
    int last = -1;
    boolean inOrder = true;
    boolean[] taken = new boolean[other.size()];
    double common = 0;
    int near = 0;
    boolean plural = false;
    boolean shortSlip = false;
    boolean firstLetter = false;
    for (int i = 0; i < one.size(); i++) {
      String word = one.get(i);
      int place = place(word, i, other, taken, weights);
      if (place < 0) {
        missing.add(word);
        continue;
      }
      taken[place] = true;
      inOrder &= place > last;
      last = place;
      boolean equal = word.equals(other.get(place));
      near += equal ? 0 : 1;
      shortSlip |= !equal && word.length() < SHORTEST_WITH_A_SLIP;
      firstLetter |= word.charAt(0) != other.get(place).charAt(0);
      plural |= !equal && sameButForEnding(word, other.get(place));
      common += weights.weight(other.get(place));
    }
    List<String> left = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        left.add(other.get(i));
      }
    }
    double apart = weight(missing, weights) + weight(left, weights);
    StopWords stopWords = stopWords(missing, left);
    double share = common == 0 ? 0 : 2 * common / (2 * common + apart);
    return new Likeness(
        share,
        near == 0 && missing.isEmpty() && left.isEmpty(),
        near,
        inOrder,
        hasNumbers(one, other) && hasNumbers(other, one),
        stopWords,
        false,
        plural,
        stopWords == StopWords.NO_MATTER && SILENT.containsAll(missing) && SILENT.containsAll(left),
        shortSlip,
        firstLetter);
  }

  /**
   * The level at which titles agree that are so alike.
   *
   * @param hyphened true where a hyphen may have joined or parted words
   */
  Level level(List<String> typed, boolean hyphened) {
    if (!numbersEqual) {
      return Level.TITLE_OTHER_NUMBER;
    }
    if (stopWords == StopWords.EXCHANGED) {
      return Level.TITLE_OTHER_SMALL_WORD;
    }
    if (share < 1 && stopWords != StopWords.LEFT_OUT && !allMet) {
      return share >= MOST
          ? Level.TITLE_MOST_WORDS
          : share >= SOME ? Level.TITLE_SOME_WORDS : Level.TITLE_OTHER;
    }
    if (spaced && !hyphened) {
      return Level.TITLE_SPACES;
    }
    if (!inOrder) {
      return Level.TITLE_ORDER;
    }
    if (stopWords == StopWords.LEFT_OUT) {
      return Level.TITLE_SMALL_WORD;
    }
    if (near == 0) {
      return Level.TITLE_EQUAL;
    }
    if (plural) {
      return Level.TITLE_ENDING;
    }
    if (firstLetter) {
      return Level.TITLE_FIRST_LETTER;
    }
    return near > 1
        ? Level.TITLE_SLIPS
        : shortSlip || typed.size() == 1 ? Level.TITLE_SHORT_SLIP : Level.TITLE_SLIP;
  }

  /** Returns true when nothing but spaces differs. */
  private static boolean sameLetters(List<String> one, List<String> other) {
    return one.equals(other)
        || (letters(one) == letters(other) && String.join("", one).equals(String.join("", other)));
  }

  private static int letters(List<String> words) {
    int letters = 0;
    for (String word : words) {
      letters += word.length();
    }
    return letters;
  }

  /** Where the word stands on the other side: at the same place, else the same, else nearly so. */
  private static int place(
      String word, int same, List<String> words, boolean[] taken, WordWeights weights) {
    if (same < words.size() && !taken[same] && slip(word, words.get(same), weights)) {
      return same;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i] && word.equals(words.get(i))) {
        return i;
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i] && slip(word, words.get(i), weights)) {
        return i;
      }
    }
    return -1;
  }

  /** A letter wrong in a longer word, or two in a long one, which is not itself a real word. */
  private static boolean slip(String typed, String word, WordWeights weights) {
    if (typed.equals(word) || sameButForEnding(typed, word)) {
      return true;
    }
    int shorter = Math.min(typed.length(), word.length());
    int slips = shorter >= SHORTEST_WITH_TWO ? 2 : 1;
    if (shorter < SHORTEST_UNKNOWN
        || Math.abs(typed.length() - word.length()) > slips
        || Character.isDigit(typed.charAt(0))
        || typed.charAt(0) >= FIRST_WITHOUT_SLIPS) {
      return false;
    }
    boolean typedKnown = weights.known(typed);
    boolean real = typedKnown && weights.known(word);
    // A short word is a slip for another only where it is none itself.
    boolean maySlip = shorter >= SHORTEST_WITH_A_SLIP ? !real : !typedKnown;
    return maySlip && Letters.distance(typed, word, slips) <= slips;
  }

  /** "Thing" and "Things". */
  private static boolean sameButForEnding(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    return shorter.length() >= SHORTEST_WITH_A_SLIP - 1
        && longer.length() == shorter.length() + 1
        && longer.endsWith("s")
        && longer.startsWith(shorter);
  }

  private static double weight(List<String> words, WordWeights weights) {
    double weight = 0;
    for (String word : words) {
      weight += weights.weight(word);
    }
    return weight;
  }

  /** Returns true when all numbers of the one are in the other. */
  private static boolean hasNumbers(List<String> one, List<String> other) {
    for (String word : one) {
      if (Character.isDigit(word.charAt(0)) && !other.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Stop words that tell: "of" and "in", but not "the" and "and". */
  private static boolean telling(List<String> words) {
    return !SILENT.containsAll(words);
  }

  private static StopWords stopWords(List<String> missing, List<String> left) {
    boolean only =
        WordWeights.STOP_WORDS.containsAll(missing) && WordWeights.STOP_WORDS.containsAll(left);
    if (!only) {
      return StopWords.NO_MATTER;
    }
    if (telling(missing) && telling(left)) {
      return StopWords.EXCHANGED;
    }
    return telling(missing) || telling(left) ? StopWords.LEFT_OUT : StopWords.NO_MATTER;
  }

  /** The part that stop words have in the difference. */
  enum StopWords {
    /** Nothing: there is no difference, or it lies in other words. */
    NO_MATTER,
    /** Nothing differs but stop words that one side lacks. */
    LEFT_OUT,
    /** Nothing differs but stop words, and they stand for each other: Lady of, in the Lake. */
    EXCHANGED
  }
}
