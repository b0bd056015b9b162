package club.resolve.book;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row to resolve.
 *
 * @param row number of the row in the list, 1 for the first one after the header
 * @param title as typed; blank when the row has none
 * @param author as typed, where the list has one
 * @param isbn where the list has one with a right check digit
 * @param year of publication, where the list has one
 * @param given the canonical link of the book's page, where the row itself knows it
 * @param otherMedium the medium that the list names instead of a book, such as {@code movie}
 * @param earlier its outcome in an earlier run, where the list is that run's result
 */
public record Book(
    long row,
    String title,
    Optional<String> author,
    Optional<Isbn> isbn,
    OptionalInt year,
    Optional<String> given,
    Optional<String> otherMedium,
    Optional<Outcome> earlier) {

  public Book {
    if (row < 1) {
      throw new IllegalArgumentException("rows are counted from 1: " + row);
    }
  }

  /** A row of a list that is no earlier result. */
  public Book(
      long row,
      String title,
      Optional<String> author,
      Optional<Isbn> isbn,
      OptionalInt year,
      Optional<String> given,
      Optional<String> otherMedium) {
    this(row, title, author, isbn, year, given, otherMedium, Optional.empty());
  }

  /** A row of a list of nothing but books. */
  public Book(
      long row,
      String title,
      Optional<String> author,
      Optional<Isbn> isbn,
      OptionalInt year,
      Optional<String> given) {
    this(row, title, author, isbn, year, given, Optional.empty());
  }

  /** A book of which no more is known than its title and perhaps its author. */
  public Book(long row, String title, Optional<String> author) {
    this(row, title, author, Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** The query that sources are asked about this book, by what its cells show to a person. */
  public Query query() {
    String shown = ShownText.of(title).strip();
    return new Query(
        shown.isEmpty() ? title.strip() : shown,
        author.map(ShownText::of).map(String::strip).filter(name -> !name.isEmpty()),
        isbn);
  }
}
