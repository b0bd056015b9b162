package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.LinkForm;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.match.Pick.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Decides which candidate is the book that was meant, and how sure that is. Pure: the same query
 * and candidates always give the same pick.
 */
public final class LinkPicker {
  private static final Pattern OPEN_LIBRARY_WORK = Pattern.compile("OL[0-9]+W");

  private final Site site;
  private final Fallback fallback;
  private final Bars bars;
  private final Findings findings;
  private final BookComparison comparison;
  private final Router router;

  /** The result of a web search that brought no page of a book. */
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
  public record Bars(Confidence accept, Confidence review) {
    /** Chosen by measuring; .github/docs/accuracy.md has the table. */
    public static final Bars MEASURED =
        new Bars(Confidence.ofPercent(85), Confidence.ofPercent(10));

    public Bars {
      if (!accept.reaches(review)) {
        throw new IllegalArgumentException("accept is " + accept + ", below review: " + review);
      }
    }
  }

  public LinkPicker(Site site, Fallback fallback, Bars bars, WordWeights words) {
    this(site, fallback, bars, words, Weights.measured());
  }

  /** As the other, with other weights than those that come with the program. */
  public LinkPicker(Site site, Fallback fallback, Bars bars, WordWeights words, Weights weights) {
    this.site = site;
    this.fallback = fallback;
    this.bars = bars;
    this.findings = new Findings(weights);
    this.comparison = new BookComparison(words, weights);
    this.router = new Router(site);
  }

  /** The site that links point to. */
  public Site site() {
    return site;
  }

  public Bars bars() {
    return bars;
  }

  /**
   * The best pick of one source's candidates; empty when none of them is worth showing.
   *
   * @param candidates in the order of the source
   */
  public Optional<Pick> pick(Query query, List<Candidate> candidates) {
    return pick(weigh(query, candidates));
  }

  /**
   * As the other, of candidates that are weighed already.
   *
   * @param weighed all of one source, as {@link #weigh} gives them
   */
  public Optional<Pick> pick(List<Weighed> weighed) {
    Optional<Weighed> page = page(weighed);
    Optional<Weighed> known = known(weighed);
    if (known.isPresent() && page.filter(one -> !isBeaten(one, known.get())).isEmpty()) {
      return known.map(this::withoutPage);
    }
    return page.map(one -> decide(one, weighed)).or(() -> firstResult(weighed));
  }

  /** A book that is certain, though without a page, is worth more than another one's page. */
  private static boolean isBeaten(Weighed page, Weighed known) {
    return !Works.same(page.form(), known.form());
  }

