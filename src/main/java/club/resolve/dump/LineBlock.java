package club.resolve.dump;

import java.nio.charset.StandardCharsets;

/** Whole lines of a file, each with its line feed but perhaps the last one of the file. */
final class LineBlock {
  private final byte[] bytes;
  private final int length;
  private final int cut;

  /**
   * @param length the number of bytes that are of the block
   * @param cut the number of lines before the block that were too long and are left out
   */
  LineBlock(byte[] bytes, int length, int cut) {
    this.bytes = bytes;
    this.length = length;
    this.cut = cut;
  }

  byte[] bytes() {
    return bytes;
  }

  int cut() {
    return cut;
  }

  /** A letter for each byte, in which Java searches with vectors. */
  String text() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
