package club.resolve.match;

import club.resolve.book.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The probabilities of the candidates of one answer, at most one work of which is the book: the
 * odds of each beside those of the other works and of none. Pure.
 */
final class Odds {
  /**
   * A rival with less than this part of the best one's odds, or of those of none, which are 1,
   * changes nothing that is shown.
   */
  private static final double NEGLIGIBLE = 1e-4;

  private static final double MOST_READERS = 4;
  private static final double HARDLY_ANY = 16;

  /** The factor by which a book is likelier whose title begins with more of what was typed. */
  private static final double TYPED_FURTHER = 16;

  private Odds() {}

  static double probability(double odds) {
    return odds / (1 + odds);
  }

  /** The candidates with their confidence, in the same order. */
  static List<Weighed> shared(List<Weighed> all, Asked asked, Site site) {
    List<RivalWork> works = works(all, site);
    Beginnings beginnings = new Beginnings(all, asked);
    double most = works.isEmpty() ? 0 : works.getFirst().odds();
    List<Weighed> shared = new ArrayList<>(all.size());
    for (int place = 0; place < all.size(); place++) {
      Weighed one = all.get(place);
      boolean hopeless = one.evidence().odds() < most * NEGLIGIBLE;
      double rivals = 0;
      for (RivalWork work : works) {
        boolean own = work.places().get(place);
        double factor = hopeless || own ? 1 : factor(work, one, beginnings.further(work, place));
        rivals += own ? 0 : work.odds() * factor;
      }
      shared.add(one.beside(rivals));
    }
    return shared;
  }

  /**
   * The number of typed words that each title begins with, read in any way; reckoned when it is
   * first asked for, as most books have no rival. For one thread.
   */
  private static final class Beginnings {
    private static final int UNKNOWN = -1;

    private final List<Weighed> all;
    private final Asked asked;
    private final int[] counts;
    private @Nullable List<List<String>> typed;

    Beginnings(List<Weighed> all, Asked asked) {
      this.all = all;
      this.asked = asked;
      this.counts = new int[all.size()];
      Arrays.fill(counts, UNKNOWN);
    }

    /** 1 where the title of the rival begins with more of what was typed, -1 where with less. */
    int further(RivalWork rival, int place) {
      boolean told = all.get(place).evidence().has(Level.RARITY_SETTLED);
      return told ? Integer.signum(count(rival.best()) - count(place)) : 0;
    }

    private int count(int place) {
      if (counts[place] == UNKNOWN) {
        counts[place] = count(all.get(place).form().words());
      }
      return counts[place];
    }

    private int count(List<String> title) {
      List<List<String>> known = typed;
      if (known == null) {
        known = asked.words();
        typed = known;
      }
      int most = 0;
      for (List<String> words : known) {
        boolean begins =
            words.size() <= title.size() && title.subList(0, words.size()).equals(words);
        most = begins ? Math.max(most, words.size()) : most;
      }
      return most;
    }
  }

  /**
   * The factor by which another book of the same author is likelier than its title says: a subtitle
   * may have been left out, its title may begin with more of what was typed, and more people may
   * have read it. One that fewer have read may be meant all the same, unless hardly anybody has.
   */
  private static double factor(RivalWork work, Weighed one, int further) {
    if (!one.evidence().has(Level.RARITY_SETTLED)) {
      return 1;
    }
    Weighed rival = work.books().getFirst();
    boolean subtitle =
        rival.evidence().has(Level.SUBTITLE_LEFT_OUT)
            && !one.evidence().has(Level.SUBTITLE_LEFT_OUT);
    return (subtitle ? 2 : 1)
        * Math.pow(TYPED_FURTHER, further)
        * part(rival, one)
        * readers(rival, one);
  }

  /**
   * The factor for a part: a person who names no part means the whole, unless the book is a part as
   * well.
   */
  private static double part(Weighed rival, Weighed one) {
    TitleForm title = one.form().title();
    return rival.evidence().has(Level.PART_OF_WORK_UNASKED) && !title.series().equals(title.main())
        ? Math.pow(2, rival.evidence().of(MatchField.PART).orElseThrow().bits())
        : 1;
  }

  private static double readers(Weighed rival, Weighed one) {
    long readers = one.candidate().readers().orElse(0);
    long others = rival.candidate().readers().orElse(0);
    if (readers == 0 || others == 0) {
      return 1;
    }
    double share = (double) others / readers;
    // A title that was typed word by word was meant, however few have read it.
    double most = one.evidence().has(Level.WHOLE) ? MOST_READERS : 1;
    return share * HARDLY_ANY < 1 ? 1 / HARDLY_ANY : Math.clamp(share, 1, most);
  }

  /**
   * Candidates that are one work.
   *
   * @param odds those of the best one as a rival
   * @param best the place of the best one in the answer
   * @param places of the books in the answer
   */
  private record RivalWork(double odds, int best, List<Weighed> books, BitSet places) {
    void add(Rival rival) {
      books.add(rival.book());
      places.set(rival.place());
    }
  }

  /** A book at its place in the answer, and its odds as a rival. */
  private record Rival(int place, Weighed book, double odds) {}

  /** The books that count, best first, those of one work together. */
  private static List<RivalWork> works(List<Weighed> all, Site site) {
    List<Rival> rivals = new ArrayList<>();
    for (int place = 0; place < all.size(); place++) {
      Weighed one = all.get(place);
      if (one.form().isBook(site)) {
        rivals.add(new Rival(place, one, one.evidence().rivalOdds()));
      }
    }
    rivals.sort((one, other) -> Double.compare(other.odds(), one.odds()));
    double best = rivals.isEmpty() ? 0 : rivals.getFirst().odds();
    double least = Math.max(best, 1) * NEGLIGIBLE;
    List<RivalWork> works = new ArrayList<>();
    for (Rival rival : rivals) {
      if (rival.odds() < least) {
        break;
      }
      RivalWork work = workOf(rival, works);
      if (work.books().isEmpty()) {
        works.add(work);
      }
      work.add(rival);
    }
    return works;
  }

  /** Each of a work is one with every other: a book without author links no two. */
  private static RivalWork workOf(Rival rival, List<RivalWork> works) {
    for (RivalWork work : works) {
      if (isOf(work, rival.book())) {
        return work;
      }
    }
    return new RivalWork(rival.odds(), rival.place(), new ArrayList<>(), new BitSet());
  }

  private static boolean isOf(RivalWork work, Weighed one) {
    for (Weighed other : work.books()) {
      if (!Works.same(one.form(), other.form())) {
        return false;
      }
    }
    return true;
  }
}
