package club.resolve.http;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A key, which is shown to nobody but the service that it belongs to: not in a log, an error or a
 * {@code toString}. It is serializable for runs of which other processes have a part. Immutable.
 */
public final class Secret implements Serializable {
  private static final long serialVersionUID = 1;

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

  private Secret(String scheme, Secret key) {
    this.text = scheme + " " + key.text;
  }

  /**
   * The key as the credentials of a scheme such as {@code Bearer} (RFC 9110 section 11.4).
   *
   * @param scheme a word
   */
  public Secret as(String scheme) {
    return new Secret(scheme, this);
  }

  /** The key itself, for the wire. */
  String reveal() {
    return text;
  }

  /** A text that came from outside, without the key in it. */
  public String hiddenIn(String other) {
    return other.replace(text, HIDDEN);
  }

  /** A response whose body does not repeat the key, as a server may do with what it was sent. */
  public Response hiddenIn(Response response) {
    return new Response(
        response.redirects(),
        response.uri(),
        response.status(),
        response.headers(),
        hiddenIn(response.body()),
        response.took());
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
