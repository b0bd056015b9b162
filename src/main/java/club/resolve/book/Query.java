package club.resolve.book;

import java.util.Optional;

/**
 * The question put to a source: the same for equal titles, whatever row they stand in.
 *
 * @param title never blank
 * @param isbn where the row has one
 */
public record Query(String title, Optional<String> author, Optional<Isbn> isbn) {

  public Query {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a query needs a title");
    }
  }

  public Query(String title, Optional<String> author) {
    this(title, author, Optional.empty());
  }
}
