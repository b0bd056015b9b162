package club.resolve.match;

import java.util.List;

/**
 * How sure it is that a candidate is the book that was meant, and why.
 *
 * @param percent 0 to 100
 * @param reasons what counted for and against it, most telling first
 */
record Score(int percent, List<Reason> reasons) {

  /**
   * One thing that counted.
   *
   * @param points what it took away from 100; 0 for what speaks for the candidate
   */
  record Reason(String text, int points) {}

  Score {
    reasons = List.copyOf(reasons);
  }
}
