package club.resolve.texts;

import club.resolve.http.BodyTarget.Refused;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rest of a text of which a part is here. Two parts are put together only where the answer
 * shows the strong validator that was kept with the first one (RFC 9110 section 15.3.7.3), and says
 * that it begins where that one ends (section 14.4). Pure.
 *
 * @param due the size of the whole text; empty where neither answer told it
 */
record Rest(OptionalLong due) {
  private static final Pattern RANGE =
      Pattern.compile("(?i)bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  /**
   * @param text what is known of the part
   * @param size of the part
   * @throws Refused when the answer is not plainly the rest; the message says why
   */
  static Rest of(Known text, long size, HttpHeaders headers) throws Refused {
    Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse("").strip());
    if (!range.matches() || Long.parseLong(range.group(1)) != size) {
      throw new Refused("the response is another part than the requested one");
    }
    long end = Long.parseLong(range.group(2)) + 1;
    OptionalLong length = headers.firstValueAsLong("Content-Length");
    if (end <= size || (length.isPresent() && length.getAsLong() != end - size)) {
      throw new Refused("the response contradicts itself: it is not as long as it says");
    }
    OptionalLong told =
        range.group(3).equals("*")
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(range.group(3)));
    OptionalLong due = told.isPresent() ? told : text.bytes();
    boolean otherSize = told.isPresent() && text.bytes().isPresent() && !told.equals(text.bytes());
    if (otherSize || due.orElse(end) < end) {
      throw new Refused("the response is of a text of another size than the part that is here");
    }
    if (!isSameEdition(text, headers) || isPacked(headers)) {
      throw new Refused("the response is not shown to be of the text that the part is of");
    }
    return new Rest(due);
  }

  /** Both validators, as far as both sides have them, and the one that was sent in any case. */
  private static boolean isSameEdition(Known text, HttpHeaders headers) {
    Optional<String> etag = headers.firstValue("ETag");
    Optional<String> modified = headers.firstValue("Last-Modified");
    boolean contradicts =
        (text.etag().isPresent() && etag.isPresent() && !text.etag().equals(etag))
            || (text.modified().isPresent()
                && modified.isPresent()
                && !text.modified().equals(modified));
    Optional<String> sent = text.validator();
    return !contradicts && sent.isPresent() && (sent.equals(etag) || sent.equals(modified));
  }

  private static boolean isPacked(HttpHeaders headers) {
    return !headers
        .firstValue("Content-Encoding")
        .orElse("identity")
        .toLowerCase(Locale.ROOT)
        .equals("identity");
  }
}
