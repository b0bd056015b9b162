package club.resolve.texts;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels by which servers name an encoding, read as browsers read them: iso-8859-1 is
 * windows-1252, gb2312 is gb18030. A label that only Java knows, such as UTF-32, is Java's. Pure.
 */
final class EncodingLabels {
  private static final Pattern NAMED =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  private EncodingLabels() {}

  /** Read when the first label is met. */
  private static final class Labelled {
    static final Map<String, Charset> CHARSETS = read();

    private static Map<String, Charset> read() {
      Map<String, Charset> charsets = new HashMap<>();
      WordLists.of("encodings.txt")
          .forEach(
              (name, labels) -> {
                if (Charset.isSupported(name)) {
                  labels.forEach(label -> charsets.put(label, Charset.forName(name)));
                }
              });
      return charsets;
    }
  }

  /** The charset that a media type names, where this machine knows it. */
  static Optional<Charset> in(String contentType) {
    Matcher named = NAMED.matcher(contentType);
    return named.find() ? of(named.group(1)) : Optional.empty();
  }

  static Optional<Charset> of(String label) {
    Charset known = Labelled.CHARSETS.get(label.strip().toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return Optional.of(Charset.forName(label));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
