package club.resolve.book;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The question put to a source: the same for equal titles, whatever row they stand in.
 *
 * @param title never blank; of a long run of signs and spaces no more than its beginning
 * @param isbn where the row has one
 * @param work Open Library's id of the work, such as {@code OL1W}, where an earlier source of the
 *     chain has found out which work is meant
 */
public record Query(
    String title, Optional<String> author, Optional<Isbn> isbn, Optional<String> work) {

  /** Shorter titles cannot have a run that matters. */
  private static final int LONG = 200;

  /** More signs in a row tell nothing, and patterns would take the square of their number. */
  private static final Pattern LONG_GAP =
      Pattern.compile("([^\\p{L}\\p{M}\\p{N}]{32})[^\\p{L}\\p{M}\\p{N}]+");

  public Query {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a query needs a title");
    }
    if (title.length() > LONG) {
      title = LONG_GAP.matcher(title.strip()).replaceAll("$1");
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
