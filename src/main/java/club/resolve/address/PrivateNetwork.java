package club.resolve.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses and names that lead nowhere but to this machine or the networks around it. Pure. */
public final class PrivateNetwork {
  /** The usual loopback address. */
  public static final InetAddress THIS_MACHINE = ipv4(new byte[] {127, 0, 0, 1}, 0);

  /** So many bytes of an IPv6 address stand before an IPv4 address at its end. */
  private static final int PREFIX = 12;

  /** Domains that are no one's on the internet (RFC 6761, 6762, 8375; ICANN for internal). */
  private static final List<String> DOMAINS =
      List.of(".localhost", ".local", ".internal", ".home.arpa", ".lan", ".home", ".corp");

  private static final Pattern IPV4 = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");

  private PrivateNetwork() {}

  /**
   * Returns true when a host is private by its very number or name; no name is looked up. A name
   * without a dot is one of the network around this machine.
   *
   * @param host as of {@link Address#host()}
   */
  public static boolean names(String host) {
    if (host.startsWith("[") || IPV4.matcher(host).matches()) {
      try {
        // A number is not looked up.
        return has(InetAddress.getByName(host));
      } catch (UnknownHostException _) {
        return false;
      }
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.indexOf('.') < 0 || DOMAINS.stream().anyMatch(name::endsWith);
  }

  /** Returns true for an address of this machine or of a network around it. */
  public static boolean has(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet4Address
            ? isReserved(address.getAddress())
            : isUniqueOrWrapped(address.getAddress()));
  }

  /**
   * Returns true for the ranges that Java has no name for: 0.0.0.0/8, 100.64.0.0/10 (RFC 6598),
   * 198.18.0.0/15 (RFC 2544) and 240.0.0.0/4.
   */
  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return first == 0
        || first >= 240
        || (first == 100 && (second & 0xC0) == 64)
        || (first == 198 && (second & 0xFE) == 18);
  }

  /**
   * Returns true for fc00::/7 (RFC 4193), and for a private IPv4 address in an IPv6 address: ::/96,
   * 64:ff9b::/96 (RFC 6052) and 2002::/16 (RFC 3056).
   */
  private static boolean isUniqueOrWrapped(byte[] bytes) {
    return (bytes[0] & 0xFE) == 0xFC
        || (startsWith(bytes, 0x20, 0x02) && has(ipv4(bytes, 2)))
        || ((isZero(bytes, 0) || (startsWith(bytes, 0, 0x64, 0xFF, 0x9B) && isZero(bytes, 4)))
            && has(ipv4(bytes, PREFIX)));
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns true when there is nothing from a place to the end of the prefix. */
  private static boolean isZero(byte[] bytes, int from) {
    for (int i = from; i < PREFIX; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress ipv4(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
