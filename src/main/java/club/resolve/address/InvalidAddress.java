package club.resolve.address;

import java.util.Optional;

/** A text that is no http or https address. The message says why, in words that follow a colon. */
public final class InvalidAddress extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Optional<String> scheme;

  private InvalidAddress(String message, Optional<String> scheme) {
    // It is a value more than a failure, so nobody needs to know where it was made.
    super(message, null, false, false);
    this.scheme = scheme;
  }

  static InvalidAddress because(String reason) {
    return new InvalidAddress(reason, Optional.empty());
  }

  /**
   * An address that is no page of the web.
   *
   * @param scheme such as {@code mailto}, in lower case
   */
  static InvalidAddress of(String scheme) {
    return new InvalidAddress(
        "a %s: address is no page of the web".formatted(scheme), Optional.of(scheme));
  }

  /** The scheme, where it alone is what is wrong. */
  public Optional<String> scheme() {
    return scheme;
  }
}
