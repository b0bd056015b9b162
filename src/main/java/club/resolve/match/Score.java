package club.resolve.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How sure it is that a candidate is the book that was meant, and why.
 *
 * @param percent 0 to 100
 * @param reasons what counted for and against it, most telling first
 */
public record Score(int percent, List<Reason> reasons) {

  /**
   * One thing that counted.
   *
   * @param points what it took away from 100; 0 for what speaks for the candidate
   */
  public record Reason(String text, int points) {}

  public Score {
    reasons = List.copyOf(reasons);
  }

  /** The reasons as a clause. */
  String sentence() {
    return reasons.stream().map(Reason::text).collect(Collectors.joining(", "));
  }
}
