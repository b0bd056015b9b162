package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.Host;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicServiceTest {

  @ParameterizedTest
  @CsvSource({
    "https://openlibrary.org, openlibrary.org",
    "https://www.openlibrary.org/search.json, openlibrary.org",
    "http://OpenLibrary.org:80/, openlibrary.org",
    "https://openlibrary.org./, openlibrary.org",
    "https://html.duckduckgo.com/html/, duckduckgo.com",
    "https://lite.duckduckgo.com/lite/, duckduckgo.com",
    "https://duckduckgo.com, duckduckgo.com",
  })
  void allHostsOfItsDomainAreOneService(URI address, String domain) {
    assertEquals(
        Optional.of(domain), Known.SERVICES.of(Host.of(address)).map(PublicService::domain));
    assertEquals(domain, Known.SERVICES.key(Host.of(address)));
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
    assertEquals(Optional.empty(), Known.SERVICES.of(Host.of(address)));
  }

  @Test
  void aContactIsWantedWhereItMakesAFasterPace() {
    assertTrue(Known.OPEN_LIBRARY.wantsContact());
    assertFalse(Known.DUCKDUCKGO.wantsContact());
  }
}
