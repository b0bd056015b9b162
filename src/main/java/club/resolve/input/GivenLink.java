package club.resolve.input;

import club.resolve.book.ShownText;
import club.resolve.book.Site;
import club.resolve.book.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The column in which the rows of a table name the page of their book on Goodreads. Only what is
 * plainly a book's page or id counts; anything else is as good as nothing, and the book is searched
 * for. Where a row has several, an id wins over calibre's identifiers, and those over a link.
 *
 * @param ids columns of ids, which are numbers
 * @param identifiers columns as in calibre, with {@code goodreads:} before the number
 * @param called columns of links by their names
 * @param links these, and then all others but those of remarks, as a cell that is the address of a
 *     book's page needs no name; those alone where a person names the column
 * @param status columns in which an earlier result of ours gives the status of its link
 * @param ours true if this is such a result
 */
record GivenLink(
    List<Integer> ids,
    List<Integer> identifiers,
    List<Integer> called,
    List<Integer> links,
    List<Integer> status,
    boolean ours) {
  private static final Site SITE = Site.GOODREADS;

  /** Parts of the names of columns in which people write about a book, perhaps of another one. */
  private static final List<String> REMARKS =
      List.of("review", "note", "comment", "remark", "similar", "recommend", "kommentar", "notiz");

  /** Spreadsheets write {@code ="1885"} and {@code '1885}, data frames {@code 1885.0}. */
  private static final Pattern ID =
      Pattern.compile("(?:=?\"|')?([1-9][0-9]{0,11})(?:\\.0|[-.][^0-9].*)?\"?");

  /**
   * The columns of a header.
   *
   * @param link the column of links that a person names; empty for all
   */
  static GivenLink of(Header header, OptionalInt link) {
    List<Integer> called = link.isPresent() ? List.of(link.getAsInt()) : ListColumn.LINK.in(header);
    Stream<Integer> any =
        link.isPresent()
            ? Stream.empty()
            : IntStream.range(0, header.size()).boxed().filter(i -> !header.hasPart(i, REMARKS));
    return new GivenLink(
        Stream.concat(
                ListColumn.GOODREADS_ID.in(header).stream(),
                Export.GOODREADS.wrote(header) ? header.places("book id").stream() : Stream.empty())
            .toList(),
        ListColumn.IDENTIFIERS.in(header),
        called,
        Stream.concat(called.stream(), any).distinct().toList(),
        ListColumn.STATUS.in(header),
        Export.OURS.wrote(header));
  }

  /** The places of the columns that are called so. */
  List<Integer> places() {
    return Stream.of(ids, called).flatMap(List::stream).toList();
  }

  /** Returns true when a person has named the column of links, so that no other one counts. */
  boolean named() {
    return links.equals(called);
  }

  /** The page's canonical link. */
  Optional<String> read(Cells cells) {
    return Cells.first(cells.at(ids), GivenLink::byId)
        .or(() -> Cells.first(cells.identifiers(identifiers, "goodreads"), GivenLink::byId))
        .or(() -> Cells.first(trusted(cells) ? cells.at(links) : List.of(), GivenLink::inCell));
  }

  private static Optional<String> byId(String cell) {
    Matcher id = ID.matcher(ShownText.of(cell).strip());
    return id.matches() ? Optional.of(SITE.bookPage(Long.parseLong(id.group(1)))) : inCell(cell);
  }

  /** The book's page that a cell is the address of. */
  static Optional<String> inCell(String cell) {
    String address = ShownText.address(cell).orElse(cell);
    // Most cells are something else, and need no closer look.
    return address.contains(".") && address.contains("/")
        ? SITE.canonical(ShownText.of(address).strip())
        : Optional.empty();
  }

  /**
   * A guess that was written down is still a guess. It is even in a result of which someone has
   * deleted columns, so that it cannot be told from other lists any more.
   */
  private boolean trusted(Cells cells) {
    List<String> labels = cells.at(status);
    if (labels.isEmpty()) {
      return !ours;
    }
    String label = labels.getFirst();
    return ours ? Status.MATCH.label().equalsIgnoreCase(label) : !isDoubt(label);
  }

  private static boolean isDoubt(String label) {
    return Stream.of(Status.values())
        .filter(status -> status != Status.MATCH)
        .anyMatch(status -> status.label().equalsIgnoreCase(label));
  }
}
