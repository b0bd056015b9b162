package club.resolve.book;

import java.util.Optional;

/**
 * The question put to a source: the same for equal titles, whatever row they stand in.
 *
 * @param title never blank
 * @param isbn where the row has one
 * @param work Open Library's id of the work, such as {@code OL1W}, where an earlier source of the
 *     chain has found out which work is meant
 */
public record Query(
    String title, Optional<String> author, Optional<Isbn> isbn, Optional<String> work) {

  public Query {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a query needs a title");
    }
  }

  public Query(String title, Optional<String> author, Optional<Isbn> isbn) {
    this(title, author, isbn, Optional.empty());
  }

  public Query(String title, Optional<String> author) {
    this(title, author, Optional.empty());
  }

  /** The same question, now that the work is known. */
  public Query ofWork(String id) {
    return new Query(title, author, isbn, Optional.of(id));
  }

  /** The same question without the ISBN, which has turned out to be another book's. */
  public Query withoutIsbn() {
    return new Query(title, author, Optional.empty(), work);
  }
}