  /** All candidates with their evidence and links, best first. */
  public List<Weighed> weigh(Query query, List<Candidate> candidates) {
    Asked asked = Asked.of(query);
    List<Weighed> alone = new ArrayList<>(candidates.size());
    List<CandidateForm> shown = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      Weighed one = compared(asked, candidate);
      alone.add(one);
      shown.add(one.form());
    }
    Company company = new Company(shown, site, findings);
    List<Weighed> compared = new ArrayList<>(candidates.size());
    for (Weighed one : alone) {
      compared.add(IdEvidence.added(company.added(one), query, bars));
    }
    List<Weighed> shared = Odds.shared(compared, asked, site);
    List<Weighed> weighed = new ArrayList<>(shared.size());
    for (Weighed one : shared) {
      weighed.add(
          one.by(router.of(query, one, likely(one), typed(asked, one.candidate()), shared)));
    }
    String cell = Titles.words(query.title());
    weighed.sort((one, other) -> bestFirst(cell, one, other));
    return weighed;
  }

  /**
   * The candidate that is the book, as far as title and author tell and but for rivals, so that a
   * source may look for a better link of it.
   *
   * @param candidates in the order of the source, each with a rank of its own
   */
  public Optional<Weighed> certain(Query query, List<Candidate> candidates) {
    List<Weighed> weighed = weigh(query, candidates);
    return weighed.isEmpty()
        ? Optional.empty()
        : Optional.of(weighed.getFirst()).filter(this::likely);
  }

  /**
   * The query for the sources that come next in a chain, with what an answer has made out: that the
   * ISBN is another book's, and Open Library's id of a work that is certain and has no sure link.
   */
  public Query next(Query query, List<Candidate> candidates) {
    Query next = Works.misnamed(query, candidates) ? query.withoutIsbn() : query;
    boolean told = candidates.stream().anyMatch(book -> openLibraryWork(book).isPresent());
    return told && query.work().isEmpty()
        ? certain(query, candidates)
            .filter(one -> one.route().filter(Route::sure).isEmpty())
            .flatMap(one -> openLibraryWork(one.candidate()))
            .map(next::ofWork)
            .orElse(next)
        : next;
  }

  private static Optional<String> openLibraryWork(Candidate book) {
    return book.work().filter(OPEN_LIBRARY_WORK.asMatchPredicate());
  }

  /** The test whether an edition with a title is the one that was asked for. */
  public Predicate<String> titles(Query query) {
    return Asked.of(query)::isTitle;
  }

  private Weighed compared(Asked asked, Candidate candidate) {
    Candidate canonical =
        site.canonical(candidate.link()).map(candidate::withLink).orElse(candidate);
    BookComparison.Compared best =
        comparison.best(asked, Heading.readings(candidate, site, asked.author()), candidate);
    Heading shown = best.heading();
    return new Weighed(
        canonical.shownAs(shown.title().strip(), shown.author().map(String::strip)),
        best.evidence());
  }

  /** Returns true for what is the book, as far as it goes by itself. */
  private boolean likely(Weighed one) {
    return !one.evidence().contradicted() && alone(one, bars.accept());
  }

  /** Returns true for what reaches a bar if no other candidate is looked at. */
  private static boolean alone(Weighed one, Confidence bar) {
    return Confidence.of(Odds.probability(one.evidence().odds())).reaches(bar);
  }

  private boolean sure(Weighed one) {
    return !one.evidence().contradicted() && one.confidence().reaches(bars.accept());
  }

  /** Returns true when the edition bears the title that was typed: a translation does not. */
  private static boolean typed(Asked asked, Candidate candidate) {
    return candidate.details().editionTitle().filter(title -> !asked.isTitle(title)).isEmpty();
  }

  /**
   * The order of candidates: the likelier first, then the one that was typed letter by letter, then
   * the one with more readers.
   */
  private static int bestFirst(String cell, Weighed one, Weighed other) {
    int byEvidence = Double.compare(other.evidence().bits(), one.evidence().bits());
    if (byEvidence != 0) {
      return byEvidence;
    }
    int byLetters = Boolean.compare(typed(cell, other), typed(cell, one));
    if (byLetters != 0) {
      return byLetters;
    }
    int byReaders =
        Long.compare(other.candidate().readers().orElse(0), one.candidate().readers().orElse(0));
    if (byReaders != 0) {
      return byReaders;
    }
    int byLink = Integer.compare(linkRank(one), linkRank(other));
    return byLink != 0 ? byLink : Integer.compare(one.candidate().rank(), other.candidate().rank());
  }

  private static boolean typed(String cell, Weighed one) {
    return Titles.words(one.candidate().title()).equals(cell);
  }

  private static int linkRank(Weighed one) {
    if (!one.onSite()) {
      return one.route().isPresent() ? 3 : 4;
    }
    Route route = one.route().orElseThrow();
    return route.form() == LinkForm.ID && route.sure() ? 0 : route.sure() ? 1 : 2;
  }

  /** The best one of those that lead to the page of a book on the site and are worth a look. */
  private Optional<Weighed> page(List<Weighed> weighed) {
    for (Weighed one : weighed) {
      if (one.onSite()) {
        // Rivals make a book less sure, but not unworthy of a look.
        return Optional.of(one)
            .filter(best -> best.confidence().reaches(bars.review()) || alone(best, bars.review()));
      }
    }
    return Optional.empty();
  }

  /** The best one that is the book, of which no page on the site is known. */
  private Optional<Weighed> known(List<Weighed> weighed) {
    for (Weighed one : weighed) {
      if (one.candidate().kind() == Candidate.Kind.RECORD && !one.onSite() && likely(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** A book of another work that is likely, too, where the best page is not sure. */
  private Optional<Weighed> rival(Weighed best, List<Weighed> weighed) {
    for (Weighed one : weighed) {
      boolean likely =
          one.confidence().reaches(bars.review())
              && !one.evidence().contradicted()
              && one.form().isBook(site);
      if (likely && !Works.same(one.form(), best.form())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private Pick decide(Weighed best, List<Weighed> weighed) {
    Route route = best.route().orElseThrow();
    String words = best.evidence().sentence();
    String reason = words + (route.words().isEmpty() ? "" : "; " + route.words());
    if (sure(best) && route.sure()) {
      return new Pick(
          new Resolution.Match(best.linked(), best.confidence(), reason), Strength.MATCH);
    }
    String shown =
        rival(best, weighed).map(other -> reason + "; also: " + other.name()).orElse(reason);
    Confidence below = best.confidence().min(bars.accept().below());
    Confidence most = below.reaches(bars.review()) ? below : bars.review();
    return new Pick(new Resolution.Review(best.linked(), most, shown), Strength.REVIEW);
  }

  /**
   * A list of the work's editions, else a search of the site, which a person has to look through.
   */
  private Pick withoutPage(Weighed one) {
    Candidate book = one.linked();
    if (one.route().isPresent()) {
      return guess(
          book,
          Strength.EDITIONS,
          "%s knows the work; choose an edition of it".formatted(book.source()));
    }
    return guess(
        book.withLink(site.searchPage(book.title(), book.author().map(LinkPicker::firstOf))),
        Strength.SEARCH,
        "look it up: %s knows the book, but neither its number on %s nor an ISBN"
            .formatted(book.source(), site.title()));
  }

  private static String firstOf(String authors) {
    int comma = authors.indexOf(", ");
    return comma < 0 ? authors : authors.substring(0, comma);
  }

  private Optional<Pick> firstResult(List<Weighed> weighed) {
    return weighed.stream()
        .filter(one -> fallback == Fallback.FIRST && one.candidate().kind() == Candidate.Kind.PAGE)
        .min(Comparator.comparingInt(one -> one.candidate().rank()))
        .map(
            one ->
                guess(
                    one.linked(),
                    one.onSite() ? Strength.BOOK_PAGE : Strength.FIRST_RESULT,
                    one.onSite()
                        ? "first result of the search, but " + one.evidence().sentence()
                        : "first result of the search, no %s book page".formatted(site.title())));
  }

  private static Pick guess(Candidate book, Strength strength, String reason) {
    return new Pick(new Resolution.Guess(book, reason), strength);
  }
}
