package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out what parts the cells of a table: whichever separator its header has most of. */
final class HeaderSeparator {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /**
   * No character of any text. This separator parts nothing: it is for a header of one column, under
   * which a comma is just a comma.
   */
  static final char NONE = '\uFFFF';

  private static final int LONGEST_HEADER = 1 << 20;

  private final int[] counts = new int[SEPARATORS.length];
  private boolean quoted;

  /**
   * Returns true when a quotation mark would open a cell, or go on with one that it seemed to
   * close.
   */
  private boolean opens = true;

  private boolean blank = true;

  private HeaderSeparator() {}

  /**
   * The separator of the first line that is not blank; {@link #NONE} where that has none.
   *
   * @param text at its beginning, where it stays
   */
  static char of(BufferedReader text) throws IOException {
    HeaderSeparator header = new HeaderSeparator();
    text.mark(LONGEST_HEADER);
    int next = text.read();
    for (int read = 1; read < LONGEST_HEADER && next >= 0 && !header.endsAt(next); read++) {
      header.take((char) next);
      next = text.read();
    }
    text.reset();
    return header.most();
  }

  private boolean endsAt(int next) {
    return CsvCells.endsLine(next) && !quoted && !blank;
  }

  private void take(char next) {
    blank &= Character.isWhitespace(next);
    if (next == '"' && (quoted || opens)) {
      quoted = !quoted;
      opens = true;
    } else if (!quoted) {
      opens = CsvCells.endsLine(next);
      for (int i = 0; i < SEPARATORS.length; i++) {
        counts[i] += next == SEPARATORS[i] ? 1 : 0;
        opens |= next == SEPARATORS[i];
      }
    }
  }

  private char most() {
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return counts[most] == 0 ? NONE : SEPARATORS[most];
  }
}
