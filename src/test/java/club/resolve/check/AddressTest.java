package club.resolve.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as people and browsers write them. */
final class AddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "http://example.org | http://example.org/",
        "https://example.org?q=1 | https://example.org/?q=1",
        "HTTPS://Example.org/Page | HTTPS://Example.org/Page",
        "http://example.org/a#part | http://example.org/a",
        "http://example.org/a?b=c#d?e | http://example.org/a?b=c",
        "http://example.org/a b | http://example.org/a%20b",
        "http://example.org/Café | http://example.org/Caf%C3%A9",
        "http://example.org/100% | http://example.org/100%25",
        "http://example.org/a%20b | http://example.org/a%20b",
        "http://example.org/?ids[]={1} | http://example.org/?ids%5B%5D=%7B1%7D",
        "http://example.org/\\ | http://example.org/%5C",
        "http://bücher.example/ | http://xn--bcher-kva.example/",
        "http://me:secret@example.org/x | http://example.org/x",
        "http://127.0.0.1:8080/x | http://127.0.0.1:8080/x",
        "http://[::1]:8080/x | http://[::1]:8080/x",
      })
  void isAskedAs(String link, URI address) {
    assertEquals(
        Optional.of(address.toString()), Address.parse(" " + link + " ").map(URI::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Emma",
        "example.org",
        "ftp://example.org/",
        "mailto:a@example.org",
        "javascript:alert(1)",
        "http://",
        "http:///x",
        "http://exa mple.org/",
        "http://example.org:port/",
      })
  void isNone(String link) {
    assertEquals(Optional.empty(), Address.parse(link));
  }
}
