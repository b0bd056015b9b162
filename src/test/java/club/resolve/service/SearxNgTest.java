package club.resolve.service;

import static club.resolve.service.Answers.candidates;
import static club.resolve.service.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Site;
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

  private static Answer read(String body, int results, boolean ownEngines) {
    return SearxNg.read(
        Answers.response("http://localhost:8080/search", 200, body),
        Site.GOODREADS,
        results,
        ownEngines);
  }

  private static Answer read(String body) {
    return read(body, 10, false);
  }

  private static Answer readOfOwnEngines(String body) {
    return read(body, 10, true);
  }

  private static String page(String results, String unresponsive) {
    return """
    {"query":"emma goodreads","results":[%s],"answers":[],"corrections":[],"infoboxes":[],
     "suggestions":[],"unresponsive_engines":%s}
    """
        .formatted(results, unresponsive);
  }

  private static String result(String url, String title) {
    return result(url, title, "\"brave\"");
  }

  /** A row that these engines have listed; the first one is said to be the row's. */
  private static String result(String url, String title, String engines) {
    return """
    {"url":"%s","title":"%s","content":"…","engine":%s,"engines":[%s],"score":3.5,
     "category":"general","positions":[1],"publishedDate":null}
    """
        .formatted(url, title, engines.split(",", -1)[0], engines);
  }

  private static String encyclopedia() {
    return result("https://en.wikipedia.org/wiki/Emma_(novel)", "Emma", "\"wikipedia\"");
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
        List.of("https://example.org/1", "https://example.org/2"), links(read(body, 2, false)));
  }

  /** So does searx answer whose engines are suspended, and SearXNG without any in the category. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"results\":[],\"unresponsive_engines\":[]}", "{\"results\":[]}"})
  void emptyIsNoFactSinceNobodyMayHaveBeenAsked(String body) {
    Answer.Failed failed = assertInstanceOf(Answer.Failed.class, read(body));
    assertEquals(Status.ERROR, failed.status());
    assertTrue(failed.sentence().startsWith("no engine answered"), failed::sentence);
  }

  @Test
  void emptyIsAFactOfEnginesOfOnesOwn() {
    assertEquals(new Answer.Nothing(), readOfOwnEngines(page("", "[]")));
    assertEquals(new Answer.Nothing(), readOfOwnEngines("{\"results\":[]}"));
    assertEquals(
        List.of("http://books.test/7"),
        links(readOfOwnEngines(page(result("http://books.test/7", "x", "\"books\""), "[]"))));
  }

  @Test
  void enginesOfOnesOwnThatAreSilentAreStillABlock() {
    assertInstanceOf(Answer.Blocked.class, readOfOwnEngines(page("", SILENT)));
    assertInstanceOf(Answer.Blocked.class, readOfOwnEngines(page(encyclopedia(), SILENT)));
  }

  @Test
  void whatAnEncyclopediaKnowsIsNoProofThatTheWebWasSearched() {
    String rows =
        String.join(
            ",",
            encyclopedia(),
            result("https://www.wikidata.org/wiki/Q1", "Emma", "\"wikidata\""),
            result("https://en.wikibooks.org/wiki/Emma", "Emma", "\"wikibooks\""),
            result("https://de.wikipedia.org/wiki/Emma", "Emma", "\"Wikipedia (DE)\""),
            result("https://openlibrary.org/works/OL1W", "Emma", "\"openlibrary\""));
    Answer.Failed failed = assertInstanceOf(Answer.Failed.class, read(page(rows, "[]")));
    assertTrue(failed.sentence().startsWith("no engine answered"), failed::sentence);
  }

  @Test
  void aRowThatNamesNoEngineIsNoProofEither() {
    assertInstanceOf(
        Answer.Failed.class,
        read(page("{\"url\":\"https://example.org/\",\"title\":\"Emma\"}", "[]")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"brave\"", "\"wikipedia\",\"brave\"", "\"brave\",\"wikipedia\""})
  void oneRowOfAWebEngineIsProofEnough(String engines) {
    String web = result("https://en.wikipedia.org/wiki/Austen", "Austen", engines);
    assertEquals(2, links(read(page(encyclopedia() + "," + web, "[]"))).size());
  }

  @Test
  void withoutResultsSilentEnginesAreABlockThatNamesThem() {
    Answer.Blocked blocked = assertInstanceOf(Answer.Blocked.class, read(page("", SILENT)));
    assertEquals(Status.BLOCKED, blocked.status());
    assertEquals(Optional.empty(), blocked.until());
    assertEquals(
        "no engine answered at localhost:8080: duckduckgo (CAPTCHA),"
            + " google (Suspended: too many requests)",
        blocked.sentence());
  }

  @Test
  void silentEnginesAreNamedInAnyFormAndNeverWithoutEnd() {
    String many = "[[\"a\"],\"b\",7,null,{}" + ",[\"x\\u001b[2J\",\"y\"]".repeat(1_000) + "]";
    String said = assertInstanceOf(Answer.Blocked.class, read(page("", many))).sentence();
    assertTrue(said.endsWith(" and 1000 more"), said);
    assertTrue(said.length() < 200, said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://en.wikipedia.org/wiki/Emma",
        "https://www.goodreads.com/author/show/1265.Jane_Austen"
      })
  void rowsWithoutABookOfTheSiteBesideSilentEnginesAreNoWordAboutTheBook(String url) {
    Answer.Blocked blocked =
        assertInstanceOf(
            Answer.Blocked.class, read(page(encyclopedia() + "," + result(url, "Emma"), SILENT)));
    assertTrue(blocked.sentence().startsWith("not every engine answered"), blocked::sentence);
    assertTrue(blocked.sentence().contains("google (Suspended"), blocked::sentence);
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
