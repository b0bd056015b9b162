package club.resolve.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * Books about books, and parts and bundles of them, which bear the title of what they are about.
 */
final class Junk {
  /** In normal form. What the title itself may say, and the names of those who make such books. */
  private static final List<String> MARKS =
      Stream.of(
              "analysis of",
              "and analysis",
              "barrons book notes",
              "blinkist",
              "blooms guides",
              "blooms notes",
              "book analysis",
              "book set",
              "bookcaps",
              "bookrags",
              "box set",
              "boxed set",
              "boxset",
              "brightsummaries",
              "brodies notes",
              "cengage learning",
              "cliffs notes",
              "cliffsnotes",
              "coles notes",
              "coloring book",
              "colouring book",
              "companion to",
              "conversation starters",
              "dailybooks",
              "discussion guide",
              "getabstract",
              "gradesaver",
              "in minutes",
              "instaread",
              "key takeaways",
              "lesson plan",
              "lesson plans",
              "literature guide",
              "literature guides",
              "litplan",
              "maxnotes",
              "monarch notes",
              "movie companion",
              "novel guide",
              "novel study",
              "novel units",
              "quicklet",
              "quickread",
              "reading group guide",
              "reading guide",
              "sampler",
              "sheet music",
              "shmoop",
              "sidekick",
              "spark notes",
              "sparknotes",
              "study guide",
              "studyguide",
              "summary",
              "supersummary",
              "teacher guide",
              "teachers guide",
              "trivia",
              "unofficial",
              "workbook",
              "york notes")
          .map(mark -> " " + mark + " ")
          .toList();

  private Junk() {}

  /**
   * Whether title or author announce such a book, and what was typed does not ask for it.
   *
   * @param typed words in normal form with a space at both ends; so is the other
   */
  static boolean unasked(String typed, String found) {
    for (String mark : MARKS) {
      if (found.contains(mark) && !typed.contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
