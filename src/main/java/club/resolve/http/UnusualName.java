package club.resolve.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** Hosts with names that Java's client does not take. */
final class UnusualName {
  private UnusualName() {}

  /**
   * The address that Java's client is given. It takes no name with an underscore, as some hosts
   * have, so it gets the number of that host, and the name in a header. That does not do for TLS,
   * where the certificate is for the name.
   *
   * @throws UncheckedIOException where nobody knows the name
   */
  static URI numbered(Request request) {
    URI uri = request.uri();
    if (uri.getHost() != null) {
      return uri;
    }
    try {
      if (request.host().scheme().equals("https")) {
        throw new IOException(
            "Java makes no TLS connection to a name like " + request.host().name());
      }
      InetAddress address = InetAddress.getByName(request.host().name());
      String number =
          address instanceof Inet6Address
              ? "[" + address.getHostAddress() + "]"
              : address.getHostAddress();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return URI.create(
          "http://" + number + ":" + request.host().port() + uri.getRawPath() + query);
    } catch (UnknownHostException _) {
      throw new UncheckedIOException(unknown());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Java's client says it. */
  private static ConnectException unknown() {
    ConnectException unknown = new ConnectException();
    unknown.initCause(new UnresolvedAddressException());
    return unknown;
  }
}
