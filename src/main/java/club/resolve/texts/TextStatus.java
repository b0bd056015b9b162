package club.resolve.texts;

import java.util.Locale;

/** The status of an address; {@code .github/docs/texts.md} has the table. */
public enum TextStatus {
  SAVED,
  CONTINUED,
  UNCHANGED,
  BLOCKED,
  ERROR,
  SKIPPED;

  /** The name in the output, for example {@code saved}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
