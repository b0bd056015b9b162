package club.resolve.eval;

import club.resolve.match.FieldFinding;
import club.resolve.match.Level;
import club.resolve.match.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A title that was looked for, and the candidates that came up.
 *
 * @param candidates the levels of each
 * @param right the place of the book that was meant among them, from 0; -1 where it is not there
 * @param weight how much it counts
 */
public record Trial(List<List<Level>> candidates, int right, double weight) {

  public Trial {
    candidates = candidates.stream().map(List::copyOf).toList();
  }

  /**
   * The trial of one title. The best of several editions of the book that was meant counts, as it
   * would be taken.
   *
   * @param weighed the candidates, best first
   * @param meant true for the links that lead to the work that was meant
   */
  public static Trial of(List<Weighed> weighed, Predicate<String> meant, double weight) {
    List<List<Level>> candidates = new ArrayList<>();
    int right = -1;
    for (Weighed one : weighed) {
      boolean same = meant.test(one.candidate().link());
      if (!same || right < 0) {
        right = same ? candidates.size() : right;
        candidates.add(one.evidence().findings().stream().map(FieldFinding::level).toList());
      }
    }
    return new Trial(candidates, right, weight);
  }
}
