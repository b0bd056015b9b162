package club.resolve.texts;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that a server gives to a file; not yet fit to be the name of one here. Pure. */
final class ProposedName {
  /** RFC 8187: {@code filename*=UTF-8''na%C3%AFve.txt}. */
  private static final Pattern EXTENDED =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*\"?([^'\\s]*)'[^']*'([^;\"\\s]*)");

  private static final Pattern QUOTED =
      Pattern.compile("(?i);\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern TOKEN = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^\";\\s]+)");

  /** Texts are unpacked. */
  private static final Pattern PACKED = Pattern.compile("(?i)(?<=.)\\.gz$");

  private ProposedName() {}

  /** From {@code Content-Disposition} (RFC 6266), else from the path; blank where neither tells. */
  static String of(URI uri, HttpHeaders headers) {
    String name =
        headers
            .firstValue("Content-Disposition")
            .map(ProposedName::asSent)
            .flatMap(ProposedName::disposed)
            .orElse("");
    return name.isEmpty() ? lastOf(uri) : unpacked(name);
  }

  private static String unpacked(String name) {
    return PACKED.matcher(name).replaceFirst("");
  }

  /** Headers are read byte by byte; many servers send names in UTF-8. */
  private static String asSent(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    boolean lossless = new String(bytes, StandardCharsets.ISO_8859_1).equals(header);
    String read = new String(bytes, StandardCharsets.UTF_8);
    return lossless && read.indexOf('\uFFFD') < 0 ? read : header;
  }

  private static Optional<String> disposed(String header) {
    Matcher extended = EXTENDED.matcher(header);
    if (extended.find()) {
      return Optional.of(decoded(extended.group(2), charset(extended.group(1))));
    }
    Matcher quoted = QUOTED.matcher(header);
    if (quoted.find()) {
      // Many servers mean the backslash of a path, not that of a quotation.
      return Optional.of(quoted.group(1));
    }
    Matcher token = TOKEN.matcher(header);
    return token.find() ? Optional.of(token.group(1)) : Optional.empty();
  }

  private static Charset charset(String name) {
    return name.equalsIgnoreCase("ISO-8859-1")
        ? StandardCharsets.ISO_8859_1
        : StandardCharsets.UTF_8;
  }

  /** From the path alone. */
  static String lastOf(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return unpacked(decoded(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8));
  }

  private static String decoded(String text, Charset charset) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), charset);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
