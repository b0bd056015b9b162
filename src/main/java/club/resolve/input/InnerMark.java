package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * Meanings of a quotation mark inside a cell that began with one, where neither another mark nor
 * the end of the cell follows. The rest of the line decides, and nothing beyond it.
 */
enum InnerMark {
  /** The quoted text ends here, as Python, Excel and LibreOffice have it: {@code "Alpha" Road}. */
  END,

  /** A letter that should have been doubled: {@code "The "Best" of it"}. */
  LETTER,

  /** Both would fit, or none. */
  UNCLEAR;

  /** Characters of a line that are looked at. */
  private static final int FARTHEST = 1 << 20;

  /**
   * Judges the second mark of its cell; what is read for that is not taken out of the text.
   *
   * <p>A mark that stands before a separator or the line's end closes a cell, and one that stands
   * behind a separator opens one. Marks come in pairs: a separator with an even number of them
   * before it is no part of the cell.
   *
   * @param text behind the character that follows the mark
   * @param following that character
   */
  static InnerMark second(BufferedReader text, int following, char separator, char quote)
      throws IOException {
    text.mark(FARTHEST);
    InnerMark meaning = new MarkedLine(text, separator, quote).read(following);
    text.reset();
    return meaning;
  }

  private static final class MarkedLine {
    private final BufferedReader text;
    private final char separator;
    private final char quote;
    private boolean even = true;

    /** Returns true when a separator has come, and the marks before the first one were even. */
    private boolean parted;

    private boolean evenBefore;

    MarkedLine(BufferedReader text, char separator, char quote) {
      this.text = text;
      this.separator = separator;
      this.quote = quote;
    }

    InnerMark read(int first) throws IOException {
      boolean opens = false;
      int next = first;
      for (int i = 1; i < FARTHEST && !CsvCells.endsLine(next); i++) {
        int current = next;
        next = text.read();
        if (current == separator) {
          evenBefore = parted ? evenBefore : even;
          parted = true;
          opens = true;
        } else if (current == quote && opens) {
          return evenBefore ? END : UNCLEAR;
        } else if (current == quote) {
          even = !even;
          if ((next == separator || CsvCells.endsLine(next)) && !(parted && evenBefore && even)) {
            return parted && evenBefore ? UNCLEAR : LETTER;
          }
        } else {
          opens &= current == ' ';
        }
      }
      return CsvCells.endsLine(next) && (parted ? evenBefore : even) ? END : UNCLEAR;
    }
  }
}
