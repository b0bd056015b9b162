package club.resolve.service;

import static club.resolve.service.Answers.candidates;
import static club.resolve.service.Answers.links;
import static club.resolve.service.Answers.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Status;
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
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoogleBooksTest {
  private static final String HOST = "https://www.googleapis.com";
  private static final Isbn ISBN = Isbn.parse("9780141439587").orElseThrow();
  private static final String PAGE = "https://books.google.com/books/about/Emma.html?id=a";
  private static final String NONE = "{\"totalItems\":0}";

  private final List<Request> asked = new ArrayList<>();

  private static Answer read(int status, String body) {
    return GoogleBooks.read(response(HOST, status, body));
  }

  private static String volumes(String... volumes) {
    return "{\"totalItems\":900,\"items\":["
        + String.join(
            ",", List.of(volumes).stream().map(one -> "{\"volumeInfo\":" + one + "}").toList())
        + "]}";
  }

  private static String volume(String identifiers) {
    return """
    {"title":"Emma","subtitle":"A Novel","authors":["Jane Austen","A. Editor"],
     "publishedDate":"2003-05-06","industryIdentifiers":[%s],
     "infoLink":"http://books.google.com/books?id=a&source=gbs_api",
     "canonicalVolumeLink":"%s"}
    """
        .formatted(identifiers, PAGE);
  }

  private static String identifier(String type, String number) {
    return "{\"type\":\"%s\",\"identifier\":\"%s\"}".formatted(type, number);
  }

  private static final String BOTH =
      identifier("ISBN_10", "0062458710") + "," + identifier("ISBN_13", "9780141439587");

  private Answer search(Query query, Function<String, String> answers) throws InterruptedException {
    GoogleBooks source =
        new GoogleBooks(
            URI.create(HOST),
            new Secret("a-key"),
            (request, _) -> {
              asked.add(request);
              return response(HOST, 200, answers.apply(words(request)));
            });
    return source.search(query, new Meter());
  }

  private static String words(Request request) {
    String parameters = URLDecoder.decode(request.uri().getRawQuery(), StandardCharsets.UTF_8);
    return parameters.substring(2, parameters.indexOf("&maxResults="));
  }

  @Test
  void aVolumeIsACandidateWithTheIsbnOfItsEdition() {
    assertEquals(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                PAGE,
                "Emma: A Novel",
                Optional.of("Jane Austen, A. Editor"),
                1,
                "googlebooks",
                Candidate.Details.NONE
                    .withIsbn(Optional.of(ISBN))
                    .published(OptionalInt.of(2003)))),
        candidates(read(200, volumes(volume(BOTH)))));
  }

  @Test
  void aShortNumberIsMadeLongAndWhatIsNoIsbnIsNone() {
    Answer answer =
        read(
            200,
            volumes(
                volume(identifier("OTHER", "UOM:1") + "," + identifier("ISBN_10", "0141439580")),
                volume(identifier("OTHER", "9780141439587")),
                volume("")));

    assertEquals(
        List.of(Optional.of(ISBN), Optional.empty(), Optional.empty()),
        candidates(answer).stream().map(Candidate::isbn).toList());
  }

  @Test
  void withoutTheCanonicalPageTheOtherServesAlwaysByHttps() {
    Answer answer =
        read(
            200,
            volumes("{\"title\":\"Emma\",\"infoLink\":\"http://books.google.com/books?id=a\"}"));

    assertEquals(List.of("https://books.google.com/books?id=a"), links(answer));
  }

  @Test
  void nothingIsSaidWhereTheTotalIsZero() {
    assertEquals(new Answer.Nothing(), read(200, NONE));
    assertEquals(new Answer.Nothing(), read(200, "{\"totalItems\":0,\"items\":[]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"totalItems\":3}",
        "{\"totalItems\":0,\"error\":{\"code\":500}}",
        "{\"totalItems\":0,\"items\":{}}",
        "{\"totalItems\":1,\"items\":[{\"volumeInfo\":{\"title\":\"Emma\"}}]}"
      })
  void whatDoesNotSayThatThereIsNoneIsNoWordAboutTheBook(String body) {
    assertEquals(Status.ERROR, assertInstanceOf(Answer.Unanswered.class, read(200, body)).status());
  }

  @Test
  void theKeyGoesIntoAHeaderAndNotIntoTheAddress() throws Exception {
    search(new Query("Emma", Optional.of("Jane Austen")), _ -> NONE);

    String address = asked.getFirst().uri().toString();
    assertTrue(address.startsWith(HOST + "/books/v1/volumes?q="), address);
    assertTrue(address.contains("&printType=books&"), address);
    assertTrue(address.contains("industryIdentifiers"), address);
    assertFalse(address.contains("key"), address);
    assertEquals("***", String.valueOf(asked.getFirst().secrets().get("X-Goog-Api-Key")));
    assertEquals("intitle:Emma inauthor:Jane inauthor:Austen", words(asked.getFirst()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Way of Kings (Stormlight, #1) | | intitle:The intitle:Way intitle:of intitle:Kings",
        "Educated: A Memoir | Tara Westover | intitle:Educated inauthor:Tara inauthor:Westover",
        "Ripley's Game | P. Highsmith | intitle:Ripley's intitle:Game inauthor:Highsmith",
        "Emma | Jane Austen & Another | intitle:Emma inauthor:Jane inauthor:Austen",
        "Emma | Wu Li | intitle:Emma inauthor:Wu inauthor:Li",
        "La Peste \"x\" intitle:y | | intitle:La intitle:Peste intitle:x intitle:intitle intitle:y",
        "!!! | | !!!"
      })
  void wordsOfTitleAndAuthorAreAskedForOneByOne(String title, String author, String words) {
    assertEquals(words, GoogleBooks.words(new Query(title, Optional.ofNullable(author))));
  }

  @Test
  void anIsbnIsAskedForByItselfAndOnlyItsOwnEditionCounts() throws Exception {
    Query query = new Query("Emma", Optional.empty(), Optional.of(ISBN));

    assertEquals(List.of(PAGE), links(search(query, _ -> volumes(volume(BOTH)))));
    assertEquals(1, asked.size());
    assertEquals("isbn:9780141439587", words(asked.getFirst()));
    asked.clear();
    Answer answer =
        search(
            query,
            words ->
                words.startsWith("isbn:")
                    ? volumes(volume(identifier("ISBN_10", "0062458710")))
                    : NONE);
    assertEquals(new Answer.Nothing(), answer);
    assertEquals(2, asked.size());
  }

  private static Response error(int status, String reason, String message, String details) {
    return new Response(
        URI.create(HOST),
        status,
        HttpHeaders.of(Map.of("Date", List.of("Sat, 28 Nov 2026 20:00:00 GMT")), (_, _) -> true),
        """
        {"error":{"code":%d,"message":"%s","status":"RESOURCE_EXHAUSTED",
         "errors":[{"domain":"global","reason":"%s","message":"a-key"}],"details":[%s]}}
        """
            .formatted(status, message, reason, details),
        Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | dailyLimitExceeded | Daily Limit Exceeded |",
        "403 | quotaExceeded | The quota is used up |",
        "429 | rateLimitExceeded | Quota exceeded for limit 'Queries per day' of service 'x' |",
        "400 | rateLimitExceeded | Quota exceeded for limit 'Queries per day' of service 'x' |",
        "429 | rateLimitExceeded | Quota exceeded |"
            + " {\"metadata\":{\"quota_limit\":\"defaultPerDayPerProject\"}}"
      })
  void theLimitOfADayIsAQuotaUntilMidnightInCalifornia(
      int status, String reason, String message, String details) {
    assertEquals(
        new Answer.QuotaExhausted(
            "www.googleapis.com", Optional.of(Instant.parse("2026-11-29T08:00:00Z"))),
        GoogleBooks.read(error(status, reason, message, details == null ? "" : details)));
  }

  @Test
  void theLimitOfAMinuteIsAPause() {
    Response busy = error(429, "rateLimitExceeded", "limit 'Queries per minute per user'", "");
    Response forbidden = error(403, "userRateLimitExceeded", "User Rate Limit Exceeded", "");

    assertEquals(Optional.empty(), new GoogleSign().refusal(busy));
    assertEquals(Optional.empty(), new GoogleSign().refusal(forbidden));
    assertEquals(Optional.of(Duration.ofMinutes(1)), new GoogleSign().pause(forbidden));
    Answer answer = GoogleBooks.read(forbidden);
    assertEquals(Status.BLOCKED, assertInstanceOf(Answer.Unanswered.class, answer).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | badRequest | API key not valid. Please pass a valid API key. | credentials",
        "400 | keyInvalid | Bad Request | credentials",
        "403 | accessNotConfigured | The API is not enabled | turn on the Books API",
        "403 | forbidden | Requests from this address are blocked. | restricted",
        "401 | authError | Invalid Credentials | credentials"
      })
  void aKeyThatIsRefusedIsSaidToBeSoWithWhatToDo(
      int status, String reason, String message, String says) {
    Answer.Unanswered why =
        assertInstanceOf(
            Answer.Unauthorized.class, GoogleBooks.read(error(status, reason, message, "")));

    assertTrue(why.sentence().contains(says), why.sentence());
    assertTrue(why.sentence().contains("HTTP " + status + ", " + reason), why.sentence());
    assertFalse(why.sentence().contains("a-key"), why.sentence());
  }

  @Test
  void aQuestionThatIsNotUnderstoodIsNoRefusalOfTheKey() {
    assertInstanceOf(
        Answer.Failed.class, GoogleBooks.read(error(400, "invalidParameter", "Bad value", "")));
    Answer.Failed nowhere =
        assertInstanceOf(
            Answer.Failed.class, GoogleBooks.read(error(403, "unknownLocation", "Where?", "")));
    assertTrue(nowhere.sentence().contains("country"), nowhere.sentence());
  }

  @Test
  void aPageInsteadOfAnErrorIsABlock() {
    assertTrue(new GoogleSign().forbids(response(HOST, 403, "<html>sorry</html>")).isPresent());
    assertFalse(new GoogleSign().forbids(error(403, "accessNotConfigured", "x", "")).isPresent());
  }
}
