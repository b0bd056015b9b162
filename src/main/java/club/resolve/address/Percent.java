package club.resolve.address;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The sets of characters that are percent-encoded in a part of an address
 * (https://url.spec.whatwg.org/#percent-encoded-bytes). Control characters and all beyond ASCII are
 * encoded everywhere.
 */
enum Percent {
  FRAGMENT(" \"<>`"),
  QUERY(" \"#<>'"),
  PATH(" \"#<>?^`{}"),
  USER_INFO(" \"#<>?^`{}/:;=@[\\]|"),

  /** All that {@link java.net.URI} refuses in a path or a query, and browsers leave as it is. */
  JAVA("\"<>\\^`{|}[]");

  private static final String DIGITS = "0123456789ABCDEF";

  private final String encoded;

  Percent(String encoded) {
    this.encoded = encoded;
  }

  /** The text with the characters of the set encoded; a percent sign stays what it is. */
  String encode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c >= ' ' && c < 0x7F && encoded.indexOf(c) < 0) {
                out.append((char) c);
              } else {
                for (byte each : Character.toString(scalar(c)).getBytes(StandardCharsets.UTF_8)) {
                  append(out, each);
                }
              }
            });
    return out.toString();
  }

  /** Half of a pair stands for nothing. */
  private static int scalar(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
  }

  private static void append(StringBuilder out, byte each) {
    out.append('%').append(DIGITS.charAt((each >> 4) & 15)).append(DIGITS.charAt(each & 15));
  }

  /** The text with each encoded byte decoded, read as UTF-8. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && encodesByte(bytes, i)) {
        out.write(Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean encodesByte(byte[] bytes, int i) {
    return i + 2 < bytes.length
        && Character.digit(bytes[i + 1], 16) >= 0
        && Character.digit(bytes[i + 2], 16) >= 0;
  }
}
