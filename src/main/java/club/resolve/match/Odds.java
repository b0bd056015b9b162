package club.resolve.match;

import club.resolve.book.Confidence;
import club.resolve.book.Site;
import java.util.ArrayList;
import java.util.Comparator;
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
    List<List<Weighed>> works = works(all, site);
    double total = 1;
    for (List<Weighed> work : works) {
      total += odds(work);
    }
    List<Weighed> shared = new ArrayList<>(all.size());
    for (Weighed one : all) {
      double odds = one.evidence().odds();
      double rivals = total - 1;
      for (List<Weighed> work : works) {
        if (work.contains(one)) {
          rivals -= odds(work);
        }
      }
      shared.add(one.with(Confidence.of(odds / (1 + Math.max(0, rivals) + odds))));
    }
    return shared;
  }

  private static double odds(List<Weighed> work) {
    return work.getFirst().evidence().rivalOdds();
  }

  /** The books that count, best first, those of one work together. */
  private static List<List<Weighed>> works(List<Weighed> all, Site site) {
    List<Weighed> books = new ArrayList<>();
    for (Weighed one : all) {
      if (one.isBook(site)) {
        books.add(one);
      }
    }
    books.sort(Comparator.comparingDouble(one -> -one.evidence().rivalOdds()));
    double least = books.isEmpty() ? 0 : books.getFirst().evidence().rivalOdds() * NEGLIGIBLE;
    List<List<Weighed>> works = new ArrayList<>();
    for (Weighed one : books) {
      if (one.evidence().rivalOdds() < least) {
        break;
      }
      List<Weighed> work = workOf(one, works);
      if (work.isEmpty()) {
        works.add(work);
      }
      work.add(one);
    }
    return works;
  }

  /** Each of a work is one with every other: a book without author links no two. */
  private static List<Weighed> workOf(Weighed one, List<List<Weighed>> works) {
    for (List<Weighed> work : works) {
      boolean same = true;
      for (Weighed other : work) {
        same &= Works.same(one.candidate(), other.candidate());
      }
      if (same) {
        return work;
      }
    }
    return new ArrayList<>();
  }
}
