package club.resolve.texts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way in which the bytes of a text are read.
 *
 * @param skip the number of bytes before the text that say nothing but this
 */
record Encoding(Charset charset, int skip) {
  /** Every text can be read so, rightly or not. */
  static final Encoding LAST_RESORT = new Encoding(StandardCharsets.ISO_8859_1, 0);

  private static final Pattern NAMED =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  /** The charset that a media type names, where this machine knows it. */
  static Optional<Charset> named(String contentType) {
    Matcher named = NAMED.matcher(contentType);
    try {
      return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** By the mark at the beginning of a file, else as it was named, else UTF-8. */
  static Encoding of(Path file, Optional<Charset> named) throws IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(3);
    }
    return mark(beginning).orElseGet(() -> new Encoding(named.orElse(StandardCharsets.UTF_8), 0));
  }

  /** The byte order mark of Unicode. */
  static Optional<Encoding> mark(byte[] beginning) {
    int first = at(beginning, 0);
    int second = at(beginning, 1);
    if (first == 0xEF && second == 0xBB && at(beginning, 2) == 0xBF) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
    }
    if (first == 0xFE && second == 0xFF) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
    }
    return first == 0xFF && second == 0xFE
        ? Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2))
        : Optional.empty();
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  /**
   * Opens a file so; reading fails with {@link java.nio.charset.CharacterCodingException} where it
   * is not encoded so.
   */
  Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(skip);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
