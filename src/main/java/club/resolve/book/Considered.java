package club.resolve.book;

import java.util.List;

/**
 * A candidate that was weighed for a row.
 *
 * @param reasons the reasons for and against it, most telling first
 * @param picked true if the row's link is this one's
 */
public record Considered(
    Candidate candidate, Confidence confidence, List<Factor> reasons, boolean picked) {

  /**
   * One thing that counted.
   *
   * @param points the points that it took away from 100; 0 for what speaks for the candidate
   */
  public record Factor(String text, int points) {}

  public Considered {
    reasons = List.copyOf(reasons);
  }
}
