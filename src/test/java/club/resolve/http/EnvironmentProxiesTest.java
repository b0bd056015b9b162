package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.timing.Time;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class EnvironmentProxiesTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  private static String proxyOf(String uri, Map<String, String> environment) {
    return EnvironmentProxies.of(environment)
        .of(URI.create(uri))
        .map(Object::toString)
        .orElse("none");
  }

  @Test
  void eachSchemeHasItsOwnProxy() {
    Map<String, String> both =
        Map.of("http_proxy", "http://one.example:3128", "https_proxy", "http://two.example:8080/");

    assertEquals("one.example:3128", proxyOf("http://library.example/", both));
    assertEquals("two.example:8080", proxyOf("https://library.example/", both));
  }

  @ParameterizedTest
  @CsvSource({
    "http_proxy, http://p.example:3128, p.example:3128",
    "HTTP_PROXY, http://p.example:3128, p.example:3128",
    "http_proxy, p.example:3128, p.example:3128",
    "http_proxy, HTTP://p.example, p.example:80",
    "http_proxy, http://me:secret@p.example:3128, p.example:3128",
    "http_proxy, '', none",
    "https_proxy, http://p.example:3128, none",
  })
  void theUsualFormsAreUnderstood(String variable, String value, String proxy) {
    assertEquals(proxy, proxyOf("http://library.example/", Map.of(variable, value)));
  }

  @Test
  void smallLettersWin() {
    Map<String, String> both = Map.of("http_proxy", "small.example", "HTTP_PROXY", "big.example");

    assertEquals("small.example:80", proxyOf("http://library.example/", both));
  }

  @ParameterizedTest
  @CsvSource({
    "library.example, true",
    "LIBRARY.example, true",
    "example, true",
    ".example, true",
    "*.example, true",
    "'other.example, library.example', true",
    "'other.example library.example', true",
    "*, true",
    "library.example:80, true",
    "library.example:8080, false",
    "rary.example, false",
    "library, false",
    "'', false",
  })
  void whatNoProxyNamesIsAskedItself(String noProxy, boolean direct) {
    for (String variable : new String[] {"no_proxy", "NO_PROXY"}) {
      Map<String, String> environment = Map.of("http_proxy", "p.example:1", variable, noProxy);

      assertEquals(
          direct ? "none" : "p.example:1", proxyOf("http://library.example/", environment));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost/", "http://127.0.0.1:8080/", "http://[::1]/"})
  void thisMachineIsAskedItself(String uri) {
    assertEquals("none", proxyOf(uri, Map.of("http_proxy", "p.example")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:secret@p.example",
        "socks5://me:secret@p.example",
        "http://me:secret@",
        "http://me:secret@p example",
        "http://me:sec#ret@p.example:1",
      })
  void whatIsNoProxyIsNamedWithoutItsPassword(String value) {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> EnvironmentProxies.of(Map.of("https_proxy", value)));

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("https_proxy"), message);
    assertFalse(message.contains("sec"), message);
  }

  private static Fetched fetch(String uri, String proxy) throws InterruptedException {
    Map<String, String> environment = Map.of("http_proxy", proxy, "https_proxy", proxy);
    try (HttpTransport transport =
        new HttpTransport(
            "test", Duration.ofSeconds(5), EnvironmentProxies.of(environment), Time.system())) {
      return transport.begin(Answers.get(uri).within(Duration.ofSeconds(10)), _ -> {}).await();
    }
  }

  private static Answer.Unanswered why(Fetched fetched) {
    return assertInstanceOf(NoResponse.class, fetched).why();
  }

  private static String withPassword(RawServer proxy) {
    return proxy.address().replace("http://", "http://me:a%20secret@");
  }

  @Test
  void theProxyIsAskedAndIsToldTheCredentials() throws Exception {
    try (RawServer proxy = RawServer.saying(OK)) {
      Fetched fetched = fetch("http://library.invalid/a?b=c", withPassword(proxy));

      assertEquals("hello", assertInstanceOf(Response.class, fetched).body());
      String head = proxy.heads().getFirst();
      assertTrue(head.startsWith("GET http://library.invalid/a?b=c HTTP/1.1\n"), head);
      assertTrue(head.contains("Proxy-Authorization: Basic bWU6YSBzZWNyZXQ=\n"), head);
    }
  }

  @Test
  void theServiceIsNotToldTheCredentials() throws Exception {
    try (RawServer service = RawServer.saying(OK)) {
      fetch(service.address(), "http://me:secret@p.invalid:1");

      assertFalse(service.heads().getFirst().contains("Proxy-Authorization"));
    }
  }

  @Test
  void overTlsTheProxyIsToldTheCredentialsBeforeItConnects() throws Exception {
    try (RawServer proxy =
        RawServer.saying("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")) {
      Answer.Unanswered why = why(fetch("https://library.invalid/", withPassword(proxy)));

      String head = proxy.heads().getFirst();
      assertTrue(head.startsWith("CONNECT library.invalid:443 HTTP/1.1\n"), head);
      assertTrue(head.contains("Proxy-Authorization: Basic bWU6YSBzZWNyZXQ=\n"), head);
      assertTrue(why.sentence().contains("502"), why.sentence());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://library.invalid/", "https://library.invalid/"})
  void aProxyThatWantsAPasswordIsNotTheService(String uri) throws Exception {
    try (RawServer proxy = RawServer.saying("HTTP/1.1 407 Who?\r\nContent-Length: 0\r\n\r\n")) {
      Answer.Unanswered why = why(fetch(uri, proxy.address()));

      assertTrue(why.sentence().contains("the proxy 127.0.0.1:"), why.sentence());
      assertTrue(why.sentence().contains("407"), why.sentence());
      assertEquals(1, proxy.heads().size());
    }
  }

  @Test
  void aProxyThatIsNotThereIsNamedWithoutItsPassword() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    Answer.Unanswered why =
        why(fetch("http://library.invalid/", "http://me:secret@127.0.0.1:" + port));

    assertEquals("could not connect to the proxy 127.0.0.1:" + port, why.sentence());
  }

  @Test
  void aProxyWhoseNameLeadsNowhereIsNotTheServicesFault() throws Exception {
    assertEquals(
        new Answer.Unreachable("proxy.invalid"),
        why(fetch("http://library.example/", "http://proxy.invalid:3128")));
  }

  @Test
  void credentialsAreNotShown() {
    EnvironmentProxies proxies =
        EnvironmentProxies.of(Map.of("http_proxy", "http://me:pw@p.example"));

    assertFalse(proxies.of(URI.create("http://a.example")).toString().contains("bWU6cHc"));
    assertEquals(Optional.empty(), EnvironmentProxies.none().of(URI.create("http://a.example")));
  }
}
