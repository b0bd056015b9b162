package club.resolve.catalog;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Misspelt words. Two words that a slip of the pen apart have a trace in common: what is left of
 * their beginnings when as many letters are taken away. So the words near a typed one are looked up
 * like any other term, while Lucene's own fuzzy search would build an automaton for each word,
 * which takes a thousand times as long as to look one up.
 *
 * @see <a href="https://github.com/wolfgarbe/SymSpell">where this was used first</a>
 */
final class Spelling {
  private static final int ONE_EDIT_LETTERS = 5;
  private static final int TWO_EDITS_LETTERS = 9;

  /** Letters that traces are made of; more would make more of them and tell little. */
  private static final int BEGINNING = 7;

  private Spelling() {}

  /** The number of letters of a word that may be wrong, missing, too much or exchanged. */
  static int edits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return 0;
      }
    }
    return word.length() >= TWO_EDITS_LETTERS ? 2 : word.length() >= ONE_EDIT_LETTERS ? 1 : 0;
  }

  /** The traces of a word that is typed. */
  static Set<String> traces(String word) {
    return traces(word, edits(word));
  }

  /** The traces of a word of the index: one letter more may have been typed than it has. */
  static Set<String> indexedTraces(String word) {
    return traces(word, Math.max(edits(word), edits(word + word.charAt(0))));
  }

  private static Set<String> traces(String word, int edits) {
    Set<String> traces = new LinkedHashSet<>();
    if (edits > 0) {
      addTraces(word.substring(0, Math.min(BEGINNING, word.length())), 0, edits, traces);
    }
    return traces;
  }

  /** Takes letters away from a place on; those before it have had their turn. */
  private static void addTraces(String beginning, int from, int edits, Set<String> traces) {
    traces.add(beginning);
    for (int i = from; edits > 0 && i < beginning.length(); i++) {
      String rest = beginning.substring(0, i) + beginning.substring(i + 1);
      addTraces(rest, i, edits - 1, traces);
    }
  }
}
