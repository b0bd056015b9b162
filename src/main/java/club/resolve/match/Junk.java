package club.resolve.match;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Books about books, and parts and bundles of them, which bear the title of what they are about.
 */
final class Junk {
  /**
   * In normal form, by their first letter. What the title itself may say, and the names of those
   * who make such books.
   */
  private static final Map<Character, List<String>> MARKS =
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
          .collect(Collectors.groupingBy(mark -> mark.charAt(1)));

  private Junk() {}

  /**
   * Whether title or author announce such a book, and what was typed does not ask for it.
   *
   * @param typed words in normal form with a space at both ends; so is the other
   */
  static boolean unasked(String typed, String found) {
    for (int space = 0;
        space >= 0 && space + 1 < found.length();
        space = found.indexOf(' ', space + 1)) {
      for (String mark : MARKS.getOrDefault(found.charAt(space + 1), List.of())) {
        if (found.startsWith(mark, space) && !typed.contains(mark)) {
          return true;
        }
      }
    }
    return false;
  }
}
