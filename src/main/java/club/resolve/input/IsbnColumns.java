package club.resolve.input;

import club.resolve.book.Isbn;
import club.resolve.book.ShownText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns in which a table holds ISBNs.
 *
 * @param isbns columns of ISBNs
 * @param identifiers columns as in calibre, with {@code isbn:} before the number
 */
record IsbnColumns(List<Integer> isbns, List<Integer> identifiers) {
  /** LibraryThing and hand-made lists put several into one cell, the former also in brackets. */
  private static final Pattern BETWEEN =
      Pattern.compile("[,;|/\\[\\]{}\\r\\n\\t]|\\s+(?:and|und|et|y|e|en)\\s+");

  /** Words before and behind an ISBN, as libraries write them: {@code 0140449132 (pbk.) : £4}. */
  private static final Pattern AROUND =
      Pattern.compile(
          "\\([^)]*\\)|(?<=[0-9X])\\s*:.*|^(?:urn:)?isbn[:\\s]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  /** A number of twelve digits or more behind the point is the whole ISBN. */
  private static final Pattern WHOLE_POWER =
      Pattern.compile("[0-9][.,][0-9]{11,12}E\\+?12", Pattern.CASE_INSENSITIVE);

  /** A spreadsheet has shown an ISBN as a power of ten, and its last digits are lost. */
  private static final Pattern POWER =
      Pattern.compile("[0-9](?:[.,][0-9]{1,10})?E\\+?(?:9|12)", Pattern.CASE_INSENSITIVE);

  static IsbnColumns of(Header header) {
    return new IsbnColumns(ListColumn.ISBN.in(header), ListColumn.IDENTIFIERS.in(header));
  }

  /** The first one whose check digit is right. */
  Optional<Isbn> read(Cells cells) {
    return Cells.first(cells.at(isbns), cell -> in(cell).findFirst())
        .or(() -> Cells.first(cells.identifiers(identifiers, "isbn"), Isbn::parse));
  }

  /** The ISBNs of a cell whose check digits are right. */
  static Stream<Isbn> in(String cell) {
    String text = ShownText.of(cell);
    return WHOLE_POWER.matcher(text).matches()
        ? Isbn.parse(new BigDecimal(text.replace(',', '.')).toBigInteger().toString()).stream()
        : BETWEEN.splitAsStream(text).flatMap(IsbnColumns::inPart);
  }

  private static Stream<Isbn> inPart(String part) {
    String bare = AROUND.matcher(part.strip()).replaceAll(" ").strip();
    Optional<Isbn> whole = Isbn.parse(bare);
    return whole.isPresent()
        ? whole.stream()
        : SPACE.splitAsStream(bare).flatMap(text -> Isbn.parse(text).stream());
  }

  /** Returns true for {@code 9.78E+12}, which a spreadsheet makes of an ISBN. */
  static boolean isShortened(String cell) {
    return POWER.matcher(cell.strip()).matches();
  }
}
