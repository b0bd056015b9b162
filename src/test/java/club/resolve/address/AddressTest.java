package club.resolve.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as people and browsers write them. */
final class AddressTest {
  private static final String BASE = "https://example.org/a/b/page?old=1#top";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "http://example.org | http://example.org/",
        "https://example.org?q=1 | https://example.org/?q=1",
        "HTTPS://Example.org/Page | https://example.org/Page",
        "https:\\\\example.org\\a | https://example.org/a",
        "https:example.org | https://example.org/",
        "https:///example.org/x | https://example.org/x",
        "http://example.org:80/ | http://example.org/",
        "http://example.org:/ | http://example.org/",
        "http://example.org:00080/ | http://example.org/",
        "http://example.org:65535/ | http://example.org:65535/",
        "http://example.org/a#part | http://example.org/a",
        "http://example.org/a?b=c#d?e | http://example.org/a?b=c",
        "http://example.org/a b | http://example.org/a%20b",
        "http://example.org/Café | http://example.org/Caf%C3%A9",
        "http://example.org/?q=Café | http://example.org/?q=Caf%C3%A9",
        "http://example.org/100% | http://example.org/100%25",
        "http://example.org/a%20b%2fc | http://example.org/a%20b%2fc",
        "http://example.org/?ids[]={1} | http://example.org/?ids%5B%5D=%7B1%7D",
        "http://example.org/\\x | http://example.org//x",
        "http://example.org/a/./b/../c/%2E%2e/d | http://example.org/a/d",
        "http://example.org/../../a/ | http://example.org/a/",
        "http://example.org/a/.. | http://example.org/",
        "http://bücher.example/ | http://xn--bcher-kva.example/",
        "http://faß.de/ | http://xn--fa-hia.de/",
        "http://βόλος.com/ | http://xn--nxasmm1c.com/",
        "http://XN--pokxncvks.example/ | http://xn--pokxncvks.example/",
        "http://ＧＯ.com/ | http://go.com/",
        "http://example。org/ | http://example.org/",
        "http://ex%61mple.org/ | http://example.org/",
        "http://my_host.example/x | http://my_host.example/x",
        "http://-a-.example/ | http://-a-.example/",
        "http://me:secret@example.org/x | http://example.org/x",
        "http://good.example@evil.example/ | http://evil.example/",
        "http://evil.example\\@good.example/ | http://evil.example/@good.example/",
        "http://127.0.0.1:8080/x | http://127.0.0.1:8080/x",
        "http://127.1/ | http://127.0.0.1/",
        "http://0x7f.0.0.1/ | http://127.0.0.1/",
        "http://2130706433/ | http://127.0.0.1/",
        "http://[::1]:8080/x | http://[::1]:8080/x",
        "http://[1:0:0:2:0:0:0:3]/ | http://[1:0:0:2::3]/",
        "http://[::ffff:1.2.3.4]/ | http://[::ffff:102:304]/",
      })
  void isAskedAs(String link, String address) throws InvalidAddress {
    assertEquals(URI.create(address), Address.parse(" " + link + "\n").uri());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | https://example.org/a/b/page?old=1",
        "?lang=en | https://example.org/a/b/page?lang=en",
        "? | https://example.org/a/b/page?",
        "#part | https://example.org/a/b/page?old=1#part",
        "other | https://example.org/a/b/other",
        "./ | https://example.org/a/b/",
        "../../good | https://example.org/good",
        "../../../good | https://example.org/good",
        "/./ok | https://example.org/ok",
        "//other.example | https://other.example/",
        "\\\\other.example\\x | https://other.example/x",
        "https:other | https://example.org/a/b/other",
        "http:other | http://other/",
        "HTTP://Other.example/X | http://other.example/X",
        "a:b@c | none",
        "http://other.example:99999/ | none",
        "1.2.3.4:80/x | https://example.org/a/b/1.2.3.4:80/x",
      })
  void isResolvedAs(String link, String address) throws InvalidAddress {
    assertEquals(address, Address.parse(BASE).leadsTo(link).map(Address::toString).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | it has no https:// in front",
        "Emma | it has no https:// in front",
        "example.org | it has no https:// in front",
        "http:// | it names no host",
        "http://:80/ | it names no host",
        "http://me@/ | it names no host",
        "http://exa mple.org/ | \"exa mple.org\" is no name of a host",
        "http://example.org:port/ | \"port\" is no port",
        "http://example.org:65536/ | there is no port 65536; the highest is 65535",
        "http://example.org:9999999999/ | there is no port 9999999999; the highest is 65535",
        "http://256.0.0.1/ | \"256.0.0.1\" is no name of a host",
        "http://1.2.3.4.5/ | \"1.2.3.4.5\" is no name of a host",
        "http://a.09/ | \"a.09\" is no name of a host",
        "http://[::1/ | \"[::1\" is no name of a host",
        "http://[::1::]/ | \"::1::\" is no name of a host",
        "http://[1:2:3:4:5:6:7]/ | \"1:2:3:4:5:6:7\" is no name of a host",
        "http://[::1.2.3]/ | \"::1.2.3\" is no name of a host",
        "http://[::1.2.3.256]/ | \"::1.2.3.256\" is no name of a host",
        "http://a%00b/ | \"a%00b\" is no name of a host",
        "http://\u00AD/ | \"\u00AD\" is no name of a host",
      })
  void isNone(String link, String reason) {
    InvalidAddress none = assertThrows(InvalidAddress.class, () -> Address.parse(link));

    assertEquals(reason, none.getMessage());
    assertEquals(Optional.empty(), none.scheme());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org/", "mailto:a@example.org", "JavaScript:alert(1)"})
  void anotherSchemeIsNamed(String link) {
    InvalidAddress none = assertThrows(InvalidAddress.class, () -> Address.parse(link));

    assertEquals(
        Optional.of(link.substring(0, link.indexOf(':')).toLowerCase(Locale.ROOT)), none.scheme());
  }

  @Test
  void aBarIsEncodedOnTheWireAlone() throws InvalidAddress {
    Address address = Address.parse("http://example.org/a|b?c|d");

    assertEquals("http://example.org/a|b?c|d", address.toString());
    assertEquals(URI.create("http://example.org/a%7Cb?c%7Cd"), address.uri());
  }

  @Test
  void isShownWithAllItsParts() throws InvalidAddress {
    String link = "https://me:secret@example.org:8443/a?b#c";

    assertEquals(link, Address.parse(link).toString());
  }

  @Test
  void halfOfALetterIsReplaced() throws InvalidAddress {
    assertEquals(
        URI.create("http://example.org/%EF%BF%BD"),
        Address.parse("http://example.org/\uD800").uri());
  }
}
