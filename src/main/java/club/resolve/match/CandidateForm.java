package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate whose title and authors are taken apart when they are first compared with those of
 * another candidate. For one thread.
 */
final class CandidateForm {
  private final Candidate candidate;
  private final AuthorCell author;
  private @Nullable TitleForm title;
  private @Nullable List<String> words;

  CandidateForm(Candidate candidate) {
    this.candidate = candidate;
    this.author = AuthorCell.shown(candidate.author());
  }

  Candidate candidate() {
    return candidate;
  }

  /** Returns true when it is a book, and not just any page of the web. */
  boolean isBook(Site site) {
    return candidate.kind() == Candidate.Kind.RECORD || site.form(candidate.link()).bookPage();
  }

  /** The authors; empty text where none is known. */
  AuthorCell author() {
    return author;
  }

  /** The title, of which the author tells nothing. */
  TitleForm title() {
    TitleForm known = title;
    if (known == null) {
      known = TitleForm.of(candidate.title(), "");
      title = known;
    }
    return known;
  }

  /** All words of the title. */
  List<String> words() {
    List<String> known = words;
    if (known == null) {
      known = TitleForm.words(candidate.title());
      words = known;
    }
    return known;
  }
}
