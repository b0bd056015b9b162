package club.resolve.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something else came where a text was due. The message says what, as a clause for a person. */
final class NoText extends IOException {
  private static final long serialVersionUID = 1;

  private static final Pattern TEXT =
      Pattern.compile(
          "text/(?!html|xml|css|javascript).*|application/(octet-stream|text)|binary/.*|");
  private static final Pattern HTML =
      Pattern.compile(
          "(?is)[\\s\\uFEFF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head)\\b.*");
  private static final Pattern CAPTCHA =
      Pattern.compile("(?i)captcha|are you (?:a )?(?:human|robot)|not a robot|unusual traffic");

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

  /** The objection of the beginning of a body to being a text. */
  static Optional<String> byBeginning(byte[] beginning) {
    if (Encoding.mark(beginning).isPresent()) {
      return Optional.empty();
    }
    String text = new String(beginning, StandardCharsets.ISO_8859_1);
    if (text.indexOf(0) >= 0 || text.startsWith("%PDF-") || text.startsWith("\u001f\u008b")) {
      return Optional.of("something binary instead of a text");
    }
    String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    return HTML.matcher(unmarked).matches()
        ? Optional.of("HTML instead of a text" + captcha(text))
        : Optional.empty();
  }

  /** The addition about a captcha, for a page that asks for one; else empty. */
  static String captcha(String page) {
    return CAPTCHA.matcher(page).find()
        ? "; it mentions a captcha: open the address in a browser"
        : "";
  }
}
