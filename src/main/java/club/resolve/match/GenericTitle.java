package club.resolve.match;

import java.util.List;
import java.util.Set;

/** Titles that tell what a book collects, and not which one it is: "Selected Poems". Pure. */
final class GenericTitle {
  /** Words for what is collected, in the languages that have most of such titles. */
  private static final Set<String> COLLECTED =
      Set.of(
          // English
          "autobiography",
          "correspondence",
          "diaries",
          "essays",
          "fiction",
          "letters",
          "memoirs",
          "novellas",
          "novels",
          "plays",
          "poems",
          "poetry",
          "prose",
          "speeches",
          "stories",
          "tales",
          "verse",
          "works",
          "writings",
          // German
          "briefe",
          "dramen",
          "erzahlungen",
          "gedichte",
          "marchen",
          "romane",
          "schriften",
          "werke",
          // French
          "contes",
          "lettres",
          "nouvelles",
          "oeuvres",
          "poemes",
          "poesies",
          "theatre",
          // Spanish, Portuguese and Italian
          "cartas",
          "contos",
          "cuentos",
          "ensayos",
          "novelas",
          "obra",
          "obras",
          "opere",
          "poemas",
          "poesia",
          "poesias",
          "poesie",
          "racconti",
          "relatos",
          "teatro");

  /** Words for the choice. */
  private static final Set<String> CHOSEN =
      Set.of(
          "best",
          "collected",
          "complete",
          "great",
          "greatest",
          "major",
          "other",
          "selected",
          "short",
          "ausgewahlte",
          "gesammelte",
          "samtliche",
          "choisies",
          "choisis",
          "completes",
          "completa",
          "completas",
          "completos",
          "escogidos",
          "scelti",
          "selectas",
          "tutte");

  private GenericTitle() {}

  /**
   * Returns true for a title that has no other words, small ones aside.
   *
   * @param title words in normal form
   */
  static boolean is(List<String> title) {
    boolean any = false;
    for (String word : title) {
      boolean collected = COLLECTED.contains(word);
      if (!collected && !CHOSEN.contains(word) && !WordWeights.STOP_WORDS.contains(word)) {
        return false;
      }
      any |= collected;
    }
    return any;
  }
}
