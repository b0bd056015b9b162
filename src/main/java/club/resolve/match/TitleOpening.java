package club.resolve.match;

import java.util.List;
import java.util.Set;

/**
 * The words with which a title says that it tells of somebody, and which people leave out: "The
 * Adventures of Tom Sawyer", "The Strange Case of Dr. Jekyll and Mr. Hyde". Pure.
 */
final class TitleOpening {
  /** "Life and Strange Surprising Adventures". */
  private static final int LONGEST = 5;

  /** Words for what is told, in normal form. */
  private static final Set<String> TELLINGS =
      Set.of(
          // English
          "adventure",
          "adventures",
          "autobiography",
          "ballad",
          "case",
          "chronicle",
          "comedy",
          "confessions",
          "history",
          "legend",
          "life",
          "memoirs",
          "opinions",
          "picture",
          "romance",
          "story",
          "tale",
          "times",
          "tragedy",
          "travels",
          // German
          "abenteuer",
          "bekenntnisse",
          "bildnis",
          "erlebnisse",
          "geschichte",
          "leben",
          "legende",
          "marchen",
          "reisen",
          // French, Spanish, Italian, Portuguese, Dutch
          "aventures",
          "aventuras",
          "avventure",
          "avonturen",
          "histoire",
          "historia",
          "leyenda",
          "leggenda",
          "portrait",
          "retrato",
          "ritratto",
          "storia",
          "verhaal",
          "vida",
          "vie",
          "vita");

  private static final Set<String> OF =
      Set.of(
          "of", "de", "du", "des", "d", "der", "von", "vom", "di", "del", "della", "dell", "do",
          "da", "van");

  /** Words before it that tell of another book. */
  private static final Set<String> ANOTHER =
      Set.of(
          "best",
          "collected",
          "complete",
          "continued",
          "continuing",
          "early",
          "final",
          "further",
          "greatest",
          "last",
          "later",
          "lost",
          "more",
          "new",
          "next",
          "other",
          "selected",
          "untold",
          "neue",
          "weitere",
          "letzte",
          "nouvelles",
          "dernieres",
          "nuevas",
          "nuove");

  private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "en");

  private TitleOpening() {}

  /**
   * The rest of a title behind its opening; empty where it has none.
   *
   * @param main the words of a title, without a leading article
   */
  static List<String> rest(List<String> main) {
    for (int i = 1; i <= LONGEST && i < main.size() - 1; i++) {
      String word = main.get(i - 1);
      if (isOther(word)) {
        return List.of();
      }
      if (TELLINGS.contains(word) && OF.contains(main.get(i))) {
        return TitleForm.withoutArticle(main.subList(i + 1, main.size()));
      }
    }
    return List.of();
  }

  /** Returns true for a word that no opening has: "Sherlock Holmes and the Case of" is none. */
  private static boolean isOther(String word) {
    return ANOTHER.contains(word)
        || Character.isDigit(word.charAt(0))
        || (WordWeights.STOP_WORDS.contains(word) && !AND.contains(word));
  }
}
