package club.resolve.serve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps out who must not ask: pages of the web, which reach a service on this machine through the
 * browser of whoever looks at them. Immutable.
 *
 * @param hosts names, in small letters, under which the service may be asked for beside those of
 *     loopback
 * @param literals true if it may be asked for by any IP address, as where it listens beyond
 *     loopback; no name can be rebound to one
 * @param origins that may ask beside those of loopback, such as {@code https://example.org}
 */
public record Guard(Set<String> hosts, boolean literals, Set<String> origins) {
  /** The header by which a browser tells of the page that asks. */
  static final String ORIGIN = "Origin";

  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[^\\[\\]:/?#@\\s]{1,253})(?::[0-9]{1,5})?");

  /** A page's address begins with its origin. */
  private static final Pattern WEB_ORIGIN =
      Pattern.compile(
          "(https?://((?:\\[[0-9A-Fa-f:.]+]|[^\\[\\]:/?#@\\s]+)(?::[0-9]{1,5})?))(?:[/?#].*)?");

  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
  private static final String LOCALHOST = "localhost";

  public Guard {
    hosts = Set.copyOf(hosts);
    origins = Set.copyOf(origins);
  }

  /** Lets in pages of loopback alone, under names of loopback. */
  public static Guard ofLoopback() {
    return new Guard(Set.of(), false, Set.of());
  }

  /**
   * The headers of a request that tell who asks. Each may be missing.
   *
   * @param host header Host
   * @param origin header Origin
   * @param referer header Referer
   * @param site header Sec-Fetch-Site
   */
  record Visitor(
      Optional<String> host,
      Optional<String> origin,
      Optional<String> referer,
      Optional<String> site) {

    /** The origin of the page that asks, as far as the browser tells it. */
    Optional<String> page() {
      return origin.or(() -> referer.map(Visitor::originOf));
    }

    private static String originOf(String address) {
      Matcher page = WEB_ORIGIN.matcher(address);
      return page.matches() ? page.group(1) : address;
    }
  }

  /** The reason, as a sentence, for which a visitor is not answered; empty where it is. */
  Optional<String> refusal(Visitor visitor) {
    if (visitor.host().filter(this::isOurs).isEmpty()) {
      return Optional.of("this service is not known by the name in the header Host");
    }
    Optional<String> page = visitor.page();
    if (page.isPresent()) {
      return isAllowed(page.get(), visitor.host().get())
          ? Optional.empty()
          : Optional.of("pages of this origin may not ask; --allow-origin names those that may");
    }
    return visitor.site().filter("cross-site"::equals).isPresent()
        ? Optional.of("pages of other sites may not ask")
        : Optional.empty();
  }

  private boolean isOurs(String header) {
    Matcher form = HOST.matcher(header);
    if (!form.matches()) {
      return false;
    }
    String host = form.group(1).toLowerCase(Locale.ROOT);
    return isLoopback(host)
        || hosts.contains(host)
        || (literals && (host.startsWith("[") || IPV4.matcher(host).matches()));
  }

  private boolean isAllowed(String origin, String host) {
    Matcher page = WEB_ORIGIN.matcher(origin);
    if (origins.contains(origin)) {
      return true;
    }
    if (!page.matches()) {
      return false;
    }
    String asking = page.group(2).toLowerCase(Locale.ROOT);
    Matcher form = HOST.matcher(asking);
    return asking.equals(host.toLowerCase(Locale.ROOT))
        || (form.matches() && isLoopback(form.group(1)));
  }

  private static boolean isLoopback(String host) {
    return host.equals(LOCALHOST)
        || host.endsWith("." + LOCALHOST)
        || host.equals("[::1]")
        || (host.startsWith("127.") && IPV4.matcher(host).matches());
  }

  /** The origins whose pages may show a preview, as a policy lists them. */
  String frames() {
    String loopback = "'self' http://localhost:* http://127.0.0.1:* http://[::1]:*";
    return origins.isEmpty() ? loopback : loopback + " " + String.join(" ", origins);
  }
}
