package club.resolve.texts;

import club.resolve.texts.GutenbergMarks.Extent;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The part of a text that is counted. Not thread-safe. */
final class Excerpt extends FilterReader {
  private long left;

  private Excerpt(Reader text, long left) {
    super(text);
    this.left = left;
  }

  /**
   * @param text at its beginning; closed with this
   */
  static Reader of(Reader text, Extent extent) throws IOException {
    for (long skipped = 0; skipped < extent.from(); ) {
      skipped += text.skip(extent.from() - skipped);
    }
    return new Excerpt(text, extent.to() - extent.from());
  }

  @Override
  public int read() throws IOException {
    int one = left > 0 ? super.read() : -1;
    left--;
    return one;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = left > 0 ? super.read(buffer, offset, (int) Math.min(length, left)) : -1;
    left -= Math.max(0, count);
    return count;
  }
}
