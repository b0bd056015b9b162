package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.address.Address;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrivateAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.9.9.9, true",
    "2130706433, true",
    "localhost, true",
    "0.0.0.0, true",
    "10.1.2.3, true",
    "172.16.0.1, true",
    "172.31.255.255, true",
    "172.32.0.1, false",
    "192.168.1.1, true",
    "169.254.169.254, true",
    "100.64.0.1, true",
    "100.127.255.255, true",
    "100.128.0.1, false",
    "100.63.0.1, false",
    "224.0.0.1, true",
    "[::1], true",
    "[::], true",
    "[fe80::1], true",
    "[fc00::1], true",
    "[fd12:3456::1], true",
    "[::ffff:127.0.0.1], true",
    "[2001:db8::1], false",
    "0x7f.1, true",
    "017700000001, true",
    "0.1.2.3, true",
    "198.18.0.1, true",
    "198.20.0.1, false",
    "240.0.0.1, true",
    "255.255.255.255, true",
    "[::127.0.0.1], true",
    "[::8.8.8.8], false",
    "[::ffff:a9fe:a9fe], true",
    "[64:ff9b::169.254.169.254], true",
    "[64:ff9b::8.8.8.8], false",
    "[64:ff9b:1::7f00:1], false",
    "[2002:7f00:1::], true",
    "[2002:808:808::], false",
    "8.8.8.8, false",
    "no-such-name.invalid, false",
  })
  void addressesAroundThisMachineAreKnown(String name, boolean isPrivate) throws Exception {
    Host host = Host.of(Address.parse("http://" + name + "/").uri());

    assertEquals(isPrivate, !PrivateAddresses.of(host).isEmpty());
  }
}
