package club.resolve.match;

import java.util.Set;

/**
 * The weight of a word, by which it tells which book is meant: rare words more than common ones.
 * Implementations are thread-safe.
 */
public interface WordWeights {

  /** Words that tell next to nothing. */
  Set<String> STOP_WORDS =
      Set.of(
          "the", "a", "an", "of", "and", "in", "to", "for", "on", "at", "by", "from", "with", "or",
          "is", "as", "le", "la", "les", "el", "los", "der", "die", "das", "de", "du", "et", "y",
          "und");

  /**
   * From 0 (tells nothing) to 1 (names one book among millions).
   *
   * @param word in normal form
   */
  double weight(String word);

  /**
   * Returns true when the word is known to be a real one, so that it is no slip of the pen for
   * another.
   */
  boolean known(String word);

  /** Without any knowledge of the books there are: stop words tell little, all others the same. */
  static WordWeights plain() {
    return new WordWeights() {
      @Override
      public double weight(String word) {
        return STOP_WORDS.contains(word) ? 0.15 : 0.8;
      }

      @Override
      public boolean known(String word) {
        return false;
      }
    };
  }
}
