package club.resolve.match;

import club.resolve.book.Confidence;
import club.resolve.book.Query;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.Score.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The weight of an id that a candidate has in common with the query: the ISBN of the row, or the
 * work of which an earlier source was certain. Pure.
 */
final class IdEvidence {
  private static final Reason SAME_ISBN = new Reason("ISBN equal", 0);
  private static final Reason SAME_WORK = new Reason("work equal", 0);

  private IdEvidence() {}

  /**
   * With a title that is likely in itself, it is certain. Otherwise someone may have mistaken the
   * id, or the title is that of a translation: worth a look, and no more.
   */
  static Weighed added(Weighed one, Query query, Bars bars) {
    if (query.isbn().isEmpty() && query.work().isEmpty()) {
      return one;
    }
    List<Reason> reasons = new ArrayList<>();
    if (query.isbn().isPresent() && query.isbn().equals(one.candidate().isbn())) {
      reasons.add(SAME_ISBN);
    }
    if (query.work().isPresent() && query.work().equals(one.candidate().work())) {
      reasons.add(SAME_WORK);
    }
    if (reasons.isEmpty()) {
      return one;
    }
    int percent = one.score().percent();
    boolean certain =
        Confidence.ofPercent(percent).reaches(bars.accept()) || Works.named(query, one.candidate());
    reasons.addAll(one.score().reasons());
    return one.with(
        new Score(
            certain
                ? 100
                : Math.min(
                    Math.max(percent, bars.review().percent()), bars.accept().below().percent()),
            reasons));
  }
}
