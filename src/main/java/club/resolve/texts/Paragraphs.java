package club.resolve.texts;

import java.io.IOException;
import java.io.Reader;

/**
 * Takes a text apart at its empty lines, so that a text of any length is read in little memory. The
 * lines of a paragraph are put together with blanks, as most plain texts are broken at some column;
 * a dash at the beginning of a line, by which Russian and Spanish mark speech, begins one, too. A
 * paragraph that is too long is taken apart between two words. Not thread-safe.
 */
final class Paragraphs {
  private static final int LONG = 1 << 15;
  private static final int LONGEST = 1 << 16;

  private final Reader text;
  private final char[] buffer = new char[1 << 13];
  private int next;
  private int end;

  /**
   * @param text not closed
   */
  Paragraphs(Reader text) {
    this.text = text;
  }

  /** The next paragraph, which is blank at the end of the text alone. */
  String next() throws IOException {
    StringBuilder paragraph = new StringBuilder();
    boolean emptyLine = true;
    boolean begun = false;
    for (int c = read(); c >= 0; c = read()) {
      if (c == '\n' && emptyLine && begun) {
        return paragraph.toString();
      }
      if (emptyLine && begun && isDash(c) && isEnded(paragraph)) {
        next--;
        return paragraph.toString();
      }
      if (c == '\n') {
        emptyLine = true;
      } else if (!Character.isWhitespace(c)) {
        emptyLine = false;
        begun = true;
      }
      if (begun) {
        // Plain texts mark italics so: _word_.
        paragraph.append(Character.isWhitespace(c) || c == '_' ? ' ' : (char) c);
      }
      boolean betweenWords = Character.isWhitespace(c);
      if (paragraph.length() >= (betweenWords ? LONG : LONGEST)) {
        return paragraph.toString();
      }
    }
    return paragraph.toString();
  }

  private static boolean isDash(int c) {
    return c == '\u2014' || c == '\u2013' || c == '\u2015';
  }

  /** Returns true when the text so far may end here, as before the words of another person. */
  private static boolean isEnded(CharSequence text) {
    int last = text.length() - 1;
    while (last > 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return ".!?\u2026:\u00BB\u201D".indexOf(text.charAt(last)) >= 0;
  }

  private int read() throws IOException {
    if (next == end) {
      end = Math.max(0, text.read(buffer));
      next = 0;
    }
    return next < end ? buffer[next++] : -1;
  }
}
