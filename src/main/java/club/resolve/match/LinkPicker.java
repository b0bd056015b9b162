package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.match.Pick.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which candidate is the book that was meant, and how sure that is. Pure: the same query
 * and candidates always give the same pick.
 */
public final class LinkPicker {
  private final Site site;
  private final Fallback fallback;
  private final Bars bars;
  private final Scorer scorer;

  /** What becomes of a web search that brought no page of a book. */
  public enum Fallback {
    /** Its first result is kept as a guess. */
    FIRST,
    /** Nothing is kept of it. */
    NONE
  }

  /**
   * Where the lines are drawn.
   *
   * @param accept confidence from which on a link is a match
   * @param review confidence from which on it is worth a look; below, it counts as nothing
   */
  public record Bars(int accept, int review) {
    /** Chosen by measuring; .github/docs/accuracy.md has the table. */
    public static final Bars MEASURED = new Bars(75, 50);

    public Bars {
      if (review < 0 || accept < review || accept > 100) {
        throw new IllegalArgumentException(
            "0 <= review <= accept <= 100, not " + review + " and " + accept);
      }
    }
  }

  public LinkPicker(Site site, Fallback fallback, Bars bars, WordWeights weights) {
    this.site = site;
    this.fallback = fallback;
    this.bars = bars;
    this.scorer = new Scorer(weights);
  }

  /**
   * The best pick of one source's candidates; empty when none of them is worth showing.
   *
   * @param candidates in the order of the source
   */
  public Optional<Pick> pick(Query query, List<Candidate> candidates) {
    List<Weighed> weighed = weigh(query, candidates);
    return onSite(weighed).or(() -> elsewhere(weighed)).or(() -> firstResult(weighed));
  }

  /** All candidates with their scores, best first. */
  public List<Weighed> weigh(Query query, List<Candidate> candidates) {
    Asked asked = Asked.of(query);
    List<Weighed> weighed = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      weighed.add(IsbnEvidence.added(weigh(asked, candidate), query, bars));
    }
    weighed.sort(LinkPicker::bestFirst);
    return weighed;
  }

  private Weighed weigh(Asked asked, Candidate candidate) {
    Optional<String> page = site.canonical(candidate.link());
    Candidate linked = page.map(candidate::withLink).orElse(candidate);
    List<Heading> readings = Heading.readings(candidate, site, asked.author());
    Heading shown = readings.getFirst();
    Score best = scorer.score(asked, shown);
    for (Heading heading : readings.subList(1, readings.size())) {
      Score score = scorer.score(asked, heading);
      if (score.percent() > best.percent()) {
        best = score;
        shown = heading;
      }
    }
    return new Weighed(
        linked.shownAs(shown.title().strip(), shown.author().map(String::strip)),
        page.isPresent(),
        best);
  }

  /** Popularity and rank break ties; they are no evidence. */
  private static int bestFirst(Weighed one, Weighed other) {
    int byScore = Integer.compare(other.score().percent(), one.score().percent());
    if (byScore != 0) {
      return byScore;
    }
    int byReaders =
        Long.compare(other.candidate().readers().orElse(0), one.candidate().readers().orElse(0));
    return byReaders != 0
        ? byReaders
        : Integer.compare(one.candidate().rank(), other.candidate().rank());
  }

  private Optional<Pick> onSite(List<Weighed> weighed) {
    List<Weighed> pages = weighed.stream().filter(Weighed::onSite).toList();
    if (pages.isEmpty() || pages.getFirst().score().percent() < bars.review()) {
      return Optional.empty();
    }
    Weighed best = pages.getFirst();
    return Optional.of(decide(best, rival(pages)));
  }

  /**
   * A book of another work that comes so close to the best that there is a doubt. It need not
   * differ from the best itself, which may show no author, but from any that comes as close.
   */
  private static Optional<Weighed> rival(List<Weighed> pages) {
    int best = pages.getFirst().score().percent();
    List<Weighed> close =
        pages.stream().filter(one -> best - one.score().percent() < Works.LEAD).toList();
    return close.stream()
        .filter(
            one ->
                close.stream().anyMatch(other -> !Works.same(one.candidate(), other.candidate())))
        .filter(one -> !one.equals(pages.getFirst()))
        .findFirst();
  }

  private Pick decide(Weighed best, Optional<Weighed> rival) {
    int percent = best.score().percent();
    String reason = best.score().sentence();
    if (percent >= bars.accept() && rival.isEmpty()) {
      return new Pick(new Resolution.Match(best.candidate(), percent, reason), Strength.MATCH);
    }
    String shown = rival.map(other -> reason + "; also: " + other.name()).orElse(reason);
    int capped = Math.min(percent, Math.max(bars.review(), bars.accept() - 1));
    return new Pick(new Resolution.Review(best.candidate(), capped, shown), Strength.REVIEW);
  }

  private Optional<Pick> elsewhere(List<Weighed> weighed) {
    return weighed.stream()
        .filter(
            one ->
                one.candidate().kind() == Candidate.Kind.RECORD
                    && !one.onSite()
                    && one.score().percent() >= bars.accept())
        .findFirst()
        .map(
            one ->
                guess(
                    one,
                    Strength.ELSEWHERE,
                    "%s knows the work, but no %s page of it"
                        .formatted(one.candidate().source(), site.title())));
  }

  private Optional<Pick> firstResult(List<Weighed> weighed) {
    return weighed.stream()
        .filter(one -> fallback == Fallback.FIRST && one.candidate().kind() == Candidate.Kind.PAGE)
        .min(Comparator.comparingInt(one -> one.candidate().rank()))
        .map(
            one ->
                guess(
                    one,
                    one.onSite() ? Strength.BOOK_PAGE : Strength.FIRST_RESULT,
                    one.onSite()
                        ? "first result of the search, but " + one.score().sentence()
                        : "first result of the search, no %s book page".formatted(site.title())));
  }

  private static Pick guess(Weighed one, Strength strength, String reason) {
    return new Pick(new Resolution.Guess(one.candidate(), reason), strength);
  }
}
