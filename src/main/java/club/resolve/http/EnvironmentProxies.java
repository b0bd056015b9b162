package club.resolve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment names, as other programs obey it: {@code https_proxy}, {@code
 * http_proxy} and {@code no_proxy}, in small letters or else in capitals. This machine itself is
 * never asked through a proxy. Immutable.
 */
public final class EnvironmentProxies extends ProxySelector {
  private final Optional<ProxyServer> http;
  private final Optional<ProxyServer> https;
  private final List<String> direct;

  /**
   * A proxy.
   *
   * @param credentials name and password, as they are sent (RFC 7617)
   */
  record ProxyServer(String name, int port, Optional<Secret> credentials) {
    @Override
    public String toString() {
      return name + ":" + port;
    }
  }

  private EnvironmentProxies(
      Optional<ProxyServer> http, Optional<ProxyServer> https, List<String> direct) {
    this.http = http;
    this.https = https;
    this.direct = direct;
  }

  public static EnvironmentProxies none() {
    return new EnvironmentProxies(Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException when one of the variables names no proxy; the message does not
   *     repeat it, as it may hold a password
   */
  public static EnvironmentProxies of(Map<String, String> environment) {
    return new EnvironmentProxies(
        server("http_proxy", environment),
        server("https_proxy", environment),
        Arrays.stream(value("no_proxy", environment).toLowerCase(Locale.ROOT).split("[,\\s]+"))
            .filter(entry -> !entry.isEmpty())
            .toList());
  }

  private static String value(String variable, Map<String, String> environment) {
    String small = environment.getOrDefault(variable, "").strip();
    return small.isEmpty()
        ? environment.getOrDefault(variable.toUpperCase(Locale.ROOT), "").strip()
        : small;
  }

  private static Optional<ProxyServer> server(String variable, Map<String, String> environment) {
    String value = value(variable, environment);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(value.contains("://") ? value : "http://" + value);
      if ("http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
        return Optional.of(
            new ProxyServer(
                uri.getHost(),
                uri.getPort() < 0 ? 80 : uri.getPort(),
                Optional.ofNullable(uri.getUserInfo())
                    .filter(credentials -> !credentials.isEmpty())
                    .map(EnvironmentProxies::encoded)));
      }
    } catch (URISyntaxException _) {
      // Falls through to what is said of all that is none.
    }
    throw new IllegalArgumentException(
        variable
            + " is not the address of a proxy; it should look like http://proxy.example.org:3128");
  }

  private static Secret encoded(String credentials) {
    return new Secret(Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
  }

  /** Through which an address is asked; empty when it is asked itself. */
  Optional<ProxyServer> of(URI uri) {
    if (http.isEmpty() && https.isEmpty()) {
      return Optional.empty();
    }
    Host host = Host.of(uri);
    return isThisMachine(host.name()) || direct.stream().anyMatch(entry -> names(entry, host))
        ? Optional.empty()
        : host.scheme().equals("https") ? https : http;
  }

  private static boolean isThisMachine(String name) {
    try {
      return name.equals("localhost")
          || InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** An entry of {@code no_proxy}: an address, a domain with all below it, or {@code *}. */
  private static boolean names(String entry, Host host) {
    String suffix = ":" + host.port();
    String place =
        entry.endsWith(suffix) ? entry.substring(0, entry.length() - suffix.length()) : entry;
    String domain = place.replaceFirst("^\\*?\\.", "");
    return place.equals("*") || host.name().equals(domain) || host.name().endsWith("." + domain);
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(
        of(uri)
            .map(
                server ->
                    new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(server.name(), server.port())))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException why) {
    // Whoever asked is told.
  }
}
