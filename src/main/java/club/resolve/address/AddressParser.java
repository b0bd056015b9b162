package club.resolve.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL parser of the standard (https://url.spec.whatwg.org/#url-parsing), for http and https
 * alone. These have hosts, and a backslash is a slash to them, which leaves few of its states.
 */
final class AddressParser {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final Pattern AUTHORITY = Pattern.compile("([^/\\\\?#]*)(.*)", Pattern.DOTALL);
  private static final Pattern PARTS =
      Pattern.compile("([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);
  private static final Pattern HOST_PORT =
      Pattern.compile("(\\[[^\\]]*\\]?[^:]*|[^:]*)(?::(.*))?", Pattern.DOTALL);
  private static final Pattern DIGITS = Pattern.compile("[0-9]*");
  private static final Pattern SLASH = Pattern.compile("[/\\\\]");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r]");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
  private static final int HIGHEST_PORT = 65_535;

  private AddressParser() {}

  static Address parse(String text, Optional<Address> base) throws InvalidAddress {
    String clean = LINE_ENDS.matcher(trimmed(text)).replaceAll("");
    Matcher schemed = SCHEME.matcher(clean);
    if (!schemed.matches()) {
      if (base.isEmpty()) {
        throw InvalidAddress.because("it has no https:// in front");
      }
      return relative(clean, base.get());
    }
    String scheme = schemed.group(1).toLowerCase(Locale.ROOT);
    String rest = schemed.group(2);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw InvalidAddress.of(scheme);
    }
    boolean relative =
        base.isPresent() && base.get().scheme().equals(scheme) && !rest.startsWith("//");
    return relative ? relative(rest, base.get()) : absolute(scheme, rest);
  }

  /** Spaces and control characters at both ends are no part of it. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(start, end);
  }

  private static Address relative(String text, Address base) throws InvalidAddress {
    if (slashes(text) >= 2) {
      return absolute(base.scheme(), text);
    }
    Matcher parts = parts(text);
    String path = parts.group(1);
    Optional<String> query = query(parts);
    if (path.isEmpty()) {
      Optional<String> kept = query.isPresent() ? query : base.query();
      return at(base, base.path(), kept, fragment(parts));
    }
    String folder = slashes(path) > 0 ? "" : base.path().substring(0, base.path().lastIndexOf('/'));
    return at(base, path(folder, path), query, fragment(parts));
  }

  private static Address at(
      Address base, String path, Optional<String> query, Optional<String> fragment) {
    return new Address(
        base.scheme(), base.userInfo(), base.host(), base.port(), path, query, fragment);
  }

  private static int slashes(String text) {
    int count = 0;
    while (count < text.length() && "/\\".indexOf(text.charAt(count)) >= 0) {
      count++;
    }
    return count;
  }

  /** However many slashes there are before the host. */
  private static Address absolute(String scheme, String text) throws InvalidAddress {
    Matcher authority = AUTHORITY.matcher(text.substring(slashes(text)));
    checkState(authority.matches());
    String names = authority.group(1);
    int at = names.lastIndexOf('@');
    Matcher host = HOST_PORT.matcher(names.substring(at + 1));
    if (!host.matches() || host.group(1).isEmpty()) {
      throw InvalidAddress.because("it names no host");
    }
    Matcher parts = parts(authority.group(2));
    return new Address(
        scheme,
        at < 0 ? "" : userInfo(names.substring(0, at)),
        HostName.parse(host.group(1)),
        port(scheme, host.group(2) == null ? "" : host.group(2)),
        path("", parts.group(1)),
        query(parts),
        fragment(parts));
  }

  private static String userInfo(String text) {
    int colon = text.indexOf(':');
    String user = Percent.USER_INFO.encode(colon < 0 ? text : text.substring(0, colon));
    String password = colon < 0 ? "" : Percent.USER_INFO.encode(text.substring(colon + 1));
    return password.isEmpty() ? user : user + ":" + password;
  }

  private static String port(String scheme, String text) throws InvalidAddress {
    if (!DIGITS.matcher(text).matches()) {
      throw InvalidAddress.because("\"" + text + "\" is no port");
    }
    String port = LEADING_ZEROS.matcher(text).replaceFirst("");
    if (port.length() > 5 || (!port.isEmpty() && Integer.parseInt(port) > HIGHEST_PORT)) {
      throw InvalidAddress.because("there is no port " + port + "; the highest is " + HIGHEST_PORT);
    }
    return port.equals(scheme.equals("http") ? "80" : "443") ? "" : port;
  }

  private static Matcher parts(String text) {
    Matcher parts = PARTS.matcher(text);
    checkState(parts.matches());
    return parts;
  }

  /** These patterns match any text. */
  private static void checkState(boolean matches) {
    if (!matches) {
      throw new IllegalStateException();
    }
  }

  private static Optional<String> query(Matcher parts) {
    return Optional.ofNullable(parts.group(2)).map(Percent.QUERY::encode);
  }

  private static Optional<String> fragment(Matcher parts) {
    return Optional.ofNullable(parts.group(3)).map(Percent.FRAGMENT::encode);
  }

  /**
   * The path without its dots.
   *
   * @param folder the path that comes before, without its last slash
   * @param text one slash at its beginning may be left out
   */
  private static String path(String folder, String text) {
    List<String> path = new ArrayList<>();
    for (String each : SLASH.split(folder, -1)) {
      path.add(each);
    }
    String[] segments = SLASH.split(slashes(text) > 0 ? text.substring(1) : text, -1);
    for (int i = 0; i < segments.length; i++) {
      String dots = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      boolean up = dots.equals("..");
      if (up && path.size() > 1) {
        path.removeLast();
      }
      if (!up && !dots.equals(".")) {
        path.add(Percent.PATH.encode(segments[i]));
      } else if (i == segments.length - 1) {
        path.add("");
      }
    }
    return path.size() == 1 ? "/" : String.join("/", path);
  }
}
