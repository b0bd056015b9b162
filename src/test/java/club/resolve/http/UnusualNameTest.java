package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that Java's client is given, none of which needs a name service. */
final class UnusualNameTest {
  private static Request request(String address) {
    return Request.get(URI.create(address), Map.of(), _ -> Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "http://my_host.example:8080/x?y, my_host.example, 8080",
    "http://my_host.example/, my_host.example, 80",
    "https://A_B.example./, a_b.example, 443",
    "http://-a-.example/, -a-.example, 80",
  })
  void aNameThatIsNoneToJavaIsAHost(String address, String name, int port) {
    Host host = request(address).host();

    assertEquals(name, host.name());
    assertEquals(port, host.port());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/x?y", "https://127.0.0.1:1/", "http://[::1]/"})
  void anyOtherAddressIsLeftAsItIs(String address) {
    assertEquals(URI.create(address), UnusualName.numbered(request(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://my_host.example/", "http://no_such_name.invalid/"})
  void whatCannotBeAskedSaysSo(String address) {
    assertThrows(UncheckedIOException.class, () -> UnusualName.numbered(request(address)));
  }
}
