package club.resolve.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses of this machine and of the networks around it, where strangers cannot ask. */
final class PrivateAddresses {
  private PrivateAddresses() {}

  /**
   * Returns true when a host's name leads to a private address; false when it leads nowhere. Asks
   * the name service.
   */
  static boolean of(Host host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host.name()))
          .anyMatch(PrivateAddresses::contain);
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private static boolean contain(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || ofProvidersOrUnique(address);
  }

  /**
   * Returns true for the ranges that Java has no name for: 100.64.0.0/10 (RFC 6598) and fc00::/7
   * (RFC 4193).
   */
  private static boolean ofProvidersOrUnique(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? bytes[0] == 100 && (bytes[1] & 0xC0) == 64
        : (bytes[0] & 0xFE) == 0xFC;
  }
}
