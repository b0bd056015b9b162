package club.resolve.search;

import static club.resolve.search.Answers.candidates;
import static club.resolve.search.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearxNgTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/6969.Emma";
  private static final String SILENT =
      "[[\"duckduckgo\",\"CAPTCHA\"],[\"google\",\"Suspended: too many requests\"]]";

  private static Answer read(String body) {
    return SearxNg.read(Answers.response("http://localhost:8080/search", 200, body), 10);
  }

  private static String page(String results, String unresponsive) {
    return """
    {"query":"emma goodreads","results":[%s],"answers":[],"corrections":[],"infoboxes":[],
     "suggestions":[],"unresponsive_engines":%s}
    """
        .formatted(results, unresponsive);
  }

  private static String result(String url, String title) {
    return """
    {"url":"%s","title":"%s","content":"…","engine":"brave","engines":["brave"],"score":3.5,
     "category":"general","positions":[1],"publishedDate":null}
    """
        .formatted(url, title);
  }

  @Test
  void resultsAreReadInOrder() {
    Answer answer =
        read(
            page(
                result(BOOK, "Emma by Jane Austen | Goodreads")
                    + ","
                    + result("http://example.org/emma", "Emma"),
                "[]"));
    assertEquals(
        List.of(
            new Candidate(
                Candidate.Kind.PAGE,
                BOOK,
                "Emma by Jane Austen | Goodreads",
                Optional.empty(),
                1,
                "searxng"),
            new Candidate(
                Candidate.Kind.PAGE,
                "http://example.org/emma",
                "Emma",
                Optional.empty(),
                2,
                "searxng")),
        candidates(answer));
  }

  @Test
  void noMoreResultsAreReadThanAskedFor() {
    String body =
        page(
            result("https://example.org/1", "1")
                + ","
                + result("https://example.org/2", "2")
                + ","
                + result("https://example.org/3", "3"),
            "[]");
    assertEquals(
        List.of("https://example.org/1", "https://example.org/2"),
        links(SearxNg.read(Answers.response("http://localhost:8080/search", 200, body), 2)));
  }

  @Test
  void withoutResultsThereIsNothingWhenAllEnginesAnswered() {
    assertEquals(new Answer.Nothing(), read(page("", "[]")));
    assertEquals(new Answer.Nothing(), read("{\"results\":[]}"));
  }

  @Test
  void withoutResultsSilentEnginesAreABlockAndNotNothing() {
    Answer.Blocked blocked = assertInstanceOf(Answer.Blocked.class, read(page("", SILENT)));
    assertEquals(Status.BLOCKED, blocked.status());
    assertEquals(Optional.empty(), blocked.until());
    assertTrue(blocked.sentence().contains("localhost"), blocked::sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[\"x\",\"délai dépassé\"]]", "[[\"x\",\"Zeitüberschreitung\"]]"})
  void theReasonOfASilentEngineMayBeInAnyLanguage(String silent) {
    assertInstanceOf(Answer.Blocked.class, read(page("", silent)));
  }

  @Test
  void resultsCountEvenWhereSomeEnginesWereSilent() {
    assertEquals(List.of(BOOK), links(read(page(result(BOOK, "Emma"), SILENT))));
  }

  @Test
  void resultsWithoutWebAddressAreLeftOut() {
    assertEquals(
        List.of(BOOK),
        links(
            read(
                page(
                    "{\"title\":\"x\"},"
                        + result("magnet:?xt=urn", "x")
                        + ",null,\"text\",[],{\"url\":7},"
                        + result(BOOK, "Emma"),
                    "[]"))));
  }

  @Test
  void aResultMayLackItsTitle() {
    assertEquals("", candidates(read(page("{\"url\":\"" + BOOK + "\"}", "[]"))).getFirst().title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>SearXNG</body></html>",
        "[]",
        "7",
        "null",
        "{}",
        "{\"results\":null}",
        "{\"results\":{}}",
        "{\"results\":\"none\"}",
        "{\"results\":[",
        "{\"results\":[{\"link\":\"https://www.goodreads.com/book/show/1\"}]}",
      })
  void anUnknownAnswerIsNeverTakenForNothing(String body) {
    assertInstanceOf(Answer.PageChanged.class, read(body));
  }

  @Test
  void deeplyNestedRubbishIsNoFaultOfTheProgram() {
    assertInstanceOf(Answer.PageChanged.class, read("[".repeat(100_000)));
    assertInstanceOf(Answer.PageChanged.class, read("{\"results\":".repeat(100_000)));
  }
}
