package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The candidates beside a book. Where no author is typed, a title is surer if its words stand in no
 * title of another author: what a source has beside a book tells more than how rare each word is.
 * Pure.
 */
final class Company {
  private static final int SEVERAL = 2;

  private final Findings findings;
  private final Site site;
  private final List<CandidateForm> candidates;

  /** The rank of the page that a web search lists first among those of books. */
  private final int first;

  Company(List<CandidateForm> candidates, Site site, Findings findings) {
    this.findings = findings;
    this.site = site;
    this.candidates = candidates;
    int least = Integer.MAX_VALUE;
    for (CandidateForm form : candidates) {
      Candidate one = form.candidate();
      boolean page = one.kind() == Candidate.Kind.PAGE && form.isBook(site);
      least = page ? Math.min(least, one.rank()) : least;
    }
    this.first = least;
  }

  /** The candidate with what the others say about it. */
  Weighed added(Weighed one) {
    boolean leads =
        one.candidate().rank() == first
            && one.candidate().author().isPresent()
            && one.evidence().has(Level.READERS_UNCOUNTED);
    Weighed listed =
        leads ? one.with(one.evidence().instead(findings.of(Level.READERS_LISTED_FIRST))) : one;
    return beside(shownBeside(listed));
  }

  /**
   * A heading that was cut off before its author does not speak against who is asked for, as long
   * as another page names both.
   */
  private Weighed shownBeside(Weighed one) {
    if (!one.evidence().has(Level.AUTHOR_NOT_SHOWN) || !cutOff(one.form())) {
      return one;
    }
    String typed = one.evidence().of(MatchField.AUTHOR).orElseThrow().typed();
    List<PersonName> people = new AuthorCell(typed).names().people();
    List<String> wanted = new ArrayList<>(one.form().title().main());
    people.stream().limit(1).map(PersonName::words).forEach(wanted::addAll);
    boolean shown =
        !people.isEmpty()
            && candidates.stream()
                .filter(other -> other != one.form())
                .anyMatch(other -> headingWords(other).containsAll(wanted));
    return shown
        ? one.with(one.evidence().instead(findings.of(Level.AUTHOR_SHOWN_BESIDE, typed, "")))
        : one;
  }

  /** All words that a source shows, title and names. */
  private static List<String> headingWords(CandidateForm other) {
    Candidate shown = other.candidate();
    return TitleForm.words(shown.title() + " " + shown.author().orElse(""));
  }

  /** Returns true for the heading of a page that ends where its author would stand. */
  private static boolean cutOff(CandidateForm book) {
    return book.candidate().kind() == Candidate.Kind.PAGE
        && (book.title().truncated()
            || (book.candidate().author().isPresent() && book.author().nameless()));
  }

  private Weighed beside(Weighed one) {
    MatchEvidence evidence = one.evidence();
    boolean unasked = evidence.has(Level.KIND_UNASKED) || evidence.has(Level.KIND_BESIDE);
    if (unasked && madeByTyped(one)) {
      FieldFinding kind = evidence.of(MatchField.KIND).orElseThrow();
      return one.with(evidence.instead(findings.of(Level.KIND_OF_AUTHOR, "", kind.found())));
    }
    if (!evidence.has(Level.AUTHOR_NOT_TYPED) || evidence.contradicts(MatchField.TITLE)) {
      return one;
    }
    if (evidence.has(Level.TITLE_EQUAL)) {
      return one.with(evidence.and(findings.of(level(one.form()))));
    }
    return named(one.form()) ? one.with(evidence.and(findings.of(Level.OTHERS_NAMED))) : one;
  }

  /**
   * "The Hobbit" of Chuck Dixon is the graphic novel, as the book itself is of somebody else, who
   * is named beside him or not at all.
   */
  private boolean madeByTyped(Weighed one) {
    Optional<FieldFinding> author = one.evidence().of(MatchField.AUTHOR);
    boolean full =
        one.evidence().has(Level.AUTHOR_EQUAL) || one.evidence().has(Level.AUTHOR_COMPATIBLE);
    if (!full || author.isEmpty()) {
      return false;
    }
    AuthorCell typed = new AuthorCell(author.get().typed());
    AuthorCell makers = new AuthorCell(author.get().found());
    boolean alone = makers.names().people().size() == 1;
    List<String> title = one.form().title().main();
    boolean ofAnother = false;
    for (CandidateForm other : candidates) {
      TitleForm form = other.title();
      boolean itself = form.main().equals(title) && form.claims().kinds().isEmpty();
      if (itself && !other.author().text().isEmpty()) {
        if (Authors.agree(typed, other.author())) {
          return false;
        }
        ofAnother |= alone || Authors.agree(makers, other.author());
      }
    }
    return ofAnother;
  }

  /**
   * Returns true where another work has the title: then it is not plain for which one a slip is.
   */
  private boolean named(CandidateForm book) {
    for (CandidateForm other : candidates) {
      // A page of a shop about the book is no other book.
      if (other.title().main().equals(book.title().main())
          && (other.isBook(site) ? !Works.same(book, other) : another(other, book))) {
        return true;
      }
    }
    return false;
  }

  private Level level(CandidateForm book) {
    int others = 0;
    for (CandidateForm other : candidates) {
      others += bears(other, book.title().main()) && another(other, book) ? 1 : 0;
    }
    return others >= SEVERAL
        ? Level.OTHERS_SEVERAL
        : others > 0 ? Level.OTHERS_ONE : Level.OTHERS_NONE;
  }

  /** Returns true where a book has all the words, other than in the name of one of its volumes. */
  private static boolean bears(CandidateForm other, List<String> title) {
    return other.words().containsAll(title)
        && (other.title().claims().volumes().isEmpty() || other.title().main().containsAll(title));
  }

  /** Returns true where the authors of both are known, and differ. */
  private static boolean another(CandidateForm one, CandidateForm other) {
    return !one.author().text().isEmpty()
        && !other.author().text().isEmpty()
        && !Authors.agree(one.author(), other.author());
  }
}
