package club.resolve.check;

import java.util.Locale;

/**
 * The verdict on a link, for a person to read; {@code .github/docs/checking-links.md} has the
 * table.
 */
public enum Verdict {
  OK,
  MOVED,
  BROKEN,
  BLOCKED,
  TIMEOUT,
  ERROR,
  SKIPPED;

  /** The name in the output, for example {@code broken}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
