package club.resolve.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * The letters beyond ASCII in a text, if it is UTF-8.
 *
 * @param whole letters of several bytes as they must be (RFC 3629)
 * @param broken bytes that are no part of such a letter
 */
record Utf8Count(long whole, long broken) {
  private static final int CHUNK = 1 << 16;

  /** Counts to the end of the stream, and closes it. */
  static Utf8Count of(InputStream in) throws IOException {
    Counter counter = new Counter();
    try (in) {
      byte[] bytes = new byte[CHUNK];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        for (int i = 0; i < count; i++) {
          counter.take(bytes[i]);
        }
      }
    }
    return new Utf8Count(counter.whole, counter.broken + counter.open());
  }

  /** A text in UTF-8 with a mistake in it is one; two letters of other encodings seldom look so. */
  boolean mostly() {
    return broken <= whole;
  }

  private static final class Counter {
    private long whole;
    private long broken;
    private int wanted;
    private int taken;

    void take(byte next) {
      if (next >= 0 || (next & 0xC0) != 0x80) {
        broken += open();
        taken = 0;
        wanted = next >= 0 ? 0 : Math.max(0, Integer.numberOfLeadingZeros(~(next << 24)) - 1);
        if (wanted > 3 || (next & 0xFF) == 0xC0 || (next & 0xFF) == 0xC1) {
          wanted = 0;
          broken++;
        }
      } else if (wanted == 0) {
        broken++;
      } else {
        taken++;
        if (taken == wanted) {
          whole++;
          wanted = 0;
          taken = 0;
        }
      }
    }

    /** The bytes of a letter that has not come to its end. */
    int open() {
      return wanted == 0 ? 0 : taken + 1;
    }
  }
}
