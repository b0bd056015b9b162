package club.resolve.service;

import static club.resolve.service.Answers.candidates;
import static club.resolve.service.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.http.RequestBody;
import club.resolve.http.Response;
import club.resolve.http.Secret;
import club.resolve.search.AnswerStore;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HardcoverTest {
  private static final Query EMMA = new Query("Emma", Optional.of("Jane Austen"));
  private static final Isbn ISBN = Isbn.parse("9780141439587").orElseThrow();
  private static final Isbn OTHER = Isbn.parse("9780062458711").orElseThrow();
  private static final String GOODREADS = "https://www.goodreads.com/book/show/";
  private static final String NO_BOOKS = "{\"data\":{\"books\":[]}}";

  private final List<Request> asked = new ArrayList<>();

  private Hardcover source(Function<Request, Fetched> service) {
    return new Hardcover(
        new Connection(
            "hardcover",
            URI.create("http://hardcover.test"),
            (request, _) -> {
              asked.add(request);
              return service.apply(request);
            },
            Optional.of(new Secret("a-token")),
            new SearchSettings(Site.GOODREADS, 10, false),
            new FakeTime(),
            AnswerStore.NONE));
  }

  private static Response response(int status, String body, Map<String, String> headers) {
    return new Response(
        URI.create("https://api.hardcover.app/v1/graphql"),
        status,
        HttpHeaders.of(
            headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
            (_, _) -> true),
        body,
        Duration.ZERO);
  }

  private static Response response(String body) {
    return response(200, body, Map.of());
  }

  private static String text(Request request) {
    return request.body().map(RequestBody::text).orElse("");
  }

  /** The answers to the search and to the question for the books that it has found. */
  private Answer search(String found, String books) throws InterruptedException {
    return source(request -> response(text(request).contains("search(") ? found : books))
        .search(EMMA, new Meter());
  }

  private static String hits(String... documents) {
    return """
    {"data":{"search":{"error":null,"results":{"found":%d,"page":1,"search_cutoff":false,"hits":[%s]}}}}
    """
        .formatted(
            documents.length,
            String.join(
                ",",
                List.of(documents).stream().map(book -> "{\"document\":" + book + "}").toList()));
  }

  private static String book(int id, String title) {
    return """
    {"id":"%d","title":"%s","author_names":["Jane Austen","A. Translator"],"slug":"book-%d",
     "isbns":["9783150000001"],"release_year":1815,"users_count":4200}
    """
        .formatted(id, title, id);
  }

  private static String emma(String mappings, String standing) {
    return """
    {"data":{"books":[{"id":7,"default_physical_edition":%s,"book_mappings":[%s]}]}}
    """
        .formatted(standing, mappings);
  }

  private static String mapping(String id, String title) {
    return """
    {"external_id":"%s","edition":{"title":"%s","isbn_13":"9780141439587"}}
    """
        .formatted(id, title);
  }

  @Test
  void aBookThatWasFoundLeadsToThePageOfTheSite() throws Exception {
    Answer answer = search(hits(book(7, "Emma")), emma(mapping("6969", "Emma"), "null"));

    assertEquals(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                GOODREADS + "6969",
                "Emma",
                Optional.of("Jane Austen, A. Translator"),
                1,
                "hardcover",
                Candidate.Details.NONE
                    .withIsbn(Optional.of(ISBN))
                    .withWorkLink(Optional.of(GOODREADS + "6969"))
                    .withReaders(OptionalLong.of(4200))
                    .published(OptionalInt.of(1815)))),
        candidates(answer));
  }

  @Test
  void allLikelyHitsAreAskedForInOneRequestWithTheTokenInItsHeader() throws Exception {
    search(hits(book(7, "Emma"), book(9, "Loud Drums"), book(8, "Emma: A Novel")), NO_BOOKS);

    assertEquals(2, asked.size());
    assertEquals("http://hardcover.test/v1/graphql", asked.getFirst().uri().toString());
    assertEquals("POST", asked.getFirst().method());
    assertEquals("Bearer", schemeOf(asked.getFirst()));
    assertTrue(text(asked.getFirst()).contains("\"words\":\"Emma Jane Austen\""));
    assertTrue(text(asked.getLast()).contains("\"ids\":[7,8]"), text(asked.getLast()));
    assertTrue(text(asked.getLast()).contains("platform_id: {_eq: 1}"));
    assertFalse(asked.toString().contains("a-token"));
  }

  private static String schemeOf(Request request) {
    Secret credentials = request.secrets().getOrDefault("Authorization", new Secret("none"));
    return credentials.hiddenIn("Bearer a-token").equals("***") ? "Bearer" : "other";
  }

  @Test
  void anotherEditionsPageIsNotTheBooks() throws Exception {
    Answer answer =
        search(
            hits(book(7, "Emma")),
            emma(
                mapping("1", "Emma oder die Qual"),
                "{\"title\":\"EMMA\",\"isbn_13\":\"9780062458711\"}"));

    Candidate emma = candidates(answer).getFirst();
    assertEquals("https://hardcover.app/books/book-7", emma.link());
    assertEquals(Optional.of(GOODREADS + "1"), emma.details().workLink());
    assertEquals(Optional.of(OTHER), emma.isbn());
    assertEquals(Optional.empty(), emma.details().editionTitle());
  }

  @Test
  void theIsbnOfAnEditionThatBearsAnotherTitleIsOnlyTheWorks() throws Exception {
    Answer answer =
        search(
            hits(book(7, "Emma")),
            emma("", "{\"title\":\"Emma oder die Qual\",\"isbn_13\":\"9780062458711\"}"));

    Candidate emma = candidates(answer).getFirst();
    assertEquals(Optional.empty(), emma.isbn());
    assertEquals(
        Optional.of("https://www.goodreads.com/book/isbn/9780062458711"),
        emma.details().workLink());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Emma: The Graphic Novel",
        "Emma (Manga Classics)",
        "Emma: A Novel in Pictures",
        "Emma\",\"subtitle\":\"The Graphic Novel"
      })
  void thePageOfTheBookComesBeforeThatOfAnotherEditionThatMorePeopleHave(String title)
      throws Exception {
    Answer both =
        search(
            hits(book(7, "Emma")),
            emma(mapping("11", title) + "," + mapping("13", "Emma"), "null"));
    Answer other = search(hits(book(7, "Emma")), emma(mapping("11", title), "null"));

    assertEquals(List.of(GOODREADS + "13"), links(both));
    assertEquals(List.of("https://hardcover.app/books/book-7"), links(other));
    assertEquals(Optional.empty(), candidates(other).getFirst().isbn());
    assertEquals(Optional.of(GOODREADS + "11"), candidates(other).getFirst().details().workLink());
  }

  @Test
  void anEqualTitleComesBeforeOneWithAFormNote() throws Exception {
    Answer answer =
        search(
            hits(book(7, "Emma")),
            emma(mapping("1", "Emma: A Novel") + "," + mapping("2", "EMMA"), "null"));

    assertEquals(List.of(GOODREADS + "2"), links(answer));
  }

  @Test
  void anEditionMayLackTheSubtitleOfItsBook() throws Exception {
    String book =
        book(7, "Emma").replace("\"title\"", "\"subtitle\":\"In Three Volumes\",\"title\"");

    assertEquals(
        List.of(GOODREADS + "2"), links(search(hits(book), emma(mapping("2", "Emma"), "null"))));
    assertEquals(
        List.of(GOODREADS + "3"),
        links(search(hits(book), emma(mapping("3", "Emma: In Three Volumes"), "null"))));
  }

  @Test
  void thePageOfTheTitleComesBeforeThoseThatMorePeopleHave() throws Exception {
    Answer answer =
        search(
            hits(book(7, "Emma")),
            emma(mapping("1", "Emma oder die Qual") + "," + mapping("2", "Emma: A Novel"), "null"));

    assertEquals(List.of(GOODREADS + "2"), links(answer));
  }

  @Test
  void aPageOfTheBookItselfIsItsLink() throws Exception {
    Answer answer =
        search(hits(book(7, "Emma")), emma("{\"external_id\":\"3\",\"edition\":null}", "null"));

    assertEquals(List.of(GOODREADS + "3"), links(answer));
  }

  @Test
  void theIsbnsOfAllEditionsAreNoIsbnOfTheBook() throws Exception {
    Answer answer = search(hits(book(7, "Emma")), NO_BOOKS);

    assertEquals(Optional.empty(), candidates(answer).getFirst().isbn());
  }

  @Test
  void nothingIsSaidWhereTheSearchSaysThatThereIsNone() throws Exception {
    assertEquals(new Answer.Nothing(), search(hits(), NO_BOOKS));
    assertEquals(1, asked.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"search\":{\"results\":{\"hits\":[]}}}}",
        "{\"data\":{\"search\":{\"results\":{\"found\":3,\"hits\":[]}}}}",
        "{\"data\":{\"search\":{\"results\":{\"found\":0,\"search_cutoff\":true,\"hits\":[]}}}}",
        "{\"errors\":[{\"message\":\"x\"}],\"data\":{\"search\":{\"results\":{\"found\":0,\"hits\":[]}}}}",
        "{\"data\":{\"search\":{\"error\":\"x\",\"results\":{\"found\":0,\"hits\":[]}}}}"
      })
  void anEmptyListWithoutProofIsNoWordAboutTheBook(String found) throws Exception {
    assertInstanceOf(Answer.Incomplete.class, search(found, NO_BOOKS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errors\":[{\"message\":\"field 'search' not found in type: 'query_root'\","
            + "\"extensions\":{\"code\":\"validation-failed\"}}]}",
        "{\"data\":{\"search\":{\"error\":\"Typesense is busy\",\"results\":null}}}",
        "{\"errors\":[{\"message\":\"database is busy\"}],\"data\":null}"
      })
  void anErrorUnderStatus200IsAFailureWithItsWords(String body) throws Exception {
    Answer.Failed failed = assertInstanceOf(Answer.Failed.class, search(body, NO_BOOKS));

    assertTrue(failed.sentence().contains("answered with an error: "), failed.sentence());
  }

  @Test
  void aPartBesideAnErrorIsShownAndNotTakenForAll() throws Exception {
    Answer answer =
        search(
            hits(book(7, "Emma")),
            emma(mapping("6969", "Emma"), "null")
                .replace("{\"data\"", "{\"errors\":[{\"message\":\"timeout\"}],\"data\""));

    Answer.Incomplete incomplete = assertInstanceOf(Answer.Incomplete.class, answer);
    assertEquals(GOODREADS + "6969", incomplete.list().getFirst().link());
    assertTrue(incomplete.sentence().contains("timeout"), incomplete.sentence());
  }

  @Test
  void booksThatHaveNothingInCommonWithTheTitleAreNotAskedForAgain() throws Exception {
    Answer answer =
        source(
                request ->
                    text(request).contains("search(")
                        ? response(hits(book(7, "Loud Drums"), book(8, "Persuasion")))
                        : response(500, "busy", Map.of()))
            .search(EMMA, new Meter());

    assertEquals(1, asked.size());
    assertEquals(
        List.of("https://hardcover.app/books/book-7", "https://hardcover.app/books/book-8"),
        links(answer));
  }

  @Test
  void aSearchThatDidNotEndIsNoFactAboutBooksThatAreNotLikely() throws Exception {
    Answer answer =
        search(hits(book(7, "Loud Drums")).replace("cutoff\":false", "cutoff\":true"), NO_BOOKS);

    assertEquals(1, asked.size());
    assertInstanceOf(Answer.Incomplete.class, answer);
  }

  private static Fetched failingForIds(Request request, Fetched failure) {
    return text(request).contains("search(") ? response(hits(book(7, "Emma"))) : failure;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | busy",
        "429 | {\"error\":\"Throttled\"}",
        "401 | {\"error\":\"invalid_token\"}",
        "200 | {\"errors\":[{\"message\":\"x\"}],\"data\":null}",
        "200 | <html>"
      })
  void theBooksOfTheSearchStayWhenTheirPagesAreNotTold(int status, String body) throws Exception {
    Response failure = response(status, body, Map.of());

    Answer answer = source(request -> failingForIds(request, failure)).search(EMMA, new Meter());

    Answer.Incomplete incomplete = assertInstanceOf(Answer.Incomplete.class, answer);
    assertEquals("https://hardcover.app/books/book-7", incomplete.list().getFirst().link());
  }

  @Test
  void theBooksOfTheSearchStayWhenTheirPagesAreNotAskedFor() throws Exception {
    Answer.Unanswered why = new Answer.RateLimited("hardcover.test");

    Answer answer =
        source(request -> failingForIds(request, new Fetched.NoResponse(why)))
            .search(EMMA, new Meter());

    Answer.Incomplete incomplete = assertInstanceOf(Answer.Incomplete.class, answer);
    assertEquals(why, incomplete.why());
    assertEquals("Emma", incomplete.list().getFirst().title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {\"error\":\"invalid_token\",\"error_description\":\"a-token\"} | invalid_token",
        "401 | {\"error\":\"Unable to verify token\"} | HTTP 401",
        "403 | {\"error\":\"insufficient_scope\",\"scope\":\"read:catalog\"} | , read:catalog"
            + " (HTTP",
        "403 | not allowed | HTTP 403",
        "200 | {\"errors\":[{\"extensions\":{\"code\":\"invalid-jwt\"},\"message\":\"a-token\"}]} |"
            + " 200",
        "200 | {\"errors\":[{\"message\":\"Could not verify JWT: JWTExpired\"}]} | HTTP 200",
        "200 | {\"errors\":[{\"extensions\":{\"code\":\"access-denied\"}}],\"data\":null} | HTTP"
            + " 200"
      })
  void aTokenThatIsRefusedIsSaidToBeSoWithWhatToDo(int status, String body, String says) {
    Answer.Unanswered why =
        new HardcoverSign().refusal(response(status, body, Map.of())).orElseThrow();

    assertInstanceOf(Answer.Unauthorized.class, why);
    assertTrue(why.sentence().contains(says), why.sentence());
    assertTrue(why.sentence().contains("https://hardcover.app/account/api"), why.sentence());
    assertTrue(why.sentence().contains("1 January"), why.sentence());
    assertFalse(why.sentence().contains("a-token"), why.sentence());
  }

  @Test
  void aQueryThatIsNotTakenIsNoRefusalOfTheToken() {
    String body = "{\"errors\":[{\"message\":\"top_level_limit_exceeded\"}]}";

    assertEquals(Optional.empty(), new HardcoverSign().refusal(response(403, body, Map.of())));
    assertInstanceOf(
        Answer.Failed.class,
        HardcoverBooks.found(response(403, body, Map.of()), 5).flaw().orElseThrow());
  }

  private static Optional<Answer.Unanswered> throttled(Map<String, String> headers) {
    return new HardcoverSign().refusal(response(429, "{\"error\":\"Too Many Requests\"}", headers));
  }

  @Test
  void theRequestsOfADayThatAreUsedUpAreAQuota() {
    String date = "Sat, 28 Nov 2026 09:46:06 GMT";
    Optional<Answer.Unanswered> quota =
        Optional.of(
            new Answer.QuotaExhausted(
                "api.hardcover.app", Optional.of(Instant.parse("2026-11-29T00:00:00Z"))));

    assertEquals(
        quota,
        throttled(Map.of("Date", date, "RateLimit", "\"Free\";r=8;t=42, \"daily\";r=0;t=51234")));
    assertEquals(
        quota,
        throttled(
            Map.of(
                "Date", date,
                "RateLimit-Policy", "\"Free\";q=60;w=60;burst=10, \"a day\";q=5000;w=86400",
                "RateLimit", "\"Free\";r=8;t=42, \"a day\";r=0;t=51234")));
    assertEquals(
        quota,
        throttled(
            Map.of(
                "Date", date,
                "X-RateLimit-Daily-Remaining", "0",
                "X-RateLimit-Daily-Reset", "1795910400")));
    assertEquals(
        Optional.of(new Answer.QuotaExhausted("api.hardcover.app", Optional.empty())),
        throttled(Map.of("X-RateLimit-Daily-Remaining", "0")));
  }

  @Test
  void whoeverIsTooFastWaitsUntilTheLimitOfTheMinuteIsFilledUp() {
    Map<String, String> headers = Map.of("RateLimit", "\"Free\";r=0;t=9, \"daily\";r=4231;t=51234");

    assertEquals(Optional.empty(), throttled(headers));
    assertEquals(Optional.empty(), throttled(Map.of()));
    assertEquals(
        Optional.of(Duration.ofSeconds(9)),
        new HardcoverSign().pause(response(429, "{\"error\":\"Throttled\"}", headers)));
    assertEquals(
        Optional.empty(),
        new HardcoverSign().pause(response(200, "{}", headers)),
        "the pace keeps to the limit anyway");
  }

  private static String edition(Isbn isbn, String title, String own, String ofBook) {
    return """
    {"isbn_13":"%s","title":"%s","book_mappings":[%s],
     "book":{"id":7,"title":"Emma","slug":"emma","users_count":4200,"release_year":1815,
      "cached_contributors":[{"author":{"name":"Jane Austen"},"contribution":null},
       {"author":{"name":"A. Reader"},"contribution":"Narrator"}],
      "book_mappings":[%s]}}
    """
        .formatted(isbn, title, own, ofBook);
  }

  private static String editions(String... editions) {
    return "{\"data\":{\"editions\":[" + String.join(",", editions) + "]}}";
  }

  @Test
  void rowsWithIsbnsAreAskedForTogether() throws Exception {
    Hardcover source =
        source(
            _ ->
                response(
                    editions(
                        edition(ISBN, "Emma", "{\"external_id\":\"6969\"}", ""),
                        edition(OTHER, "Emma", "", "{\"external_id\":\"1\"}"))));
    Query first = new Query("Emma", Optional.empty(), Optional.of(ISBN));
    Query second = new Query("Emma", Optional.empty(), Optional.of(OTHER));
    source.announced(1, first);
    source.announced(2, second);

    Candidate mapped = candidates(source.search(first, new Meter())).getFirst();
    Candidate ofWork = candidates(source.search(second, new Meter())).getFirst();

    assertEquals(1, asked.size());
    assertTrue(text(asked.getFirst()).contains("[\"9780141439587\",\"9780062458711\"]"));
    assertEquals(GOODREADS + "6969", mapped.link());
    assertEquals(Optional.of("Jane Austen"), mapped.author());
    assertEquals(Optional.of(ISBN), mapped.isbn());
    assertEquals("https://hardcover.app/books/emma", ofWork.link());
    assertEquals(Optional.of(GOODREADS + "1"), ofWork.details().workLink());
    assertEquals(Optional.of(OTHER), ofWork.isbn());
  }

  @Test
  void anEditionOfAnotherTitleIsKnownByBoth() {
    Batches.Reply<Isbn> reply =
        HardcoverEditions.editions(
            response(editions(edition(ISBN, "Emma oder die Qual", "", ""))),
            List.of(ISBN),
            Site.GOODREADS);

    Object known = assertInstanceOf(Batches.Reply.Books.class, reply).known().get(ISBN);
    Candidate emma = assertInstanceOf(Answer.Candidates.class, known).list().getFirst();
    assertEquals(List.of("Emma oder die Qual"), emma.otherTitles());
    assertEquals(Optional.of("Emma oder die Qual"), emma.details().editionTitle());
  }

  @Test
  void thePageOfAnEditionOfAnotherTitleIsOnlyTheWorks() {
    Batches.Reply<Isbn> reply =
        HardcoverEditions.editions(
            response(
                editions(
                    edition(
                        ISBN,
                        "Emma: The Graphic Novel",
                        "{\"external_id\":\"11\"}",
                        "{\"external_id\":\"13\"}"))),
            List.of(ISBN),
            Site.GOODREADS);

    Object known = assertInstanceOf(Batches.Reply.Books.class, reply).known().get(ISBN);
    Candidate emma = assertInstanceOf(Answer.Candidates.class, known).list().getFirst();
    assertEquals("https://hardcover.app/books/emma", emma.link());
    assertEquals(Optional.of(GOODREADS + "11"), emma.details().workLink());
    assertEquals(Optional.of("Emma: The Graphic Novel"), emma.details().editionTitle());
  }

  @Test
  void anIsbnThatIsNotKnownIsAskedForByTitle() throws Exception {
    Hardcover source =
        source(request -> response(text(request).contains("search(") ? hits() : editions()));

    Answer answer =
        source.search(new Query("Emma", Optional.empty(), Optional.of(ISBN)), new Meter());

    assertEquals(new Answer.Nothing(), answer);
    assertEquals(2, asked.size());
  }

  @Test
  void aPartOfTheEditionsIsNoWordAboutTheOthers() {
    Batches.Reply<Isbn> reply =
        HardcoverEditions.editions(
            response("{\"errors\":[{\"message\":\"timeout\"}],\"data\":{\"editions\":[]}}"),
            List.of(ISBN),
            Site.GOODREADS);

    assertInstanceOf(Batches.Reply.NoReply.class, reply);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "Bearer abc", "bearer  abc"})
  void aTokenMayBePastedWithItsScheme(String typed) {
    Secret key = new Hardcover.HardcoverService().key(typed);

    assertEquals("x *** y", key.hiddenIn("x abc y"));
    assertEquals("***", key.as("Bearer").hiddenIn("Bearer abc"));
  }
}
