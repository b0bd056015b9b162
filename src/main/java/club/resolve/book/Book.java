package club.resolve.book;

import java.util.Optional;

/**
 * One row to resolve.
 *
 * @param row number of the row in the list, 1 for the first one after the header
 * @param title as typed; blank when the row has none
 * @param author as typed, where the list has one
 */
public record Book(long row, String title, Optional<String> author) {

  public Book {
    if (row < 1) {
      throw new IllegalArgumentException("rows are counted from 1: " + row);
    }
  }

  /** What a source is asked about this book. */
  public Query query() {
    return new Query(title.strip(), author.map(String::strip).filter(name -> !name.isEmpty()));
  }
}
