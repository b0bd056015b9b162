package club.resolve.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, with or without a byte order mark, that says where it is not. The reader of the
 * JDK knows no place. Not thread-safe.
 */
final class Utf8Reader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final boolean forgiving;
  private boolean begun;
  private boolean ended;
  private char last;
  private long line = 1;
  private long character = 1;

  private Utf8Reader(String file, InputStream in, boolean forgiving) {
    this.file = file;
    this.in = in;
    this.forgiving = forgiving;
  }

  /**
   * @param file named in messages
   */
  Utf8Reader(String file, InputStream in) {
    this(file, in, false);
  }

  /**
   * Takes each byte that is not UTF-8 for a character of ISO 8859-1. In a text that is all in that
   * encoding it finds the same characters, as two of its letters beyond ASCII that happen to be
   * UTF-8, such as "Ã©", do not stand together in words.
   */
  static Utf8Reader forgiving(String file, InputStream in) {
    return new Utf8Reader(file, in, true);
  }

  /**
   * @throws InputException where a byte is not UTF-8
   */
  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
    while (chars.position() == 0) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > 0) {
        break;
      }
      if (result.isError() && forgiving) {
        chars.put((char) (bytes.get() & 0xFF));
        break;
      }
      if (result.isError()) {
        throw InputException.at(file, line, Long.toString(character), notUtf8());
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    int start = !begun && buffer[offset] == BYTE_ORDER_MARK ? 1 : 0;
    begun = true;
    int count = chars.position() - start;
    System.arraycopy(buffer, offset + start, buffer, offset, count);
    advance(buffer, offset, count);
    return count == 0 ? read(buffer, offset, length) : count;
  }

  private String notUtf8() {
    boolean utf16 =
        line == 1
            && character == 1
            && bytes.remaining() > 1
            && (bytes.get(bytes.position()) & 0xFE) == 0xFE;
    return utf16
        ? "this is UTF-16, not UTF-8; save the file as \"CSV UTF-8\""
        : "byte 0x%02X is not UTF-8; save the file as \"CSV UTF-8\""
            .formatted(bytes.get(bytes.position()) & 0xFF);
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  private void advance(char[] buffer, int offset, int count) {
    char before = last;
    for (int i = offset; i < offset + count; i++) {
      char read = buffer[i];
      if (read == '\n' && before == '\r') {
        character = 1;
      } else if (read == '\n' || read == '\r') {
        line++;
        character = 1;
      } else {
        character++;
      }
      before = read;
    }
    last = before;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
