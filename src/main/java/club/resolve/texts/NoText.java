package club.resolve.texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something else came where a text was due. The message says what, as a clause for a person. */
final class NoText extends IOException {
  private static final long serialVersionUID = 1;

  private static final Pattern TEXT =
      Pattern.compile(
          "text/(?!html|xml|css|javascript).*|application/(octet-stream|text|(x-)?gzip)|binary/.*|");
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)[\\s\\uFEFF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body"
              + "|title|meta|link|script|noscript|style|form|iframe|div|table|center|section|main|header"
              + "|p|h[1-6]|img|span|a\\s)\\b.*");

  /** Parts of a page by which somebody is asked something. */
  private static final Pattern ASKING =
      Pattern.compile("(?i)<(?:form|script|noscript|iframe|input|button|div|img|a)\\b[^<]*>");

  private static final Pattern CAPTCHA =
      Pattern.compile(
          "(?i)captcha|are you (?:a )?(?:human|robot)|not a robot|you are (?:a )?human"
              + "|unusual (?:traffic|activity)|checking your browser|enable javascript and cookies"
              + "|/cdn-cgi/challenge");

  /** A page that says no more than this, and speaks of a captcha, asks for one. */
  private static final int SHORT = 600;

  NoText(String message) {
    super(message);
  }

  /** The objection of a media type to being a text; a missing type has none. */
  static Optional<String> byType(String contentType) {
    String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (TEXT.matcher(type).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        type.equals("text/html") || type.equals("application/xhtml+xml")
            ? "HTML instead of a text"
            : type.replaceAll("[^a-z0-9/+.-]", "?") + " instead of a text");
  }

  /**
   * The objection of the beginning of a body to being a text.
   *
   * @param size of the whole body, in bytes
   * @param named the charset that the server named
   */
  static Optional<String> byBeginning(byte[] beginning, long size, Optional<Charset> named) {
    if (Encoding.mark(beginning).isPresent() || Encoding.wide(beginning, named).isPresent()) {
      return Optional.empty();
    }
    String text = new String(beginning, StandardCharsets.ISO_8859_1);
    if (text.indexOf(0) >= 0 || text.startsWith("%PDF-") || text.startsWith("\u001f\u008b")) {
      return Optional.of("something binary instead of a text");
    }
    String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    if (HTML.matcher(unmarked).matches()) {
      return Optional.of("HTML instead of a text" + captcha(text));
    }
    boolean asks = size <= SHORT || ASKING.matcher(text).find();
    return asks && CAPTCHA.matcher(text).find()
        ? Optional.of("a page instead of a text" + captcha(text))
        : Optional.empty();
  }

  /** The addition about a captcha, for a page that asks for one; else empty. */
  static String captcha(String page) {
    return CAPTCHA.matcher(page).find()
        ? "; it is a captcha or the like: open the address in a browser"
        : "";
  }
}
