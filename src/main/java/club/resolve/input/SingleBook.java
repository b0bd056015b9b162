package club.resolve.input;

import club.resolve.book.Book;
import java.util.List;

/** A book that is told by cells of its own, which are read as those of a list are. Pure. */
public final class SingleBook {
  private static final int TITLE = 0;
  private static final int AUTHOR = 1;
  private static final int ISBN = 2;
  private static final int YEAR = 3;

  private static final BookColumns COLUMNS =
      new BookColumns(
          TITLE,
          AuthorColumns.named(AUTHOR),
          new IsbnColumns(List.of(ISBN), List.of()),
          new YearColumns(List.of(YEAR)),
          new GivenLink(List.of(), List.of(), List.of(), List.of(TITLE), List.of(), false),
          List.of());

  private SingleBook() {}

  /**
   * The book of these cells, each of which may be empty.
   *
   * @param row its number, from 1
   */
  public static Book of(long row, String title, String author, String isbn, String year) {
    return COLUMNS.book(row, List.of(title, author, isbn, year));
  }
}
