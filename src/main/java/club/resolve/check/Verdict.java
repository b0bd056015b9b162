package club.resolve.check;

import java.util.Locale;

/** What a person reads about a link; {@code .github/docs/checking-links.md} has the table. */
public enum Verdict {
  OK,
  MOVED,
  BROKEN,
  BLOCKED,
  TIMEOUT,
  ERROR,
  SKIPPED;

  /** As it stands in the output, for example {@code broken}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
