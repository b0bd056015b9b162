package club.resolve.http;

import java.util.regex.Pattern;

/**
 * A key, which is shown to nobody but the service that it belongs to: not in a log, an error or a
 * {@code toString}. Immutable.
 */
public final class Secret {
  /** The text that stands where the key stood. */
  private static final String HIDDEN = "***";

  /**
   * The characters that may stand in the value of a header (RFC 9110 section 5.5), without blanks.
   */
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]+");

  private final String text;

  /**
   * @throws IllegalArgumentException when the text cannot be sent; the message does not repeat it
   */
  public Secret(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a key consists of ASCII characters without blanks");
    }
    this.text = text;
  }

  /** The key itself, for the wire. */
  String reveal() {
    return text;
  }

  /** A text that came from outside, without the key in it. */
  public String hiddenIn(String other) {
    return other.replace(text, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
