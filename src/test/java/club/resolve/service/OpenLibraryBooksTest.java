package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.search.AnswerStore;
import club.resolve.service.Batches.Reply;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLibraryBooksTest {
  private static final Isbn ONE = new Isbn("9780141439600");
  private static final Isbn TWO = new Isbn("9780141439518");
  private static final String BOOK = "https://www.goodreads.com/book/show/";

  private static Response response(int status, String body) {
    return Answers.response("https://openlibrary.org/api/books", status, body);
  }

  private static Reply<Isbn> read(String body) {
    return OpenLibraryBooks.read(response(200, body), List.of(ONE, TWO), Site.GOODREADS);
  }

  private static Map<Isbn, Answer.Candidates> known(String body) {
    return read(body) instanceof Reply.Books<Isbn>(var known, _) ? known : fail(body);
  }

  private static String book(Isbn isbn, String more) {
    return """
    "ISBN:%s":{"url":"https://openlibrary.org/books/OL1M/x","key":"/books/OL1M",
     "title":"A Tale of Two Cities","authors":[{"url":"x","name":"Charles Dickens"}]%s}
    """
        .formatted(isbn, more.isEmpty() ? "" : "," + more);
  }

  private static String ids(String ids) {
    return "\"identifiers\":{\"isbn_13\":[\"9780141439600\"],\"goodreads\":" + ids + "}";
  }

  @Test
  void aBookWithAnIdIsACandidate() {
    assertEquals(
        Map.of(
            ONE,
            new Answer.Candidates(
                List.of(
                    new Candidate(
                        Candidate.Kind.RECORD,
                        BOOK + "1953",
                        "A Tale of Two Cities",
                        Optional.of("Charles Dickens"),
                        1,
                        "openlibrary",
                        Candidate.Details.NONE.withIsbn(Optional.of(ONE)))))),
        known("{" + book(ONE, ids("[\"1953\"]")) + "}"));
  }

  @Test
  void theSubtitleAndAllAuthorsAreShown() {
    Candidate shown =
        known(
                """
                {"ISBN:9780141439600":{"title":"Good Omens","subtitle":"The Nice Prophecies",
                 "authors":[{"name":"Terry Pratchett"},{"url":"x"},7,{"name":"Neil Gaiman"}],
                 "identifiers":{"goodreads":["12067"]}}}
                """)
            .get(ONE)
            .list()
            .getFirst();
    assertEquals("Good Omens: The Nice Prophecies", shown.title());
    assertEquals(Optional.of("Terry Pratchett, Neil Gaiman"), shown.author());
  }

  @Test
  void theLowestOfSeveralIdsIsTakenWhateverTheirOrder() {
    assertEquals(
        BOOK + "77",
        known("{" + book(ONE, ids("[\"1953\",\"x\",\"77\",\"0\"]")) + "}")
            .get(ONE)
            .list()
            .getFirst()
            .link());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"identifiers\":{}",
        "\"identifiers\":[]",
        "\"identifiers\":{\"goodreads\":[]}",
        "\"identifiers\":{\"goodreads\":\"1953\"}",
        "\"identifiers\":{\"goodreads\":[\"none\"]}",
      })
  void aBookWithoutAnIdIsKnownByItsIsbn(String identifiers) {
    Candidate book = known("{" + book(ONE, identifiers) + "}").get(ONE).list().getFirst();

    assertEquals("https://openlibrary.org/isbn/9780141439600", book.link());
    assertEquals(Optional.of(ONE), book.isbn());
  }

  @Test
  void whatIsNotKnownIsNotThere() {
    assertEquals(Map.of(), known("{}"));
    assertEquals(List.of(TWO), List.copyOf(known("{" + book(TWO, ids("[\"1\"]")) + "}").keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "<html></html>",
        "{\"error\":\"internal\"}",
        "{\"ISBN:9780141439600\":null}",
        "{\"ISBN:9780141439600\":\"timed out\"}",
        "{\"ISBN:9780000000000\":{\"title\":\"not asked for\"}}",
      })
  void anUnknownAnswerIsNeverTakenForNotKnown(String body) {
    Reply.NoReply<?> silence = assertInstanceOf(Reply.NoReply.class, read(body));
    assertInstanceOf(Answer.PageChanged.class, silence.why());
  }

  @ParameterizedTest
  @CsvSource({"401", "404", "500", "503"})
  void anotherStatusIsASilence(int status) {
    assertInstanceOf(
        Reply.NoReply.class,
        OpenLibraryBooks.read(response(status, "{}"), List.of(ONE), Site.GOODREADS));
  }

  private final List<Request> asked = new ArrayList<>();

  private Answer search(String byIsbn) throws InterruptedException {
    return search(
        "A Tale of Two Cities",
        byIsbn,
        "{\"docs\":[{\"key\":\"/works/OL1W\",\"title\":\"By title\"}]}");
  }

  private Answer search(String title, String byIsbn, String byTitle) throws InterruptedException {
    OpenLibrary library =
        new OpenLibrary(
            URI.create("https://openlibrary.org"),
            Site.GOODREADS,
            (request, _) -> {
              asked.add(request);
              return response(200, request.uri().getPath().equals("/api/books") ? byIsbn : byTitle);
            },
            new FakeTime(),
            AnswerStore.NONE);
    Query query = new Query(title, Optional.of("Dickens"), Optional.of(ONE));
    library.announced(1, query);
    library.announced(1, new Query("Other", Optional.empty()));
    library.announced(1, new Query("Pride and Prejudice", Optional.empty(), Optional.of(TWO)));
    return library.search(query, new Meter());
  }

  private List<String> paths() {
    return asked.stream().map(request -> request.uri().getPath()).toList();
  }

  @Test
  void anIsbnThatIsKnownNeedsNoSearchByTitle() throws InterruptedException {
    assertEquals(
        List.of(BOOK + "1953"), Answers.links(search("{" + book(ONE, ids("[\"1953\"]")) + "}")));
    assertEquals(List.of("/api/books"), paths());
    assertEquals(
        "bibkeys=ISBN:9780141439600,ISBN:9780141439518&jscmd=data&format=json",
        asked.getFirst().uri().getQuery());
  }

  @Test
  void anIsbnThatIsNotKnownIsFollowedByASearchByTitle() throws InterruptedException {
    assertEquals(List.of("https://openlibrary.org/works/OL1W"), Answers.links(search("{}")));
    assertEquals(List.of("/api/books", "/search.json"), paths());
  }

  private static String work(String title, int id) {
    return """
    {"docs":[{"key":"/works/OL1W","title":"%s",
      "editions":{"docs":[{"id_goodreads":["%d"]}]}}]}
    """
        .formatted(title, id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a tale of two cities", "A Tale of Two Cities: A Novel (Penguin)"})
  void aTitleThatIsSpeltOtherwiseIsTheSameTitle(String title) throws InterruptedException {
    search(title, "{" + book(ONE, ids("[\"1953\"]")) + "}", work(title, 7));
    assertEquals(List.of("/api/books"), paths());
  }

  @Test
  void aRecordOfAnotherTitleIsFollowedByASearchByTitleAndComesLast() throws InterruptedException {
    Answer answer =
        search("Hard Times", "{" + book(ONE, ids("[\"1953\"]")) + "}", work("Hard Times", 7));
    assertEquals(List.of("/api/books", "/search.json"), paths());
    assertEquals(List.of(BOOK + "7", BOOK + "1953"), Answers.links(answer));
    assertEquals(
        List.of(1, 2),
        assertInstanceOf(Answer.Candidates.class, answer).list().stream()
            .map(Candidate::rank)
            .toList());
  }

  @Test
  void aRecordOfAnotherAuthorIsFollowedByASearchByTitle() throws InterruptedException {
    String other = book(ONE, ids("[\"1953\"]")).replace("Charles Dickens", "Somebody Else");
    search("A Tale of Two Cities", "{" + other + "}", work("A Tale of Two Cities", 7));
    assertEquals(List.of("/api/books", "/search.json"), paths());
  }

  @Test
  void aRecordOfAnotherTitleIsAllThereIsWhereTheTitleIsNotKnown() throws InterruptedException {
    Answer answer =
        search(
            "Hard Times", "{" + book(ONE, ids("[\"1953\"]")) + "}", "{\"numFound\":0,\"docs\":[]}");
    assertEquals(List.of(BOOK + "1953"), Answers.links(answer));
  }

  @Test
  void theSamePageIsNamedOnce() throws InterruptedException {
    Answer answer =
        search("Hard Times", "{" + book(ONE, ids("[\"7\"]")) + "}", work("Hard Times", 7));
    assertEquals(List.of(BOOK + "7"), Answers.links(answer));
  }

  @Test
  void aSearchByTitleThatGetsNoAnswerIsNoAnswerAtAll() throws InterruptedException {
    Answer answer = search("Hard Times", "{" + book(ONE, ids("[\"1953\"]")) + "}", "<html>");
    assertInstanceOf(Answer.PageChanged.class, answer);
  }

  @Test
  void aSilenceIsNotFollowedByAnything() throws InterruptedException {
    assertInstanceOf(Answer.PageChanged.class, search("[]"));
    assertEquals(List.of("/api/books"), paths());
  }
}
