package club.resolve.input;

import club.resolve.book.Site;
import club.resolve.book.Status;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The column in which the rows of a table name the page of their book on Goodreads. Only what is
 * plainly a book's page or id counts; anything else is as good as nothing, and the book is searched
 * for. Where a row has several, an id wins over calibre's identifiers, and those over a link.
 *
 * @param ids columns of ids, which are numbers
 * @param identifiers columns as in calibre, with {@code goodreads:} before the number
 * @param links columns of links
 * @param status columns in which an earlier result of ours gives the status of its link
 * @param ours true if this is such a result
 */
record GivenLink(
    List<Integer> ids,
    List<Integer> identifiers,
    List<Integer> links,
    List<Integer> status,
    boolean ours) {
  private static final Site SITE = Site.GOODREADS;

  /** Spreadsheets write {@code ="1885"}, and data frames {@code 1885.0}. */
  private static final Pattern ID = Pattern.compile("(?:=?\")?([1-9][0-9]{0,11})(?:\\.0)?\"?");

  static GivenLink of(Header header) {
    return new GivenLink(
        header.places(
            Export.GOODREADS.wrote(header)
                ? new String[] {"goodreads id", "goodreads book id", "book id"}
                : new String[] {"goodreads id", "goodreads book id"}),
        header.places("identifiers"),
        header.places("goodreads link", "goodreads url", "link", "url"),
        header.places("status"),
        Export.OURS.wrote(header));
  }

  /** The page's canonical link. */
  Optional<String> read(Cells cells) {
    Stream<String> numbers =
        Stream.concat(cells.at(ids), cells.identifiers(identifiers, "goodreads"));
    Stream<String> addresses = trusted(cells) ? cells.at(links) : Stream.empty();
    return Stream.concat(
            numbers.flatMap(number -> byId(number).stream()),
            addresses.flatMap(address -> SITE.canonical(address).stream()))
        .findFirst();
  }

  private static Optional<String> byId(String cell) {
    Matcher id = ID.matcher(cell);
    return id.matches()
        ? Optional.of(SITE.bookPage(Long.parseLong(id.group(1))))
        : SITE.canonical(cell);
  }

  /**
   * A guess that was written down is still a guess. It is even in a result of which someone has
   * deleted columns, so that it cannot be told from other lists any more.
   */
  private boolean trusted(Cells cells) {
    Optional<String> label = cells.at(status).findFirst();
    return ours
        ? label.filter(Status.MATCH.label()::equalsIgnoreCase).isPresent()
        : label.filter(GivenLink::isDoubt).isEmpty();
  }

  private static boolean isDoubt(String label) {
    return Stream.of(Status.values())
        .filter(status -> status != Status.MATCH)
        .anyMatch(status -> status.label().equalsIgnoreCase(label));
  }
}
