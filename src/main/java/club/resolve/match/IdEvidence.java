package club.resolve.match;

import club.resolve.book.Query;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.Score.Reason;
import java.util.ArrayList;
import java.util.List;

/** What it says that a candidate is found under the ISBN that was asked for. Pure. */
final class IsbnEvidence {
  private static final Reason EQUAL = new Reason("ISBN equal", 0);

  private IsbnEvidence() {}

  /**
   * With a title that is likely in itself, it is certain. Otherwise someone may have mistaken the
   * ISBN: worth a look, and no more.
   */
  static Weighed added(Weighed one, Query query, Bars bars) {
    if (query.isbn().isEmpty() || !query.isbn().equals(one.candidate().isbn())) {
      return one;
    }
    int percent = one.score().percent();
    boolean certain = percent >= bars.accept() || Works.named(query, one.candidate());
    List<Reason> reasons = new ArrayList<>(List.of(EQUAL));
    reasons.addAll(one.score().reasons());
    return one.with(
        new Score(
            certain ? 100 : Math.min(Math.max(percent, bars.review()), bars.accept() - 1),
            reasons));
  }
}
