package club.resolve.match;

import club.resolve.match.Level.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * All that speaks for and against a candidate.
 *
 * @param findings one for each field, in the order of the fields
 * @param bits the sum of their weights and of what holds before anything is compared: the logarithm
 *     to the base 2 of the odds that it is the book
 */
public record MatchEvidence(List<FieldFinding> findings, double bits) {

  public MatchEvidence {
    findings = List.copyOf(findings);
  }

  /** Returns true when something says that it cannot be the book. */
  public boolean contradicted() {
    for (FieldFinding finding : findings) {
      if (finding.level().says() == Says.CONTRADICT) {
        return true;
      }
    }
    return false;
  }

  /** Returns true when this field does. */
  boolean contradicts(MatchField field) {
    for (FieldFinding finding : findings) {
      if (finding.level().field() == field) {
        return finding.level().says() == Says.CONTRADICT;
      }
    }
    return false;
  }

  /** The finding about a field; empty where nothing was compared. */
  Optional<FieldFinding> of(MatchField field) {
    for (FieldFinding finding : findings) {
      if (finding.level().field() == field) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }

  /** The same with another finding about a field. */
  MatchEvidence instead(FieldFinding finding) {
    List<FieldFinding> others = new ArrayList<>(findings);
    double sum = bits;
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).level().field() == finding.level().field()) {
        sum += finding.bits() - others.get(i).bits();
        others.set(i, finding);
      }
    }
    return new MatchEvidence(others, sum);
  }

  /** The same with one thing more. */
  MatchEvidence and(FieldFinding finding) {
    List<FieldFinding> more = new ArrayList<>(findings);
    more.add(finding);
    return new MatchEvidence(more, bits + finding.bits());
  }

  /** Returns true when this was found. */
  boolean has(Level level) {
    for (FieldFinding finding : findings) {
      if (finding.level() == level) {
        return true;
      }
    }
    return false;
  }

  /** The odds that it is the book, when no other candidate is looked at. */
  double odds() {
    return Math.pow(2, bits);
  }

  /**
   * The odds as a rival. Where title and author were typed as the book bears them, a part or kind
   * that was not asked for may have been meant all the same.
   */
  double rivalOdds() {
    boolean named = false;
    double unasked = 0;
    for (FieldFinding finding : findings) {
      Level level = finding.level();
      named |= level == Level.AUTHOR_EQUAL || level == Level.AUTHOR_COMPATIBLE;
      unasked += level.unasked() ? finding.bits() : 0;
    }
    return Math.pow(2, named ? bits - unasked : bits);
  }

  /** The reasons as a clause: what contradicts first, then field by field. */
  public String sentence() {
    StringJoiner clauses = new StringJoiner(", ");
    add(clauses, true);
    add(clauses, false);
    return clauses.toString();
  }

  private void add(StringJoiner clauses, boolean contradicting) {
    for (FieldFinding finding : findings) {
      String clause =
          (finding.level().says() == Says.CONTRADICT) == contradicting ? finding.clause() : "";
      if (!clause.isEmpty()) {
        clauses.add(clause);
      }
    }
  }
}
