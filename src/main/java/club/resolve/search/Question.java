package club.resolve.search;

import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.match.Wording;
import java.util.Optional;

/** A query in the form in which two are equal if they certainly mean the same. */
public record Question(Wording wording, Optional<Isbn> isbn) {
  private static final Wording NO_WORDS = new Wording("", "");

  public static Question of(Query query) {
    return new Question(Wording.of(query.title(), query.author()), query.isbn());
  }

  /** A question by the number alone. */
  public static Question of(Isbn isbn) {
    return new Question(NO_WORDS, Optional.of(isbn));
  }
}
