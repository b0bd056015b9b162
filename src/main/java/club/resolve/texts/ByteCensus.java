package club.resolve.texts;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a text, as far as they tell how it is encoded.
 *
 * @param size the number of all bytes
 * @param sequences characters of UTF-8 beyond ASCII that are valid (RFC 3629)
 * @param strays bytes beyond ASCII that belong to none of those
 * @param nuls bytes that are 0
 * @param escapes bytes that are ESC, by which the encodings of ISO 2022 change their tables
 * @param sample lines with bytes beyond ASCII, for a detector, each byte as a character
 */
record ByteCensus(long size, long sequences, long strays, long nuls, long escapes, String sample) {
  /** ICU's detector looks at no more. */
  private static final int SAMPLE = 8_000;

  static ByteCensus of(Path file) throws IOException {
    Count count = new Count();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] buffer = new byte[1 << 14];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          count.take(buffer[i] & 0xFF);
        }
      }
    }
    return count.end();
  }

  /** The state of a reader of UTF-8 after some bytes. */
  private static final class Count {
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean marked;
    private long size;
    private long sequences;
    private long strays;
    private long nuls;
    private long escapes;
    private int missing;
    private int seen;
    private int least;
    private int most;

    private void take(int one) {
      size++;
      nuls += one == 0 ? 1 : 0;
      escapes += one == 0x1B ? 1 : 0;
      collect(one);
      if (missing > 0 && one >= least && one <= most) {
        seen++;
        missing--;
        least = 0x80;
        most = 0xBF;
        if (missing == 0) {
          sequences++;
        }
        return;
      }
      breakOff();
      if (one >= 0x80) {
        begin(one);
      }
    }

    private void begin(int one) {
      least = one == 0xE0 ? 0xA0 : one == 0xF0 ? 0x90 : 0x80;
      most = one == 0xED ? 0x9F : one == 0xF4 ? 0x8F : 0xBF;
      missing =
          one >= 0xC2 && one <= 0xDF ? 1 : one >= 0xE0 && one <= 0xEF ? 2 : one >= 0xF0 ? 3 : 0;
      if (missing == 0 || one > 0xF4) {
        missing = 0;
        strays++;
      } else {
        seen = 1;
      }
    }

    private void breakOff() {
      strays += missing > 0 ? seen : 0;
      missing = 0;
    }

    private void collect(int one) {
      if (sample.size() >= SAMPLE) {
        return;
      }
      line.write(one);
      marked |= one >= 0x80 || one == 0x1B;
      if (one == '\n' || line.size() >= SAMPLE) {
        keep();
      }
    }

    private void keep() {
      if (marked) {
        sample.writeBytes(line.toByteArray());
      }
      marked = false;
      line.reset();
    }

    private ByteCensus end() {
      breakOff();
      keep();
      return new ByteCensus(
          size, sequences, strays, nuls, escapes, sample.toString(StandardCharsets.ISO_8859_1));
    }
  }

  /** Returns true when UTF-8 is plain, be it that a few bytes of it are damaged. */
  boolean isUtf8() {
    return sequences > 0 && strays * 4 <= sequences;
  }

  /** Returns true when so few bytes are no UTF-8 that a server that declares it is believed. */
  boolean isNearlyUtf8() {
    return isUtf8() || strays <= 2 || strays * 1_000 <= size;
  }
}
