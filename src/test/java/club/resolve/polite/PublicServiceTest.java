package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.http.Host;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicServiceTest {

  @ParameterizedTest
  @CsvSource({
    "https://openlibrary.org, OPEN_LIBRARY",
    "https://www.openlibrary.org/search.json, OPEN_LIBRARY",
    "http://OpenLibrary.org:80/, OPEN_LIBRARY",
    "https://openlibrary.org./, OPEN_LIBRARY",
    "https://html.duckduckgo.com/html/, DUCKDUCKGO",
    "https://lite.duckduckgo.com/lite/, DUCKDUCKGO",
    "https://duckduckgo.com, DUCKDUCKGO",
    "https://api.search.brave.com/res/v1/web/search, BRAVE",
  })
  void allHostsOfItsDomainAreOneService(URI address, PublicService service) {
    assertEquals(Optional.of(service), PublicService.of(Host.of(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/",
        "http://[::1]:8080/",
        "http://localhost/openlibrary.org",
        "https://notopenlibrary.org/",
        "https://openlibrary.org.example.com/",
        "https://duckduckgo.com.example.com/",
        "https://searx.example.org/",
      })
  void anAddressOfTheUsersOwnIsNone(URI address) {
    assertEquals(Optional.empty(), PublicService.of(Host.of(address)));
  }
}
