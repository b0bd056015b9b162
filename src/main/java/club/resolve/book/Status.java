package club.resolve.book;

import java.util.Locale;

/** The status of a row, for a person to read; README.md has the table. */
public enum Status {
  MATCH,
  REVIEW,
  GUESS,
  NOT_FOUND,
  BLOCKED,
  ERROR,
  SKIPPED;

  /** The name in the output, for example {@code not_found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
