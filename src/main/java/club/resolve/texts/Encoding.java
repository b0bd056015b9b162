package club.resolve.texts;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
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
import java.util.Arrays;
import java.util.Optional;

/**
 * The way in which the bytes of a text are read.
 *
 * @param skip the number of bytes before the text that say nothing but this
 * @param grounds what the choice stands on
 */
record Encoding(Charset charset, int skip, Grounds grounds) {

  /** The grounds of a choice, the firmest first. */
  enum Grounds {
    /** The bytes themselves, or the server. */
    TOLD,
    /** ICU's detector: which bytes, and which letters in which order, are frequent. */
    DETECTED,
    /** Nothing: each byte is some character in it. */
    LAST_RESORT
  }

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Encoding LAST_RESORT =
      new Encoding(Charset.forName("windows-1252"), 0, Grounds.LAST_RESORT);

  /**
   * The least confidence, in percent; below it the detector calls a handful of letters some Latin
   * or other.
   */
  private static final int LEAST_CONFIDENCE = 20;

  private static final int BEGINNING = 4 * 1024;

  /** One character in so many that cannot be read does not speak against an encoding. */
  private static final int DAMAGED = 50;

  static Encoding of(Path file, Optional<Charset> named) throws IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(BEGINNING);
    }
    Optional<Encoding> wide = mark(beginning).or(() -> wide(beginning, named));
    if (wide.isPresent()) {
      return wide.get();
    }
    ByteCensus bytes = ByteCensus.of(file);
    Optional<Encoding> label = named.map(charset -> new Encoding(charset, 0, Grounds.TOLD));
    if (bytes.escapes() > 0 && label.isPresent() && !isUtf8(named)) {
      return label.get();
    }
    if (bytes.strays() == 0 && bytes.escapes() == 0) {
      return told(StandardCharsets.UTF_8);
    }
    if (bytes.isUtf8()) {
      return told(StandardCharsets.UTF_8);
    }
    byte[] sample = bytes.sample().getBytes(StandardCharsets.ISO_8859_1);
    boolean declared =
        isUtf8(named) ? bytes.isNearlyUtf8() : label.isPresent() && label.get().fits(sample);
    return declared && label.isPresent() ? label.get() : detected(sample);
  }

  private static boolean isUtf8(Optional<Charset> named) {
    return named.filter(StandardCharsets.UTF_8::equals).isPresent();
  }

  private static Encoding told(Charset charset) {
    return new Encoding(charset, 0, Grounds.TOLD);
  }

  private static Encoding detected(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      Optional<Charset> charset = EncodingLabels.of(match.getName());
      if (match.getConfidence() >= LEAST_CONFIDENCE
          && charset.isPresent()
          && !match.getName().startsWith("UTF")
          && !match.getName().startsWith("IBM")) {
        Encoding encoding = new Encoding(charset.get(), 0, Grounds.DETECTED);
        if (encoding.fits(sample)) {
          return encoding;
        }
      }
    }
    return LAST_RESORT;
  }

  /** Returns true when nearly all of the bytes can be read so. */
  private boolean fits(byte[] sample) {
    String read = new String(sample, charset);
    long beyond = read.chars().filter(c -> c >= 0x80).count();
    long damaged = read.chars().filter(c -> c == '\uFFFD').count();
    return damaged <= 2 || damaged * DAMAGED <= beyond;
  }

  /** The byte order mark of Unicode. */
  static Optional<Encoding> mark(byte[] beginning) {
    int first = at(beginning, 0);
    int second = at(beginning, 1);
    int third = at(beginning, 2);
    int fourth = at(beginning, 3);
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      return marked(StandardCharsets.UTF_8, 3);
    }
    if (first == 0 && second == 0 && third == 0xFE && fourth == 0xFF) {
      return marked(UTF_32BE, 4);
    }
    if (first == 0xFF && second == 0xFE && third == 0 && fourth == 0) {
      return marked(UTF_32LE, 4);
    }
    if (first == 0xFE && second == 0xFF) {
      return marked(StandardCharsets.UTF_16BE, 2);
    }
    return first == 0xFF && second == 0xFE
        ? marked(StandardCharsets.UTF_16LE, 2)
        : Optional.empty();
  }

  private static Optional<Encoding> marked(Charset charset, int skip) {
    return Optional.of(new Encoding(charset, skip, Grounds.TOLD));
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  /** An encoding with zeros in it, which every other text is free of. */
  static Optional<Encoding> wide(byte[] beginning, Optional<Charset> named) {
    boolean zeros = false;
    for (byte one : beginning) {
      zeros |= one == 0;
    }
    if (named.filter(charset -> charset.name().matches("UTF-(16|32).*")).isPresent()) {
      return zeros ? named.map(Encoding::told) : Optional.empty();
    }
    if (!zeros) {
      return Optional.empty();
    }
    for (Charset charset : new Charset[] {UTF_32BE, UTF_32LE}) {
      if (isText(beginning, charset)) {
        return Optional.of(new Encoding(charset, 0, Grounds.DETECTED));
      }
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(beginning);
    return Arrays.stream(detector.detectAll())
        .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
        .map(CharsetMatch::getName)
        .filter(name -> name.startsWith("UTF-16") && isText(beginning, Charset.forName(name)))
        .findFirst()
        .map(name -> new Encoding(Charset.forName(name), 0, Grounds.DETECTED));
  }

  private static boolean isText(byte[] beginning, Charset charset) {
    return new String(beginning, charset)
        .codePoints()
        .noneMatch(
            point ->
                point == 0xFFFD
                    || (Character.isISOControl(point) && !Character.isWhitespace(point)));
  }

  /** Opens a file so; what cannot be read is U+FFFD. */
  Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(skip);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }
}
