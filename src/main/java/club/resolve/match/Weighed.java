package club.resolve.match;

import club.resolve.book.Candidate;
import java.util.Optional;

/**
 * A candidate and what speaks for and against it.
 *
 * @param candidate under the title and author that were read, with the canonical link where it is
 *     the page of a book on the site
 * @param route the link by which it is given out; empty where there is none on the site
 */
public record Weighed(Candidate candidate, Optional<Route> route, Score score) {

  Weighed(Candidate candidate, Score score) {
    this(candidate, Optional.empty(), score);
  }

  Weighed with(Score other) {
    return new Weighed(candidate, route, other);
  }

  Weighed by(Optional<Route> other) {
    return new Weighed(candidate, other, score);
  }

  /** The candidate with the link by which it is given out, where that is a page of the site. */
  public Candidate linked() {
    return route.map(way -> candidate.withLink(way.link())).orElse(candidate);
  }

  /** Returns true when its link leads to the page of a book on the site. */
  public boolean onSite() {
    return route.filter(Route::bookPage).isPresent();
  }

  /** Title and author, for a message. */
  String name() {
    return candidate.title() + candidate.author().map(author -> ", " + author).orElse("");
  }
}
