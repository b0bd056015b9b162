package club.resolve.input;

import java.util.List;

/**
 * Lists whose columns mean something that the same names do not mean elsewhere. They are told by
 * columns that no other list has, wherever those stand.
 *
 * <p>The other known exports need no constant, as the names of their columns say it all: StoryGraph
 * ({@code Title,Authors,…,ISBN/UID}), calibre ({@code title,authors,isbn,identifiers,pubdate} in an
 * order that its user chooses), Hardcover ({@code Title,Author,…,ISBN 10,ISBN 13,…,Publish Date})
 * and BookBuddy ({@code Title,Author,"Author (Last, First)",Year Published,ISBN}). The names are
 * those in the test data and the importers of BookWyrm and bookhive, and for calibre in its {@code
 * csv_xml.py}.
 */
enum Export {
  /**
   * Goodreads' {@code goodreads_library_export.csv}, of 24 columns or, older, 31. Its {@code Book
   * Id} is the id of the book's page; in any other list that name is only a number of that list.
   */
  GOODREADS("Book Id"),

  /**
   * LibraryThing's tab-separated export. Names of authors are turned round, dates and ISBNs stand
   * in square brackets, a quotation mark is a character like any other, and among text in UTF-8
   * there are bytes in ISO 8859-1.
   */
  LIBRARY_THING("Primary Author", "Sort Character"),

  /** LibraryThing's export as JSON, an object of objects. */
  LIBRARY_THING_JSON("books_id", "primaryauthor"),

  /** Libib's export, in which films, music and games stand beside books. */
  LIBIB("item_type", "creators", "ean_isbn13"),

  /** Yamtrack's export, in which films, series and games stand beside books. */
  YAMTRACK("media_id", "media_type"),

  /** An earlier result of this program. */
  OURS("Link", "Status", "Confidence", "Source");

  /** Columns that only Goodreads calls so. */
  private static final List<String> ITS_OWN =
      List.of(
          "Author l-f",
          "Additional Authors",
          "My Rating",
          "Exclusive Shelf",
          "Bookshelves",
          "Bookshelves with positions",
          "My Review",
          "Owned Copies");

  /** Columns of Goodreads that tables of other numbers have, too. */
  private static final List<String> ALSO_ELSEWHERE =
      List.of("Average Rating", "Original Publication Year", "Number of Pages", "Read Count");

  private final List<String> columns;

  Export(String... columns) {
    this.columns = List.of(columns);
  }

  /** A result of ours that was made of an export bears the columns of both. */
  boolean wrote(Header header) {
    return header.hasAll(columns) && (this != GOODREADS || isGoodreads(header));
  }

  /** Whoever tidies up an export deletes columns; two of its others are enough. */
  private static boolean isGoodreads(Header header) {
    long own = header.count(ITS_OWN);
    return own > 0 && own + header.count(ALSO_ELSEWHERE) > 1;
  }
}
