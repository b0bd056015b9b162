package club.resolve.match;

import club.resolve.book.Candidate;

/**
 * A candidate and what speaks for and against it.
 *
 * @param candidate under the title and author that were read, with the canonical link where it is
 *     the page of a book on the site
 * @param onSite whether it is one
 */
public record Weighed(Candidate candidate, boolean onSite, Score score) {

  Weighed with(Score other) {
    return new Weighed(candidate, onSite, other);
  }

  /** Title and author, for a message. */
  String name() {
    return candidate.title() + candidate.author().map(author -> ", " + author).orElse("");
  }
}
