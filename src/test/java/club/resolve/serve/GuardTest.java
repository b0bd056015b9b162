package club.resolve.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuardTest {
  private static final Guard LOOPBACK =
      new Guard(Set.of("127.0.0.1"), false, Set.of("https://bench.example"));
  private static final Guard BEYOND = new Guard(Set.of("books.example"), true, Set.of());

  private static boolean lets(
      Guard guard, String host, String origin, String referer, String site) {
    return guard
        .refusal(
            new Guard.Visitor(
                Optional.ofNullable(host),
                Optional.ofNullable(origin),
                Optional.ofNullable(referer),
                Optional.ofNullable(site)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // Programs, and the address bar.
    "127.0.0.1:8000,,,,true",
    "localhost:8000,,,none,true",
    "LOCALHOST,,,,true",
    "[::1]:8000,,,,true",
    // Pages of this machine: OpenRefine's, and frames and links of them.
    "127.0.0.1:8000,http://127.0.0.1:3333,,same-site,true",
    "127.0.0.1:8000,http://localhost:3333,,cross-site,true",
    "127.0.0.1:8000,http://[::1]:3333,,cross-site,true",
    "127.0.0.1:8000,,http://localhost:3333/project?project=1,cross-site,true",
    "127.0.0.1:8000,,,same-origin,true",
    // Pages that may.
    "127.0.0.1:8000,https://bench.example,,cross-site,true",
    "127.0.0.1:8000,,https://bench.example/testbench/,cross-site,true",
    // Pages of the web: scripts, forms, images, frames, those without an origin.
    "127.0.0.1:8000,https://evil.example,,cross-site,false",
    "127.0.0.1:8000,http://evil.example,,,false",
    "127.0.0.1:8000,null,,cross-site,false",
    "127.0.0.1:8000,,https://evil.example/,cross-site,false",
    "127.0.0.1:8000,,https://evil.example/,,false",
    "127.0.0.1:8000,,,cross-site,false",
    // Names that only look like this machine, or like a page that may ask.
    "127.0.0.1:8000,http://127.0.0.1.evil.example,,,false",
    "127.0.0.1:8000,http://localhost.evil.example,,,false",
    "127.0.0.1:8000,http://evil.example#@localhost,,,false",
    "127.0.0.1:8000,http://user@localhost,,,false",
    "127.0.0.1:8000,https://bench.example.evil.example,,,false",
    "127.0.0.1:8000,https://bench.example:444,,,false",
    "127.0.0.1:8000,file://,,,false",
    "127.0.0.1:8000,chrome-extension://localhost,,,false",
    // A name that was rebound to loopback, and what is no name.
    "evil.example,,,,false",
    "evil.example:8000,http://evil.example:8000,,same-origin,false",
    "127.0.0.1.nip.example,,,,false",
    "192.168.1.2:8000,,,,false",
    "'127.0.0.1:8000, evil.example',,,,false",
    "127.0.0.1:8000@evil.example,,,,false",
    "'',,,,false",
    ",,,,false",
  })
  void onLoopbackNoPageOfTheWebIsLetIn(
      String host, String origin, String referer, String site, boolean let) {
    assertEquals(let, lets(LOOPBACK, host, origin, referer, site));
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.2:8000,,,true",
    "[fe80::1]:8000,,,true",
    "books.example:8000,,,true",
    "books.example:8000,http://books.example:8000,same-origin,true",
    "192.168.1.2:8000,http://192.168.1.3:8000,cross-site,false",
    "evil.example:8000,,,false",
  })
  void beyondLoopbackAddressesAndTheGivenNameLetIn(
      String host, String origin, String site, boolean let) {
    assertEquals(let, lets(BEYOND, host, origin, null, site));
  }
}
