package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.timing.Meter;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectFetcherTest {
  private static final String START = "http://127.0.0.1:8080/a/b?c=d";

  private final List<Request> asked = new ArrayList<>();

  private Fetched fetch(Request request, Function<Request, Fetched> server)
      throws InterruptedException {
    Fetcher next =
        (step, _) -> {
          asked.add(step);
          return server.apply(step);
        };
    return new RedirectFetcher(next, Duration.ofSeconds(10), RedirectFetcherTest::around)
        .fetch(request, new Meter());
  }

  /** The addresses of numbers are real ones; names are looked up nowhere. */
  private static Set<InetAddress> around(Host host) {
    return switch (host.name()) {
      case "localhost" -> addresses("127.0.0.1");
      case "nas.example" -> addresses("192.168.1.1");
      case "two.example" -> addresses("127.0.0.1", "169.254.169.254");
      case String name when name.endsWith(".example") || name.endsWith(".org") -> Set.of();
      default -> PrivateAddresses.of(host);
    };
  }

  private static Set<InetAddress> addresses(String... numbers) {
    return Arrays.stream(numbers)
        .flatMap(number -> PrivateAddresses.of(new Host("http", number, 80)).stream())
        .collect(Collectors.toSet());
  }

  /** The first answer is a redirect, all others are good. */
  private Function<Request, Fetched> redirect(int status, String location) {
    return request ->
        asked.size() == 1
            ? Answers.status(request, status, "Location", location)
            : Answers.ok(request);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsFollowed(int status) throws Exception {
    Fetched fetched = fetch(Answers.get(START), redirect(status, "http://127.0.0.1:9090/x"));

    assertEquals(
        URI.create("http://127.0.0.1:9090/x"), assertInstanceOf(Response.class, fetched).uri());
    assertEquals(2, asked.size());
  }

  @Test
  void anAnswerTellsWhatLedToIt() throws Exception {
    Fetched fetched =
        fetch(
            Answers.get(START).wanting(Request.Want.HEADERS_BY_HEAD),
            request ->
                asked.size() <= 2
                    ? Answers.status(request, 300 + asked.size(), "Location", "/" + asked.size())
                    : Answers.status(request, 404));

    assertEquals(List.of(301, 302), assertInstanceOf(Response.class, fetched).redirects());
    assertEquals("HEAD", asked.getLast().method(), "no redirect makes more of it");
  }

  @ParameterizedTest
  @CsvSource({
    "/x, http://127.0.0.1:8080/x",
    "x, http://127.0.0.1:8080/a/x",
    "../x, http://127.0.0.1:8080/x",
    "//127.0.0.1:9090/x, http://127.0.0.1:9090/x",
    "https://example.org/x?y=z, https://example.org/x?y=z",
    "HTTP://127.0.0.1:8080/x, http://127.0.0.1:8080/x",
    "?lang=en, http://127.0.0.1:8080/a/b?lang=en",
    "../../../good, http://127.0.0.1:8080/good",
    "/./ok, http://127.0.0.1:8080/ok",
    "/a b|c, http://127.0.0.1:8080/a%20b%7Cc",
    "/caf\u00C3\u00A9, http://127.0.0.1:8080/caf%C3%A9",
    "/caf\u00E9, http://127.0.0.1:8080/caf%E9",
    "http:///localhost/x, http://localhost/x",
    "::a path::, http://127.0.0.1:8080/a/::a%20path::",
  })
  void aRelativeAddressIsThatOfTheAnswer(String location, URI expected) throws Exception {
    fetch(Answers.get(START), redirect(302, location));

    assertEquals(expected, asked.getLast().uri());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1/x",
        "file:///etc/hostname",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "http://",
        "http://127.0.0.1:99999/",
        "http://[::1",
      })
  void anAddressThatIsNotHttpIsNotFollowed(String location) throws Exception {
    Fetched fetched = fetch(Answers.get(START), redirect(302, location));

    Answer.Unanswered why = assertInstanceOf(NoResponse.class, fetched).why();
    assertFalse(assertInstanceOf(Answer.Failed.class, why).passing());
    assertTrue(why.sentence().contains("127.0.0.1:8080"), why.sentence());
    assertEquals(1, asked.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8080/admin", "https://localhost/", "http://nas.example"})
  void aPublicHostCannotSendUsIntoThePrivateNetwork(String location) throws Exception {
    Fetched fetched = fetch(Answers.get("https://example.org/a"), redirect(302, location));

    Answer.Unanswered why = assertInstanceOf(NoResponse.class, fetched).why();
    assertFalse(assertInstanceOf(Answer.Failed.class, why).passing());
    assertTrue(why.sentence().contains("private network"), why.sentence());
    assertEquals(1, asked.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://0xa9fea9fe/",
        "//127.0.0.2:8080/",
        "http://[::ffff:169.254.169.254]/",
        "http://[fe80::1]/",
        "http://0.0.0.0:8080/",
        "http://nas.example/",
        "http://two.example/"
      })
  void aHostThatTheUserNamedCannotSendUsToAnotherPrivateOne(String location) throws Exception {
    for (int status : RedirectFetcher.REDIRECTS) {
      asked.clear();
      Fetched fetched = fetch(Answers.get(START), redirect(status, location));

      Answer.Unanswered why = assertInstanceOf(NoResponse.class, fetched).why();
      assertTrue(why.sentence().contains("private network"), why.sentence());
      assertEquals(1, asked.size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:8080/x", "http://[::1]:8080/x", "https://127.0.0.1:8443/x"})
  void theSameMachineByAnotherNameIsTheOneThatWasNamed(String location) throws Exception {
    assertInstanceOf(Response.class, fetch(Answers.get(START), redirect(302, location)));
  }

  @Test
  void norByWayOfAPublicHost() throws Exception {
    Fetched fetched =
        fetch(
            Answers.get(START),
            request ->
                Answers.status(
                    request,
                    302,
                    "Location",
                    asked.size() == 1 ? "https://example.org/" : "http://127.0.0.2:8080/"));

    assertTrue(
        assertInstanceOf(NoResponse.class, fetched).why().sentence().contains("private network"));
    assertEquals(2, asked.size());
  }

  @Test
  void norByWayOfAnotherPublicHost() throws Exception {
    Fetched fetched =
        fetch(
            Answers.get("https://example.org/a"),
            request ->
                Answers.status(
                    request,
                    302,
                    "Location",
                    asked.size() == 1 ? "https://example.com/" : "http://localhost/"));

    assertInstanceOf(NoResponse.class, fetched);
    assertEquals(2, asked.size());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.com/b",
    "http://localhost/a, https://example.org/b",
  })
  void allOtherRedirectsAreFollowed(String from, String to) throws Exception {
    assertInstanceOf(Response.class, fetch(Answers.get(from), redirect(302, to)));
  }

  @Test
  void aLoopEnds() throws Exception {
    Fetched fetched =
        fetch(Answers.get(START), request -> Answers.status(request, 302, "Location", START));

    Answer.Unanswered why = assertInstanceOf(NoResponse.class, fetched).why();
    assertFalse(assertInstanceOf(Answer.Failed.class, why).passing());
    assertEquals(11, asked.size(), "the request and ten redirects");
  }

  @Test
  void tenRedirectsAreFollowed() throws Exception {
    Fetched fetched =
        fetch(
            Answers.get(START),
            request ->
                asked.size() <= 10
                    ? Answers.status(request, 302, "Location", "/" + asked.size())
                    : Answers.ok(request));

    assertInstanceOf(Response.class, fetched);
  }

  @ParameterizedTest
  @CsvSource({"302, false", "303, false", "307, true", "308, true"})
  void aPostStaysAPostOnlyWhereTheStatusSaysSo(int status, boolean stays) throws Exception {
    Request post = Request.post(URI.create(START), Map.of("A", "b"), "q=x", _ -> Optional.empty());

    fetch(post, redirect(status, "/x"));

    assertEquals(
        stays ? Optional.of("q=x") : Optional.empty(),
        asked.getLast().body().map(RequestBody::text));
    assertEquals(Map.of("A", "b"), asked.getLast().headers());
  }

  @ParameterizedTest
  @CsvSource({
    "/x, true",
    "http://127.0.0.1:8080/x, true",
    "HTTP://127.0.0.1:8080/x, true",
    "http://127.0.0.1:9090/x, false",
    "https://127.0.0.1:8080/x, false",
    "http://localhost:8080/x, false",
  })
  void aKeyGoesToNoOtherHost(String location, boolean goes) throws Exception {
    fetch(Answers.get(START).with("Key", new Secret("k")), redirect(302, location));

    assertEquals(goes, asked.getLast().secrets().containsKey("Key"));
  }

  @Test
  void aCookieOpensTheWayAndGoesToNoOtherHost() throws Exception {
    Fetched fetched =
        fetch(
            Answers.get(START),
            request ->
                switch (asked.size()) {
                  case 1 ->
                      Answers.status(
                          request,
                          302,
                          "Location",
                          START,
                          "Set-Cookie",
                          "seen=1; Path=/; HttpOnly");
                  case 2 ->
                      Answers.status(
                          request, 302, "Location", START, "Set-Cookie", "seen=; Max-Age=0");
                  case 3 -> Answers.status(request, 302, "Location", "http://localhost/");
                  default -> Answers.ok(request);
                });

    assertInstanceOf(Response.class, fetched);
    assertEquals(
        Arrays.asList(null, "seen=1", null, null),
        asked.stream().map(request -> request.headers().get("Cookie")).toList());
  }

  @Test
  void theSignOfABlockHoldsForEveryStep() throws Exception {
    Request request = Answers.get(START);

    fetch(request, redirect(302, "/x"));

    assertEquals(request.blockSign(), asked.getLast().blockSign());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 300, 304, 404})
  void noOtherStatusIsARedirect(int status) throws Exception {
    Fetched fetched = fetch(Answers.get(START), redirect(status, "/x"));

    assertEquals(status, assertInstanceOf(Response.class, fetched).status());
    assertEquals(1, asked.size());
  }

  @Test
  void aRedirectThatLeadsNowhereIsTheAnswer() throws Exception {
    for (String location : List.of("", " ")) {
      assertInstanceOf(
          Response.class,
          fetch(Answers.get(START), request -> Answers.status(request, 302, "Location", location)));
    }
    Fetched fetched = fetch(Answers.get(START), request -> Answers.status(request, 302));

    assertEquals(302, assertInstanceOf(Response.class, fetched).status());
  }

  @Test
  void whatFailsOnTheWayFails() throws Exception {
    NoResponse broken = new NoResponse(new Answer.Failed("the connection broke", true));

    Fetched fetched =
        fetch(
            Answers.get(START),
            request -> asked.size() == 1 ? Answers.status(request, 302, "Location", "/x") : broken);

    assertEquals(broken, fetched);
  }

  @Test
  void allStepsTogetherHaveOneTimeout() throws Exception {
    Fetched fetched =
        fetch(
            Answers.get(START),
            request -> {
              Response redirect = Answers.status(request, 302, "Location", "/x");
              return new Response(
                  redirect.uri(), 302, redirect.headers(), "", Duration.ofSeconds(4));
            });

    Answer.Unanswered why = assertInstanceOf(NoResponse.class, fetched).why();
    assertInstanceOf(Answer.TimedOut.class, why);
    assertTrue(
        why.sentence().endsWith(" redirects, and no answer came within 10.0 s"), why.sentence());
    assertEquals(
        List.of(Duration.ofSeconds(10), Duration.ofSeconds(6), Duration.ofSeconds(2)),
        asked.stream().map(Request::timeout).toList());
  }
}
