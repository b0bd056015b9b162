package club.resolve.match;

import club.resolve.book.Site;
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
  private final PagesBeside pages;

  Company(List<CandidateForm> candidates, Site site, Findings findings) {
    this.findings = findings;
    this.site = site;
    this.candidates = candidates;
    this.pages = new PagesBeside(candidates, site, findings);
  }

  /** The candidate with what the others say about it. */
  Weighed added(Weighed one) {
    return beside(pages.added(one));
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
    if (author.isEmpty()) {
      return false;
    }
    AuthorCell typed = new AuthorCell(author.get().typed());
    AuthorCell makers = new AuthorCell(author.get().found());
    // "Ada Quist, Carl Vik" may be read as one person, and is no Carl Quist.
    boolean full =
        one.evidence().has(Level.AUTHOR_EQUAL)
            || (one.evidence().has(Level.AUTHOR_COMPATIBLE) && !makers.names().ambiguous());
    if (!full) {
      return false;
    }
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
          && !(PagesBeside.isPage(other) && madeOf(other, book))
          && (other.isBook(site) ? !Works.same(book, other) : another(other, book))) {
        return true;
      }
    }
    return false;
  }

  private Level level(CandidateForm book) {
    int others = 0;
    for (CandidateForm other : candidates) {
      boolean rival = bears(other, book.title().main()) && !madeOf(other, book);
      others += rival && another(other, book) ? 1 : 0;
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

  /** Returns true for a workbook, a summary or the like, which nobody means by the title alone. */
  private static boolean madeOf(CandidateForm other, CandidateForm book) {
    return book.title().claims().kinds().isEmpty() && !other.title().claims().kinds().isEmpty();
  }

  /** Returns true where the authors of both are known, and differ. */
  private static boolean another(CandidateForm one, CandidateForm other) {
    return !one.author().text().isEmpty()
        && !other.author().text().isEmpty()
        && !Authors.agree(one.author(), other.author());
  }
}
