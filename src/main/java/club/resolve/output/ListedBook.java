package club.resolve.output;

import club.resolve.address.Address;
import club.resolve.address.PrivateNetwork;
import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.LinkForm;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import java.util.Optional;

/**
 * A row as it stands in a list to hand round.
 *
 * @param title the title of the book that was found; as typed where that is not sure
 * @param link leads to the web
 * @param note remark for the reader
 * @param lookUp address at which the reader may look the book up, where there is no link
 */
record ListedBook(
    String title,
    Optional<String> author,
    Optional<String> link,
    Optional<String> note,
    Optional<String> lookUp) {

  /** The words of the link behind the remark. */
  static final String LOOK_UP = "look it up";

  /** Empty for a row without a title, which no one wants to read. */
  static Optional<ListedBook> of(ResultRow row, Site site) {
    Book book = row.book();
    if (book.title().isBlank()) {
      return Optional.empty();
    }
    Resolution resolution = row.resolution();
    return Optional.of(
        switch (resolution) {
          case Resolution.Match match -> certain(match.found(), book, shown(match.found()));
          case Resolution.Review(Candidate found, Confidence _, String _) ->
              doubtful(found, book, site);
          case Resolution.Guess(Candidate found, String _) ->
              switch (site.form(found.link())) {
                // The book is certain; only its page is not known.
                case SEARCH -> certain(found, book, Optional.empty()).toLookUp(shown(found));
                case WORK -> certain(found, book, shown(found)).noting("choose an edition");
                case ID, ISBN, WRONG_ISBN, OTHER, ELSEWHERE -> doubtful(found, book, site);
              };
          case Resolution.NotFound _ -> without(book, "not found").toLookUp(search(book, site));
          case Resolution.SourceBlocked _ ->
              without(book, "could not be looked up yet").toLookUp(search(book, site));
          case Resolution.SourceFailed _ ->
              without(book, "could not be looked up yet").toLookUp(search(book, site));
          case Resolution.Skipped _ -> without(book, OneLine.of(resolution.reason()));
        });
  }

  private static Optional<String> search(Book book, Site site) {
    return Optional.of(site.searchPage(book.title(), typedAuthor(book)));
  }

  private static Optional<String> typedAuthor(Book book) {
    return book.author().filter(author -> !author.isBlank());
  }

  private static ListedBook certain(Candidate found, Book book, Optional<String> link) {
    return new ListedBook(
        OneLine.of(found.title()),
        found.author().or(() -> typedAuthor(book)).map(OneLine::of),
        link,
        Optional.empty(),
        Optional.empty());
  }

  private static ListedBook doubtful(Candidate found, Book book, Site site) {
    return new ListedBook(
        OneLine.of(book.title()),
        typedAuthor(book).map(OneLine::of),
        shown(found),
        Optional.of(doubt(found, book) + elsewhere(found, site)),
        Optional.empty());
  }

  private static ListedBook without(Book book, String note) {
    return new ListedBook(
        OneLine.of(book.title()),
        typedAuthor(book).map(OneLine::of),
        Optional.empty(),
        Optional.of(note),
        Optional.empty());
  }

  private ListedBook noting(String remark) {
    return new ListedBook(title, author, link, Optional.of(remark), lookUp);
  }

  private ListedBook toLookUp(Optional<String> address) {
    return new ListedBook(title, author, link, note, address);
  }

  /** The book that was found is named only where that says more than what was typed. */
  private static String doubt(Candidate found, Book book) {
    boolean same =
        found.title().strip().equalsIgnoreCase(book.title().strip())
            && (found.author().isEmpty() || found.author().equals(typedAuthor(book)));
    return same
        ? "not sure"
        : "not sure, perhaps "
            + OneLine.of(found.title() + found.author().map(by -> ", " + by).orElse(""));
  }

  /** Nobody expects another host behind the title of a book. */
  private static String elsewhere(Candidate found, Site site) {
    return address(found)
        .filter(address -> site.form(address.toString()) == LinkForm.ELSEWHERE)
        .map(address -> " (on " + address.host() + ")")
        .orElse("");
  }

  private static Optional<String> shown(Candidate found) {
    return address(found).map(Address::toString);
  }

  /**
   * The address behind a link that may be handed round: of the web, without a name and password,
   * and of a host that is not just here.
   */
  private static Optional<Address> address(Candidate found) {
    return Address.of(found.link())
        .filter(address -> address.userInfo().isEmpty())
        .filter(address -> !PrivateNetwork.names(address.host()));
  }
}
