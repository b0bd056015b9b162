package club.resolve.texts;

import java.util.Locale;

/** What became of an address; {@code .github/docs/texts.md} has the table. */
public enum TextStatus {
  SAVED,
  CONTINUED,
  UNCHANGED,
  BLOCKED,
  ERROR,
  SKIPPED;

  /** As it stands in the output, for example {@code saved}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
