package club.resolve.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scheme, name and port: what connects to the same server. */
public record Host(String scheme, String name, int port) {
  private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})$");

  /**
   * The host of an address.
   *
   * @throws IllegalArgumentException when the address is not http or https, or names no host
   */
  public static Host of(URI uri) {
    String scheme = lower(uri.getScheme());
    String name = lower(uri.getHost() == null ? unusual(uri) : uri.getHost());
    if (name.isEmpty() || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("not an http or https address: " + uri);
    }
    int typed = uri.getHost() == null ? port(uri) : uri.getPort();
    int port = typed >= 0 ? typed : scheme.equals("https") ? 443 : 80;
    return new Host(scheme, name.endsWith(".") ? name.substring(0, name.length() - 1) : name, port);
  }

  /** A name that is none to Java, such as one with an underscore. */
  private static String unusual(URI uri) {
    return PORT.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority())
        .replaceFirst("");
  }

  private static int port(URI uri) {
    Matcher port = PORT.matcher(uri.getRawAuthority());
    return port.find() ? Integer.parseInt(port.group(1)) : -1;
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns true when the host is of this machine or of the networks around it. May ask the name
   * service.
   */
  public boolean isPrivate() {
    return !PrivateAddresses.of(this).isEmpty();
  }

  private boolean usualPort() {
    return port == (scheme.equals("https") ? 443 : 80);
  }

  /** The name as a person says it: without the port where it is the usual one. */
  @Override
  public String toString() {
    return usualPort() ? name : name + ":" + port;
  }
}
