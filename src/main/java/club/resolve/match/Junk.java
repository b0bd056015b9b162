package club.resolve.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * Books about books, and parts and bundles of them, which bear the title of what they are about.
 */
final class Junk {
  private static final List<String> WORDS =
      Stream.of(
              "summary",
              "study guide",
              "studyguide",
              "reading guide",
              "sparknotes",
              "cliffsnotes",
              "cliffs notes",
              "spark notes",
              "boxed set",
              "box set",
              "boxset",
              "book set",
              "workbook",
              "analysis of",
              "book analysis",
              "sampler",
              "supersummary",
              "bookrags",
              "conversation starters",
              "sidekick",
              "quicklet",
              "instaread",
              "blinkist",
              "teacher guide",
              "teachers guide",
              "lesson plan",
              "coloring book",
              "colouring book",
              "trivia",
              "companion to",
              "in minutes",
              "key takeaways",
              "unofficial",
              "sheet music",
              "movie companion")
          .map(word -> " " + word + " ")
          .toList();

  private Junk() {}

  /**
   * Whether the title announces such a book, and the typed one does not ask for it.
   *
   * @param typed words in normal form with a space at both ends; so is the other
   */
  static boolean unasked(String typed, String found) {
    for (String word : WORDS) {
      if (found.contains(word) && !typed.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
