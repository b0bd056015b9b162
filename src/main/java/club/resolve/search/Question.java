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

  /**
   * The question to a source that goes by ids alone, and not by words: in their place stands the id
   * of the work. Empty where no id is known.
   */
  public static Optional<Question> ofIds(Query query) {
    return query.isbn().isEmpty() && query.work().isEmpty()
        ? Optional.empty()
        : Optional.of(new Question(new Wording(query.work().orElse(""), ""), query.isbn()));
  }

  /** A question by the number alone. */
  public static Question of(Isbn isbn) {
    return new Question(NO_WORDS, Optional.of(isbn));
  }
}
