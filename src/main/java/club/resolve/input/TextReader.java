package club.resolve.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Text in an encoding, with or without a byte order mark, that says where it is not. The reader of
 * the JDK knows no place. Not thread-safe.
 */
final class TextReader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private final TextEncoding encoding;
  private final CharsetDecoder decoder;
  private boolean begun;
  private boolean ended;
  private char last;
  private long line = 1;
  private long character = 1;

  /**
   * Text in UTF-8.
   *
   * @param file named in messages
   */
  TextReader(String file, InputStream in) {
    this(file, in, TextEncoding.UTF_8);
  }

  /**
   * Text in any encoding. In one that is {@link TextEncoding#MIXED}, each byte that is not UTF-8 is
   * a character of ISO 8859-1. In a text that is all in that encoding the same characters are
   * found, as two of its letters beyond ASCII that happen to be UTF-8, such as "Ã©", do not stand
   * together in words.
   */
  TextReader(String file, InputStream in, TextEncoding encoding) {
    this.file = file;
    this.in = in;
    this.encoding = encoding;
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * @throws InputException where a byte is no part of the encoding
   */
  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
    while (chars.position() == 0) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > 0) {
        break;
      }
      if (result.isError() && encoding == TextEncoding.MIXED) {
        chars.put((char) (bytes.get() & 0xFF));
        break;
      }
      if (result.isError()) {
        throw InputException.at(file, line, Long.toString(character), wrongByte());
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

  private String wrongByte() {
    int wrong = bytes.get(bytes.position()) & 0xFF;
    boolean utf16 =
        line == 1
            && character == 1
            && bytes.remaining() > 1
            && (bytes.get(bytes.position()) & 0xFE) == 0xFE;
    if (utf16) {
      return "this is UTF-16, not UTF-8; save the file as \"CSV UTF-8\"";
    }
    return encoding == TextEncoding.UTF_8
        ? "byte 0x%02X is not UTF-8; save the file as \"CSV UTF-8\"".formatted(wrong)
        : "byte 0x%02X is not %s, and the file not UTF-8; save it as \"CSV UTF-8\""
            .formatted(wrong, encoding.label());
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
