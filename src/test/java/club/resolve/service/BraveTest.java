package club.resolve.service;

import static club.resolve.service.Answers.candidates;
import static club.resolve.service.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.book.TimeOfDay;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Secret;
import club.resolve.timing.Meter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BraveTest {
  private static final String KEY = "BSA-not-to-be-seen";
  private static final String BOOK = "https://www.goodreads.com/book/show/6969.Emma";

  private static Response response(int status, String body, Map<String, List<String>> headers) {
    return new Response(
        URI.create("https://api.search.brave.com"),
        status,
        HttpHeaders.of(headers, (_, _) -> true),
        body,
        Duration.ZERO);
  }

  private static Answer read(int status, String body) {
    return Brave.read(response(status, body, Map.of()), 10);
  }

  private static String results(String... results) {
    return """
    {"type":"search","query":{"original":"emma goodreads","more_results_available":true},
     "mixed":{"type":"mixed"},
     "web":{"type":"search","family_friendly":true,"results":[%s]}}
    """
        .formatted(String.join(",", results));
  }

  private static String result(String url, String title) {
    return """
    {"title":"%s","url":"%s","description":"...","page_age":"2020-01-01T00:00:00","age":"x"}
    """
        .formatted(title, url);
  }

  private static String error(String code) {
    return """
    {"type":"ErrorResponse","error":{"id":"1","status":0,"detail":"...","code":"%s",
     "meta":{"component":"x"}},"time":1}
    """
        .formatted(code);
  }

  private static Map<String, List<String>> limits(String limit, String remaining, String reset) {
    return Map.of(
        "X-RateLimit-Limit",
        List.of(limit),
        "X-RateLimit-Remaining",
        List.of(remaining),
        "X-RateLimit-Reset",
        List.of(reset),
        "Date",
        List.of("Sat, 28 Nov 2026 09:46:06 GMT"));
  }

  @Test
  void resultsAreCandidatesInTheirOrder() {
    Answer answer =
        read(200, results(result(BOOK, "Emma"), result("https://example.org/", "Another")));
    assertEquals(
        new Candidate(Candidate.Kind.PAGE, BOOK, "Emma", Optional.empty(), 1, "brave"),
        candidates(answer).getFirst());
    assertEquals(List.of(BOOK, "https://example.org/"), links(answer));
  }

  @Test
  void entitiesInTitlesAreRead() {
    assertEquals(
        "Ripley's Game & more",
        candidates(read(200, results(result(BOOK, "Ripley&#x27;s Game &amp; more"))))
            .getFirst()
            .title());
  }

  @Test
  void noMoreIsLookedAtThanWasAskedFor() {
    String page = results(result(BOOK, "a"), result(BOOK, "b"), result(BOOK, "c"));
    assertEquals(2, candidates(Brave.read(response(200, page, Map.of()), 2)).size());
  }

  @Test
  void resultsThatAreNoPagesAreLeftOut() {
    assertEquals(
        List.of(BOOK),
        links(
            read(
                200,
                results(result("javascript:alert(1)", "x"), "7", "{}", result(BOOK, "Emma")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"search\",\"query\":{\"original\":\"x\"}}",
        "{\"type\":\"search\",\"web\":{\"type\":\"search\",\"results\":[]}}",
      })
  void noResultsAreNothing(String body) {
    assertEquals(new Answer.Nothing(), read(200, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "<html>Sign in</html>",
        "{\"type\":\"ErrorResponse\"}",
        "{\"type\":\"search\",\"web\":null}",
        "{\"web\":{\"results\":[]}}",
        "{\"type\":\"search\",\"error\":{\"code\":\"X\"}}",
        "{\"type\":\"search\",\"web\":{\"results\":[]},\"error\":\"timed out\"}",
        "{\"type\":\"search\",\"query\":{\"more_results_available\":true}}",
        "{\"type\":\"search\",\"web\":{}}",
        "{\"type\":\"search\",\"web\":{\"results\":{}}}",
        "{\"type\":\"search\",\"web\":{\"results\":[{\"title\":\"no address\"}]}}",
      })
  void anUnknownAnswerIsNeverTakenForNothing(String body) {
    assertInstanceOf(Answer.PageChanged.class, read(200, body));
  }

  @ParameterizedTest
  @CsvSource({
    "401, ''",
    "403, ''",
    "422, SUBSCRIPTION_TOKEN_INVALID",
    "404, SUBSCRIPTION_NOT_FOUND",
  })
  void aKeyThatIsNotTakenIsAnErrorAndNoRefusalOfTheBook(int status, String code) {
    Answer.Unauthorized refused =
        assertInstanceOf(Answer.Unauthorized.class, read(status, error(code)));
    assertTrue(refused.sentence().contains("key"), refused::sentence);
    assertTrue(refused.sentence().contains(Integer.toString(status)), refused::sentence);
    assertTrue(refused.sentence().contains(code), refused::sentence);
  }

  @Test
  void theListOfErrorsThatTheReferenceShowsIsReadToo() {
    assertInstanceOf(
        Answer.Unauthorized.class,
        read(422, "{\"errors\":[{\"code\":\"SUBSCRIPTION_TOKEN_INVALID\"}]}"));
  }

  @Test
  void aQuestionThatIsNotUnderstoodIsAFailureThatStays() {
    assertFalse(assertInstanceOf(Answer.Failed.class, read(422, error("VALIDATION"))).passing());
  }

  @ParameterizedTest
  @CsvSource({"402, ''", "429, QUOTA_LIMITED"})
  void aQuotaUsedUpIsABlock(int status, String code) {
    Answer.QuotaExhausted used =
        assertInstanceOf(Answer.QuotaExhausted.class, read(status, error(code)));
    assertEquals(Status.BLOCKED, used.status());
    assertTrue(used.sentence().contains("quota"), used::sentence);
  }

  @Test
  void theHeadersTellWhenTheQuotaIsRenewed() {
    Answer.QuotaExhausted used =
        assertInstanceOf(
            Answer.QuotaExhausted.class,
            Brave.read(
                response(429, error("RATE_LIMITED"), limits("1, 2000", "0, 0", "1, 1419704")), 10));
    Instant renewed = Instant.parse("2026-11-28T09:46:06Z").plusSeconds(1_419_704);
    assertEquals(Optional.of(renewed), used.until());
    assertTrue(used.sentence().endsWith("until " + TimeOfDay.of(renewed)), used::sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "'1, 2000', '0, 14'",
    // A plan without a monthly limit.
    "'50, 0', '0, 0'",
    "'', ''",
    "'1', '0'",
    "'many, more', 'x, 0'",
  })
  void tooManyQuestionsASecondAreNoQuotaUsedUp(String limit, String remaining) {
    Response response =
        response(429, error("RATE_LIMITED"), limits(limit, remaining, "1, 1419704"));
    assertEquals(Optional.empty(), asked("Emma").blockSign().refusal(response));
  }

  /** Status, what is left, when it is renewed; the seconds to wait. */
  @ParameterizedTest
  @CsvSource({
    "200, '0, 1999', '1, 1419704', 1",
    "429, '0, 1999', '3, 1419704', 3",
    "422, '0 ,1999', ' 2,1419704', 2",
    "200, '1, 1999', '1, 1419704', 0",
    "429, '1, 1999', '1, 1419704', 0",
    "429, '0, 1999', '0, 1419704', 0",
    "429, '0, 1999', '', 0",
    "429, '', '1, 1419704', 0",
    "429, '0', '1', 0",
    "429, '0, 1999', '-1, 1419704', 0",
  })
  void whenTheQuestionsOfASecondAreUsedUpTheNextOneIsWaitedFor(
      int status, String remaining, String reset, long seconds) {
    Response response = response(status, "", limits("1, 2000", remaining, reset));
    assertEquals(
        Optional.of(Duration.ofSeconds(seconds)).filter(Duration::isPositive),
        asked("Emma").blockSign().pause(response));
  }

  @Test
  void whatNoFurtherQuestionWouldChangeIsToldToTheGate() {
    assertInstanceOf(
        Answer.Unauthorized.class,
        asked("Emma").blockSign().refusal(response(401, "", Map.of())).orElseThrow());
    assertInstanceOf(
        Answer.QuotaExhausted.class,
        asked("Emma").blockSign().refusal(response(402, "", Map.of())).orElseThrow());
    assertEquals(
        Optional.empty(), asked("Emma").blockSign().refusal(response(200, results(), Map.of())));
  }

  private static Brave brave(URI base, int results, List<Request> asked) {
    return new Brave(
        base,
        new Secret(KEY),
        Site.GOODREADS,
        results,
        (request, _) -> {
          asked.add(request);
          return response(200, results(), Map.of());
        });
  }

  private static Request asked(URI base, int results, String title) {
    List<Request> asked = new ArrayList<>();
    try {
      brave(base, results, asked).search(new Query(title, Optional.empty()), new Meter());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return asked.getFirst();
  }

  private static Request asked(String title) {
    return asked(URI.create("https://api.search.brave.com"), 10, title);
  }

  private static String parameter(Request request, String name) {
    String raw = request.uri().getRawQuery();
    for (String pair : raw.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(name + " is not in " + raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080",
        "http://127.0.0.1:8080/",
        "http://127.0.0.1:8080/res/v1/web/search"
      })
  void theAddressIsThatOfTheServiceOrOfItsSearch(URI base) {
    assertEquals("/res/v1/web/search", asked(base, 10, "Emma").uri().getPath());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "20, 20", "50, 20"})
  void noMoreResultsAreAskedForThanTheServiceGives(int wanted, String count) {
    assertEquals(
        count,
        parameter(asked(URI.create("https://api.search.brave.com"), wanted, "Emma"), "count"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "word ", "a longer word "})
  void theQueryIsNeverLongerThanTheServiceTakes(String part) {
    String query = parameter(asked(part.repeat(600)), "q");
    assertTrue(query.length() <= 400, query);
    assertTrue(query.split(" ").length <= 50, query);
    assertTrue(query.endsWith(" goodreads"), query);
  }

  @Test
  void theKeyIsShownByNothingThatIsMadeForTheRequest() {
    Request request = asked("Emma");
    assertTrue(request.secrets().containsKey("X-Subscription-Token"));
    assertFalse(request.toString().contains(KEY), request::toString);
    assertFalse(request.headers().toString().contains(KEY));
    assertFalse(request.uri().toString().contains(KEY));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 402, 403, 404, 418, 422, 429, 500})
  void aServerThatRepeatsTheKeyDoesNotShowIt(int status) throws Exception {
    Brave brave =
        new Brave(
            URI.create("https://api.search.brave.com"),
            new Secret(KEY),
            Site.GOODREADS,
            10,
            (_, _) -> response(status, "{\"you\":\"" + KEY + "\"}", Map.of()));
    Answer answer = brave.search(new Query("Emma", Optional.empty()), new Meter());
    assertFalse(answer.toString().contains("BSA"), answer::toString);
    assertFalse(
        assertInstanceOf(Answer.Unanswered.class, answer).sentence().contains("BSA"),
        answer::toString);
  }
}
