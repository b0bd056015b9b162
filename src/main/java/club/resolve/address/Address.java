package club.resolve.address;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An http or https address, in the form that browsers give it. Immutable.
 *
 * @param scheme http or https
 * @param userInfo name and password as they stand there, encoded; most often empty
 * @param host in ASCII and lower case; an IPv6 address in brackets
 * @param port empty for the usual one of the scheme, else as digits
 * @param path begins with a slash, encoded
 * @param query encoded, without the question mark
 * @param fragment encoded, without the number sign
 */
public record Address(
    String scheme,
    String userInfo,
    String host,
    String port,
    String path,
    Optional<String> query,
    Optional<String> fragment) {

  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /**
   * Reads an address that stands alone.
   *
   * @throws InvalidAddress when it is none, or not of http or https
   */
  public static Address parse(String text) throws InvalidAddress {
    return AddressParser.parse(text, Optional.empty());
  }

  /** Reads an address that stands alone; empty where it is none, or not of http or https. */
  public static Optional<Address> of(String text) {
    try {
      return Optional.of(parse(text));
    } catch (InvalidAddress _) {
      return Optional.empty();
    }
  }

  /** The address that a request went to. */
  public static Optional<Address> of(URI asked) {
    return of(asked.toString());
  }

  /**
   * Reads an address that stands on the page of this one, and may be relative to it.
   *
   * @throws InvalidAddress when it is none, or not of http or https
   */
  public Address resolve(String text) throws InvalidAddress {
    return AddressParser.parse(text, Optional.of(this));
  }

  /** As {@link #resolve}; empty where it throws. */
  public Optional<Address> leadsTo(String text) {
    try {
      return Optional.of(resolve(text));
    } catch (InvalidAddress _) {
      return Optional.empty();
    }
  }

  /**
   * The address as it is asked: without the fragment, which is never sent, so that addresses that
   * differ in nothing else are one; without a password; and with what {@link URI} refuses encoded.
   * A host that Java does not take for a name, such as one with an underscore, is the URI's
   * authority, and its {@link URI#getHost()} is null. In a name that no name service can hold, such
   * as one with braces, what Java refuses is encoded, too.
   */
  public URI uri() {
    return URI.create(
        scheme
            + "://"
            + askedHost()
            + portPart()
            + asked(path)
            + query.map(Address::queryPart).orElse(""));
  }

  private String askedHost() {
    return host.startsWith("[") ? host : Percent.JAVA.encode(host);
  }

  private static String queryPart(String query) {
    return "?" + asked(query);
  }

  private String portPart() {
    return port.isEmpty() ? "" : ":" + port;
  }

  private static String asked(String part) {
    return Percent.JAVA.encode(STRAY_PERCENT.matcher(part).replaceAll("%25"));
  }

  /** The address in full, as a browser shows it. */
  @Override
  public String toString() {
    return scheme
        + "://"
        + (userInfo.isEmpty() ? "" : userInfo + "@")
        + host
        + portPart()
        + path
        + query.map(text -> "?" + text).orElse("")
        + fragment.map(text -> "#" + text).orElse("");
  }
}
