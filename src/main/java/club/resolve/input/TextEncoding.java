package club.resolve.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, told by its bytes: by its mark, by the zeros of UTF-16, else UTF-8.
 * Windows-1252, of which ISO 8859-1 is a part, is read only where the bytes cannot be UTF-8.
 */
enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  UTF_16_LE("UTF-16", StandardCharsets.UTF_16LE),
  UTF_16_BE("UTF-16", StandardCharsets.UTF_16BE),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252")),

  /** UTF-8, among which there are bytes in ISO 8859-1, as LibraryThing writes it. */
  MIXED("UTF-8 mixed with ISO 8859-1", StandardCharsets.UTF_8);

  /** Letters of the alphabets that are read from left to right or back are below. */
  private static final int FIRST_OF_EAST_ASIA = 0x20;

  private final String label;
  private final Charset charset;

  TextEncoding(String label, Charset charset) {
    this.label = label;
    this.charset = charset;
  }

  /** The name that people know. */
  String label() {
    return label;
  }

  Charset charset() {
    return charset;
  }

  /**
   * Reads the stream to its end, as a byte that is not UTF-8 may stand anywhere.
   *
   * @param head the first bytes
   * @param in the whole text
   */
  static TextEncoding of(byte[] head, InputStream in) throws IOException {
    if (startsWith(head, 0xFF, 0xFE) || hasZeros(head, 1)) {
      return UTF_16_LE;
    }
    if (startsWith(head, 0xFE, 0xFF) || hasZeros(head, 0)) {
      return UTF_16_BE;
    }
    return Utf8Count.of(in).mostly() || startsWith(head, 0xEF, 0xBB, 0xBF) ? UTF_8 : WINDOWS_1252;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns true when the bytes at every second place are those that stand before the letters of
   * most alphabets in UTF-16, with some zeros of spaces and line ends among them, and the others
   * are not.
   *
   * @param place the first one of them: 0 or 1
   */
  private static boolean hasZeros(byte[] head, int place) {
    int zeros = 0;
    int small = 0;
    int pairs = head.length / 2;
    for (int i = 0; i < pairs; i++) {
      int high = head[2 * i + place] & 0xFF;
      zeros += high == 0 ? 1 : 0;
      small += high < FIRST_OF_EAST_ASIA && high != '\n' && high != '\r' && high != '\t' ? 1 : 0;
      if (head[2 * i + 1 - place] == 0) {
        return false;
      }
    }
    return pairs > 1 && zeros * 10 >= pairs && small * 10 >= pairs * 9;
  }
}
