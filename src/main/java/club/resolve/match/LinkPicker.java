package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.match.Pick.Strength;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which candidate is the book that was meant, and how sure that is. Pure: the same query
 * and candidates always give the same pick.
 */
public final class LinkPicker {
  private static final int TITLE_AND_AUTHOR = 100;
  private static final int TITLE_ALONE = 90;

  private final Site site;
  private final Fallback fallback;

  /** What becomes of a web search that brought no page of a book. */
  public enum Fallback {
    /** Its first result is kept as a guess. */
    FIRST,
    /** Nothing is kept of it. */
    NONE
  }

  public LinkPicker(Site site, Fallback fallback) {
    this.site = site;
    this.fallback = fallback;
  }

  /**
   * The best pick of one source's candidates; empty when none of them is worth showing.
   *
   * @param candidates in the order of the source
   */
  public Optional<Pick> pick(Query query, List<Candidate> candidates) {
    List<Weighed> weighed = candidates.stream().map(candidate -> weigh(query, candidate)).toList();
    return match(weighed)
        .or(() -> bookPage(weighed))
        .or(() -> elsewhere(weighed))
        .or(() -> firstResult(weighed));
  }

  /** How a candidate compares with the query, most agreement first. */
  private enum Agreement {
    TITLE_AND_AUTHOR,
    TITLE,
    AUTHOR_DIFFERS,
    TITLE_DIFFERS
  }

  /**
   * @param candidate with the canonical link, where it is the page of a book on the site
   * @param heading the reading that agrees best
   */
  private record Weighed(
      Candidate candidate, boolean onSite, Heading heading, Agreement agreement) {

    boolean agrees() {
      return agreement == Agreement.TITLE_AND_AUTHOR || agreement == Agreement.TITLE;
    }

    /** The candidate as it is shown: title and author apart, where they could be told apart. */
    Candidate shown() {
      return new Candidate(
          candidate.kind(),
          candidate.link(),
          heading.title().strip(),
          heading.author().map(String::strip),
          candidate.rank(),
          candidate.source());
    }
  }

  private Weighed weigh(Query query, Candidate candidate) {
    Optional<String> page = site.canonical(candidate.link());
    Candidate linked = page.map(candidate::withLink).orElse(candidate);
    return Heading.readings(candidate, site).stream()
        .map(heading -> new Weighed(linked, page.isPresent(), heading, agreement(query, heading)))
        .min(Comparator.comparing(Weighed::agreement))
        .orElseThrow();
  }

  private static Agreement agreement(Query query, Heading heading) {
    if (!Titles.agree(query.title(), heading.title())) {
      return Agreement.TITLE_DIFFERS;
    }
    if (query.author().isEmpty()) {
      return Agreement.TITLE;
    }
    return heading.author().filter(name -> Authors.agree(query.author().get(), name)).isPresent()
        ? Agreement.TITLE_AND_AUTHOR
        : Agreement.AUTHOR_DIFFERS;
  }

  private static Optional<Pick> match(List<Weighed> weighed) {
    List<Weighed> agreeing = weighed.stream().filter(one -> one.onSite() && one.agrees()).toList();
    if (agreeing.isEmpty()) {
      return Optional.empty();
    }
    Weighed best = agreeing.getFirst();
    Optional<Weighed> rival =
        agreeing.stream().filter(other -> differentAuthor(best, other)).findFirst();
    if (rival.isPresent() && best.agreement() == Agreement.TITLE) {
      return Optional.of(
          guess(best, Strength.BOOK_PAGE, "title equal, also: " + name(rival.get())));
    }
    boolean both = best.agreement() == Agreement.TITLE_AND_AUTHOR;
    return Optional.of(
        new Pick(
            new Resolution.Match(
                best.shown(),
                both ? TITLE_AND_AUTHOR : TITLE_ALONE,
                both ? "title equal, author equal" : "title equal, no author given"),
            Strength.MATCH));
  }

  /** Two books of one title; where an author is not known, there is no telling. */
  private static boolean differentAuthor(Weighed one, Weighed other) {
    return one.heading().author().isPresent()
        && other.heading().author().isPresent()
        && !Authors.agree(one.heading().author().get(), other.heading().author().get());
  }

  private static Optional<Pick> bookPage(List<Weighed> weighed) {
    return weighed.stream()
        .filter(one -> one.onSite() && worthShowing(one))
        .min(Comparator.comparing(Weighed::agreement))
        .map(one -> guess(one, Strength.BOOK_PAGE, difference(one)));
  }

  /**
   * A search engine lists a page because it has something to do with the words; a catalogue's
   * record under another title is simply another book.
   */
  private static boolean worthShowing(Weighed one) {
    return one.candidate().kind() == Candidate.Kind.PAGE
        || one.agreement() != Agreement.TITLE_DIFFERS;
  }

  private static String difference(Weighed one) {
    if (one.agreement() == Agreement.TITLE_DIFFERS) {
      return "title differs: " + name(one);
    }
    return one.heading()
        .author()
        .map(author -> "author differs: " + author.strip())
        .orElse("title equal, its author is not shown");
  }

  private Optional<Pick> elsewhere(List<Weighed> weighed) {
    return weighed.stream()
        .filter(one -> one.candidate().kind() == Candidate.Kind.RECORD && one.agrees())
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
        .findFirst()
        .map(
            one ->
                guess(
                    one,
                    Strength.FIRST_RESULT,
                    "first result of the search, no %s book page".formatted(site.title())));
  }

  private static Pick guess(Weighed one, Strength strength, String reason) {
    return new Pick(new Resolution.Guess(one.shown(), reason), strength);
  }

  private static String name(Weighed one) {
    return one.heading().title().strip()
        + one.heading().author().map(author -> ", " + author.strip()).orElse("");
  }
}
