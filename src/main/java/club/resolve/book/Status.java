package club.resolve.book;

import java.util.Locale;

/** What a person reads about a row; README.md has the table. */
public enum Status {
  MATCH,
  REVIEW,
  GUESS,
  NOT_FOUND,
  BLOCKED,
  ERROR,
  SKIPPED;

  /** As it stands in the output, for example {@code not_found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
