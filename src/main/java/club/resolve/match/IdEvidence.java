package club.resolve.match;

import club.resolve.book.Confidence;
import club.resolve.book.Query;
import club.resolve.match.Level.Says;
import club.resolve.match.LinkPicker.Bars;
import java.util.ArrayList;
import java.util.List;

/**
 * The weight of an id that a candidate has in common with the query: the ISBN of the row, or the
 * work of which an earlier source was certain. Pure.
 */
final class IdEvidence {
  /** The odds of an id, in bits: it decides whatever else there is. */
  private static final double CERTAIN = 20;

  private IdEvidence() {}

  /**
   * With a title that is likely in itself, it is certain. Otherwise someone may have mistaken the
   * id, or the title is that of a translation: worth a look, and no more.
   */
  static Weighed added(Weighed one, Query query, Bars bars) {
    boolean isbn = query.isbn().isPresent() && query.isbn().equals(one.candidate().isbn());
    boolean work = query.work().isPresent() && query.work().equals(one.candidate().work());
    if (!isbn && !work) {
      return one;
    }
    MatchEvidence evidence = one.evidence();
    boolean likely =
        !evidence.contradicted()
            && Confidence.of(Odds.probability(evidence.odds())).reaches(bars.accept());
    List<FieldFinding> findings = new ArrayList<>();
    if (likely || Works.named(query, one.candidate())) {
      Level level = isbn ? Level.ISBN_EQUAL : Level.WORK_EQUAL;
      findings.add(new FieldFinding(level, "", "", CERTAIN));
      for (FieldFinding finding : evidence.findings()) {
        if (finding.level().says() != Says.CONTRADICT) {
          findings.add(finding);
        }
      }
      return one.with(new MatchEvidence(findings, Math.max(0, evidence.bits()) + CERTAIN));
    }
    // Even odds: one of the two is a mistake.
    double bits = Math.max(0, -evidence.bits());
    Level level = isbn ? Level.ISBN_OF_ANOTHER : Level.WORK_OF_ANOTHER;
    findings.add(new FieldFinding(level, "", "", bits));
    findings.addAll(evidence.findings());
    return one.with(new MatchEvidence(findings, evidence.bits() + bits));
  }
}
