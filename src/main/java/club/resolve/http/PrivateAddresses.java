package club.resolve.http;

import club.resolve.address.PrivateNetwork;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses of this machine and of the networks around it, where strangers cannot ask. */
final class PrivateAddresses {
  private PrivateAddresses() {}

  /**
   * The private addresses to which a host's name leads; empty when it leads nowhere. Both loopback
   * addresses that {@code localhost} has are one. Asks the name service.
   */
  static Set<InetAddress> of(Host host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host.name()))
          .filter(PrivateNetwork::has)
          .map(PrivateAddresses::oneOfLocalhost)
          .collect(Collectors.toSet());
    } catch (UnknownHostException _) {
      return Set.of();
    }
  }

  private static InetAddress oneOfLocalhost(InetAddress address) {
    return address instanceof Inet4Address || !address.isLoopbackAddress()
        ? address
        : PrivateNetwork.THIS_MACHINE;
  }
}
