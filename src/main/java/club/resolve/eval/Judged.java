package club.resolve.eval;

import club.resolve.book.Confidence;
import club.resolve.book.Resolution;

/**
 * A label and what became of it.
 *
 * @param right true if the link that was given, if any, is an edition of the work that was meant
 */
public record Judged(Label label, Truth.Presence place, Resolution resolution, boolean right) {

  /** Returns true when it is a match at or above this bar. */
  boolean accepted(Confidence bar) {
    return resolution instanceof Resolution.Match match && match.certainty().reaches(bar);
  }
}
