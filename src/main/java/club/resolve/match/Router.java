package club.resolve.match;

import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.LinkForm;
import club.resolve.book.Query;
import club.resolve.book.Site;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the link of a candidate. The page by the site's number of the edition comes first, then
 * the page by ISBN, which the site redirects and nobody has opened. Pure.
 */
final class Router {
  private final Site site;

  Router(Site site) {
    this.site = site;
  }

  /**
   * The best link; empty where only a search is left, or a page of another site.
   *
   * @param one the candidate, weighed
   * @param certain true if it is the book that was meant, but for rivals
   * @param typed true if the edition that it shows bears the title that was typed
   * @param all the candidates of the same answer
   */
  Optional<Route> of(Query query, Weighed one, boolean certain, boolean typed, List<Weighed> all) {
    Candidate book = one.candidate();
    LinkForm form = site.form(book.link());
    if (form == LinkForm.ID && typed) {
      return Optional.of(new Route(book.link(), form, true, ""));
    }
    Optional<Isbn> own = query.isbn().filter(isbn -> certain && !isOfAnother(isbn, book, all));
    if (own.isPresent()) {
      return Optional.of(byIsbn(own.get(), true, "link by the row's ISBN, not opened"));
    }
    if (form == LinkForm.ISBN) {
      return Optional.of(new Route(book.link(), form, true, "link by ISBN, not opened"));
    }
    if (form == LinkForm.ID) {
      return Optional.of(new Route(book.link(), form, false, "link to an edition" + titled(book)));
    }
    if (book.isbn().isPresent() && typed) {
      return Optional.of(byIsbn(book.isbn().get(), true, "link by ISBN, not opened"));
    }
    return ofWork(book)
        .or(
            () ->
                book.isbn()
                    .map(
                        isbn ->
                            byIsbn(
                                isbn,
                                false,
                                "link by the ISBN of an edition" + titled(book) + ", not opened")));
  }

  private static String titled(Candidate book) {
    return book.details().editionTitle().map(title -> " with the title " + title).orElse("");
  }

  private Route byIsbn(Isbn isbn, boolean sure, String words) {
    return new Route(site.isbnPage(isbn), LinkForm.ISBN, sure, words);
  }

  /** Sources mix up what belongs to a work: its translations, bundles, other works. */
  private Optional<Route> ofWork(Candidate book) {
    return book.details()
        .workLink()
        .map(
            link -> {
              LinkForm form = site.form(link);
              String words = form.bookPage() ? "some edition" : "the editions";
              return new Route(link, form, false, "link to " + words + " of the work");
            });
  }

  /** Somebody has mistaken the ISBN: a candidate of another work bears it. */
  private static boolean isOfAnother(Isbn isbn, Candidate book, List<Weighed> all) {
    for (Weighed other : all) {
      if (other.candidate().isbn().filter(isbn::equals).isPresent()
          && !Works.same(other.candidate(), book)) {
        return true;
      }
    }
    return false;
  }
}
