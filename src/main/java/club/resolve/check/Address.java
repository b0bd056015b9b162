package club.resolve.check;

import club.resolve.http.Host;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people write them, in the form in which they are asked. */
public final class Address {
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);

  /**
   * The characters that no address may hold, but those of web pages do; browsers encode them, too.
   */
  private static final Pattern UNSAFE =
      Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

  private Address() {}

  /**
   * The address that is asked. The fragment is left out, as it is never sent: addresses that differ
   * in nothing else are one. Empty for anything that is no http or https address, or has a host
   * that Java does not know how to ask.
   */
  public static Optional<URI> parse(String link) {
    Matcher parts = PARTS.matcher(link.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
    String query = parts.group(4) == null ? "" : parts.group(4);
    try {
      URI uri =
          new URI(parts.group(1) + "://" + ascii(parts.group(2)) + encoded(path) + encoded(query));
      Host.of(uri);
      return Optional.of(uri);
    } catch (URISyntaxException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Host and port in the letters that the name service knows; no password is ever sent. */
  private static String ascii(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    boolean plain = host.chars().allMatch(c -> c < 0x80);
    return plain ? host : IDN.toASCII(host);
  }

  private static String encoded(String text) {
    return UNSAFE.matcher(text).replaceAll(found -> encodedPart(found.group()));
  }

  private static String encodedPart(String unsafe) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : unsafe.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(each));
    }
    return encoded.toString();
  }
}
