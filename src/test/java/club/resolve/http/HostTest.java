package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org, http, example.org, 80, example.org",
    "https://example.org/a?b, https, example.org, 443, example.org",
    "HTTP://Example.ORG:80/, http, example.org, 80, example.org",
    "https://example.org:80/, https, example.org, 80, example.org:80",
    "http://example.org./, http, example.org, 80, example.org",
    "http://127.0.0.1:8080/, http, 127.0.0.1, 8080, 127.0.0.1:8080",
    "http://[::1]:8080/, http, [::1], 8080, [::1]:8080",
    "http://user@example.org/, http, example.org, 80, example.org",
  })
  void isSchemeNameAndPort(URI address, String scheme, String name, int port, String shown) {
    assertEquals(new Host(scheme, name, port), Host.of(address));
    assertEquals(shown, Host.of(address).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org/", "file:///a", "mailto:a@example.org", "/a", "http:a"})
  void onlyAnAddressOnHttpHasOne(URI address) {
    assertThrows(IllegalArgumentException.class, () -> Host.of(address));
  }
}
