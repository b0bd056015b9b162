package club.resolve.input;

import club.resolve.book.Isbn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns in which a table holds ISBNs.
 *
 * @param isbns columns of ISBNs, those of 13 digits first: they say themselves what they are
 * @param identifiers columns as in calibre, with {@code isbn:} before the number
 */
record IsbnColumns(List<Integer> isbns, List<Integer> identifiers) {
  /** LibraryThing and hand-made lists put several into one cell, the former also in brackets. */
  private static final Pattern BETWEEN = Pattern.compile("[,;|\\[\\]]");

  static IsbnColumns of(Header header) {
    return new IsbnColumns(
        header.places("isbn13", "ean_isbn13", "isbn/uid", "isbn", "isbns", "isbn10", "upc_isbn10"),
        header.places("identifiers"));
  }

  /** The first one whose check digit is right. */
  Optional<Isbn> read(Cells cells) {
    return Stream.concat(
            cells.at(isbns).flatMap(BETWEEN::splitAsStream), cells.identifiers(identifiers, "isbn"))
        .flatMap(text -> Isbn.parse(text).stream())
        .findFirst();
  }
}
