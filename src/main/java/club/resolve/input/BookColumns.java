package club.resolve.input;

import club.resolve.book.Book;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The columns of a table that tell something about a book. A cell that cannot be read is as good as
 * an empty one.
 *
 * <p>A film, a record or a game in an export of Libib or Yamtrack stays a row with its title, so
 * that the result has the rows of the list, but is marked as what it is: looked for among books, it
 * would find the novel of the film.
 *
 * @param title its place, from 0
 * @param media columns of the kinds of things
 */
record BookColumns(
    int title,
    AuthorColumns authors,
    IsbnColumns isbns,
    YearColumns years,
    GivenLink given,
    List<Integer> media) {
  private static final List<String> BOOKS = List.of("book", "comic", "manga");

  /**
   * The columns of a table.
   *
   * @param line of the header, from 1
   * @throws InputException when the table lacks a column that is needed or was named
   */
  static BookColumns of(String file, long line, List<String> names, Columns columns)
      throws InputException {
    Header header = new Header(names);
    NamedColumns named = new NamedColumns(file, line, names, header);
    OptionalInt title = named.place(columns.title(), "--title-column");
    if (title.isEmpty()) {
      title = ListColumn.TITLE.in(header).stream().mapToInt(Integer::intValue).findFirst();
    }
    if (title.isEmpty()) {
      throw missing(file, line, names, "title", "--title-column");
    }
    OptionalInt author = named.place(columns.author(), "--author-column");
    OptionalInt isbn = named.place(columns.isbn(), "--isbn-column");
    OptionalInt year = named.place(columns.year(), "--year-column");
    OptionalInt link = named.place(columns.link(), "--link-column");
    return new BookColumns(
        title.getAsInt(),
        author.isPresent()
            ? AuthorColumns.named(author.getAsInt())
            : AuthorColumns.of(header).without(title.getAsInt()),
        isbn.isPresent()
            ? new IsbnColumns(List.of(isbn.getAsInt()), List.of())
            : IsbnColumns.of(header),
        year.isPresent() ? new YearColumns(List.of(year.getAsInt())) : YearColumns.of(header),
        GivenLink.of(header, link),
        Export.LIBIB.wrote(header)
            ? header.places("item_type")
            : Export.YAMTRACK.wrote(header) ? header.places("media_type") : List.of());
  }

  private record NamedColumns(String file, long line, List<String> names, Header header) {
    OptionalInt place(Optional<String> name, String option) throws InputException {
      OptionalInt place = name.map(header::place).orElse(OptionalInt.empty());
      if (name.isPresent() && place.isEmpty()) {
        throw missing(file, line, names, name.get(), option);
      }
      return place;
    }
  }

  /** The mistake of a header without a column of some name. */
  static InputException missing(
      String file, long line, List<String> names, String name, String option) {
    return InputException.at(
        file,
        line,
        "no column is called \"%s\"; the columns are: %s. Name the right one with %s"
            .formatted(name, String.join(", ", names), option));
  }

  /**
   * The book of a row.
   *
   * @param row its number, from 1
   */
  Book book(long row, List<String> cells) {
    Cells known = new Cells(cells);
    return new Book(
        row,
        cells.get(title),
        authors.read(known),
        isbns.read(known),
        years.read(known),
        given.read(known),
        known.at(media).stream()
            .filter(medium -> !BOOKS.contains(medium.toLowerCase(Locale.ROOT)))
            .findFirst());
  }
}
