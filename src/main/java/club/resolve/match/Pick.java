package club.resolve.match;

import club.resolve.book.Confidence;
import club.resolve.book.Resolution;

/**
 * The outcome for a book by the answer of one source.
 *
 * @param resolution a match or a guess
 */
public record Pick(Resolution resolution, Strength strength) {

  /** The stronger one comes first; of those that are as strong, the surer one. */
  public static int bestFirst(Pick one, Pick other) {
    int byStrength = one.strength.compareTo(other.strength);
    return byStrength != 0 ? byStrength : confidence(other).compareTo(confidence(one));
  }

  private static Confidence confidence(Pick pick) {
    return pick.resolution.confidence().orElse(Confidence.NONE);
  }

  /** The worth of a pick beside those of other sources, most first. */
  public enum Strength {
    /** A link that can be trusted. */
    MATCH,
    /** A likely link, worth a look. */
    REVIEW,
    /** The right work, but the list of its editions. */
    EDITIONS,
    /** The right work, but only a search for it. */
    SEARCH,
    /** The page of a book on the site, but perhaps of another book. */
    BOOK_PAGE,
    /** The first thing that a search came up with. */
    FIRST_RESULT
  }
}
