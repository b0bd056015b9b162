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

  private ProposedName() {}

  /** From {@code Content-Disposition} (RFC 6266), else from the path; blank where neither tells. */
  static String of(URI uri, HttpHeaders headers) {
    return headers
        .firstValue("Content-Disposition")
        .flatMap(ProposedName::disposed)
        .orElseGet(() -> lastOf(uri));
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

  private static String lastOf(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return decoded(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
  }

  private static String decoded(String text, Charset charset) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), charset);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
