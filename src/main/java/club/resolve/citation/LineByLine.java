package club.resolve.citation;

import java.io.Reader;

/**
 * A text handed out no further than to the end of a line, so that its reader has come no further
 * than {@link #line}. Not thread-safe.
 */
final class LineByLine extends Reader {
  private final String text;
  private int at;
  private long line = 1;
  private boolean ended;

  LineByLine(String text) {
    this.text = text;
  }

  /** Returns the number of the line that was handed out last, counted from 1. */
  long line() {
    return line;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (at == text.length()) {
      return -1;
    }
    line += ended ? 1 : 0;
    int feed = text.substring(at, Math.min(at + length, text.length())).indexOf('\n');
    int count = feed < 0 ? Math.min(length, text.length() - at) : feed + 1;
    text.getChars(at, at + count, into, offset);
    at += count;
    ended = feed >= 0;
    return count;
  }

  @Override
  public void close() {}
}
