package club.resolve.match;

import club.resolve.book.Confidence;
import club.resolve.book.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * The probabilities of the candidates of one answer, at most one work of which is the book: the
 * odds of each beside those of the other works and of none. Pure.
 */
final class Odds {
  /** A rival with less than this part of the best one's odds changes nothing that is shown. */
  private static final double NEGLIGIBLE = 1e-4;

  private Odds() {}

  static double probability(double odds) {
    return odds / (1 + odds);
  }

  /** The candidates with their confidence, in the same order. */
  static List<Weighed> shared(List<Weighed> all, Site site) {
    List<Work> works = works(all, site);
    double total = 1;
    for (Work work : works) {
      total += work.odds();
    }
    List<Weighed> shared = new ArrayList<>(all.size());
    for (Weighed one : all) {
      double odds = one.evidence().odds();
      double rivals = total - 1;
      for (Work work : works) {
        if (work.books().contains(one)) {
          rivals -= work.odds();
        }
      }
      shared.add(one.with(Confidence.of(odds / (1 + Math.max(0, rivals) + odds))));
    }
    return shared;
  }

  /**
   * Candidates that are one work.
   *
   * @param odds those of the best one as a rival
   */
  private record Work(double odds, List<Weighed> books) {}

  /** A book and its odds as a rival. */
  private record Rival(Weighed book, double odds) {}

  /** The books that count, best first, those of one work together. */
  private static List<Work> works(List<Weighed> all, Site site) {
    List<Rival> rivals = new ArrayList<>();
    for (Weighed one : all) {
      if (one.isBook(site)) {
        rivals.add(new Rival(one, one.evidence().rivalOdds()));
      }
    }
    rivals.sort((one, other) -> Double.compare(other.odds(), one.odds()));
    double least = rivals.isEmpty() ? 0 : rivals.getFirst().odds() * NEGLIGIBLE;
    List<Work> works = new ArrayList<>();
    for (Rival rival : rivals) {
      if (rival.odds() < least) {
        break;
      }
      Work work = workOf(rival, works);
      if (work.books().isEmpty()) {
        works.add(work);
      }
      work.books().add(rival.book());
    }
    return works;
  }

  /** Each of a work is one with every other: a book without author links no two. */
  private static Work workOf(Rival rival, List<Work> works) {
    for (Work work : works) {
      if (isOf(work, rival.book())) {
        return work;
      }
    }
    return new Work(rival.odds(), new ArrayList<>());
  }

  private static boolean isOf(Work work, Weighed one) {
    for (Weighed other : work.books()) {
      if (!Works.same(one.candidate(), other.candidate())) {
        return false;
      }
    }
    return true;
  }
}
