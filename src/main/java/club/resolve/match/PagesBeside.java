package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.ArrayList;
import java.util.List;

/** The pages that a web search lists beside one of them, and what they tell about it. Pure. */
final class PagesBeside {
  private final Findings findings;
  private final List<CandidateForm> candidates;

  /** The rank of the page that is listed first among those of books. */
  private final int first;

  PagesBeside(List<CandidateForm> candidates, Site site, Findings findings) {
    this.findings = findings;
    this.candidates = candidates;
    int least = Integer.MAX_VALUE;
    for (CandidateForm form : candidates) {
      // A workbook or a summary takes no place from its book.
      if (isPage(form) && form.isBook(site) && form.title().claims().kinds().isEmpty()) {
        least = Math.min(least, form.candidate().rank());
      }
    }
    this.first = least;
  }

  /** The candidate with what the pages say about it. */
  Weighed added(Weighed one) {
    return isPage(one.form()) ? shownBeside(listed(one)) : one;
  }

  static boolean isPage(CandidateForm form) {
    return form.candidate().kind() == Candidate.Kind.PAGE;
  }

  /**
   * The page that a search lists first among those of books is read by many. Where the search was
   * asked for an author, whom the page does not show, that says less, and of a single word nothing.
   */
  private Weighed listed(Weighed one) {
    if (one.candidate().rank() != first) {
      return one;
    }
    if (one.candidate().author().isPresent() && one.evidence().has(Level.READERS_UNCOUNTED)) {
      return one.with(one.evidence().instead(findings.of(Level.READERS_LISTED_FIRST)));
    }
    return one.evidence().has(Level.AUTHOR_NOT_SHOWN) && telling(one)
        ? one.with(one.evidence().instead(findings.of(Level.READERS_UNCOUNTED)))
        : one;
  }

  /**
   * A heading that lacks its author does not speak against who is asked for, as long as another
   * page names both. Where it was not cut off, two must, and none may name somebody else.
   */
  private Weighed shownBeside(Weighed one) {
    if (!one.evidence().has(Level.AUTHOR_NOT_SHOWN)) {
      return one;
    }
    CandidateForm book = one.form();
    String typed = one.evidence().of(MatchField.AUTHOR).orElseThrow().typed();
    boolean shown =
        cutOff(book)
            ? naming(book, typed) > 0
            : naming(book, typed) > 1 && telling(one) && !ofAnother(book, typed);
    return shown
        ? one.with(one.evidence().instead(findings.of(Level.AUTHOR_SHOWN_BESIDE, typed, "")))
        : one;
  }

  /** The number of other pages that name the title of a book and the author who is asked for. */
  private long naming(CandidateForm book, String author) {
    List<PersonName> people = new AuthorCell(author).names().people();
    List<String> wanted = new ArrayList<>(book.title().main());
    people.stream().limit(1).map(PersonName::words).forEach(wanted::addAll);
    return people.isEmpty()
        ? 0
        : candidates.stream()
            .filter(other -> other != book && headingWords(other).containsAll(wanted))
            .count();
  }

  /** Returns true where a page has the title of a book, and another author. */
  private boolean ofAnother(CandidateForm book, String author) {
    AuthorCell typed = new AuthorCell(author);
    return candidates.stream()
        .filter(other -> other.title().main().equals(book.title().main()))
        .map(CandidateForm::author)
        .anyMatch(
            shown -> !shown.text().isEmpty() && !shown.nameless() && !Authors.agree(typed, shown));
  }

  /** Returns true for a title that is more than a word which many books may bear. */
  private static boolean telling(Weighed one) {
    return one.evidence().has(Level.RARITY_HIGH) || one.evidence().has(Level.RARITY_MIDDLE);
  }

  /** All words that a source shows, title and names. */
  private static List<String> headingWords(CandidateForm other) {
    Candidate shown = other.candidate();
    return TitleForm.words(shown.title() + " " + shown.author().orElse(""));
  }

  /** Returns true for a heading that ends where its author would stand. */
  private static boolean cutOff(CandidateForm book) {
    return book.title().truncated()
        || (book.candidate().author().isPresent() && book.author().text().isEmpty());
  }
}
