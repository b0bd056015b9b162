package club.resolve.service;

import static club.resolve.service.Answers.candidates;
import static club.resolve.service.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Site;
import club.resolve.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are made up, in the structure of the real ones. */
class DuckDuckGoPageTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/6969.Emma";

  private static Response response(int status, String body) {
    return Answers.response("https://html.duckduckgo.com/html/", status, body);
  }

  private static Answer read(String body) {
    return DuckDuckGoPage.read(response(200, body), "duckduckgo", 10);
  }

  private static String page(String... rows) {
    return """
    <!DOCTYPE html>
    <html><head><title>emma goodreads at DuckDuckGo</title></head><body>
    <div class="zci"><a class="result__a" href="https://example.org/instant">Instant answer</a></div>
    <div id="links" class="results">
    %s
    </div></body></html>
    """
        .formatted(String.join("\n", rows));
  }

  private static String row(String kind, String href, String title, String snippet) {
    return """
     <div class="result results_links results_links_deep %s ">
      <div class="links_main links_deep result__body">
       <h2 class="result__title">
        <a rel="nofollow" class="result__a" href="%s">%s</a></h2>
       <div class="result__extras"><a class="result__url" href="%s">www.example.org</a></div>
       <a class="result__snippet" href="%s">%s</a>
      </div></div>
    """
        .formatted(kind, href, title, href, href, snippet);
  }

  private static String result(String href, String title) {
    return row("web-result", href, title, "A <b>snippet</b>");
  }

  private static String ad(String href) {
    return row("result--ad", href, "Buy Emma", "<button class=\"badge--ad\">Ad</button>");
  }

  private static String wrapped(String target) {
    return "//duckduckgo.com/l/?uddg="
        + URLEncoder.encode(target, StandardCharsets.UTF_8)
        + "&amp;rut=0a1b2c";
  }

  private static final String NOTHING =
      """
      <div class="result results_links results_links_deep web-result result--no-result">
       <div class="links_main"><div class="no-results__container">
        <div class="no-results__message">No results found for <b>xyzzy</b></div></div></div></div>
      """;

  private static final String CHALLENGE =
      """
      <html><head><title>DuckDuckGo</title></head><body><center id="lite_wrapper">
      <form id="challenge-form" action="//duckduckgo.com/anomaly.js?sv=html&amp;cc=sre" method="POST">
       <div class="anomaly-modal__mask"><div class="anomaly-modal__modal" data-testid="anomaly-modal">
        <div class="anomaly-modal__title">Unfortunately, bots use DuckDuckGo too.</div>
       </div></div></form></center></body></html>
      """;

  @Test
  void directLinksAreRead() {
    Answer answer = read(page(result(BOOK, "Emma by Jane Austen | Goodreads")));
    assertEquals(
        List.of(
            new Candidate(
                Candidate.Kind.PAGE,
                BOOK,
                "Emma by Jane Austen | Goodreads",
                Optional.empty(),
                1,
                "duckduckgo")),
        candidates(answer));
  }

  /** None of them hides the result behind it, closed or not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A <b>snippet</b> of <i>two</b> words",
        "",
        "<div>with</div> blocks",
        "it ends</a><a class=\"result__snippet\" href=\"x\">and begins again",
        "<a class=\"result__snippet\" href=\"x\">one in another",
        "<a href=\"x\">a link",
        "cut off <!-- in a comment -->",
      })
  void snippetsMayHoldAnything(String snippet) {
    String closed = row("web-result", "https://example.org/1", "One", snippet);
    String open = closed.replace(snippet + "</a>", snippet);
    assertEquals(
        List.of("https://example.org/1", BOOK), links(read(page(closed, result(BOOK, "Emma")))));
    assertEquals(
        List.of("https://example.org/1", BOOK), links(read(page(open, result(BOOK, "Emma")))));
  }

  @Test
  void manySnippetsThatAreNotClosedHideNoResult() {
    String open = "<a class=\"result__snippet\" href=\"x\">".repeat(40_000);
    assertEquals(List.of(BOOK), links(read(page(result(BOOK, "Emma"), open))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//duckduckgo.com/l/?uddg=%s&amp;rut=0a1b",
        "https://duckduckgo.com/l/?uddg=%s",
        "https://html.duckduckgo.com/l/?uddg=%s",
        "/l/?kh=-1&amp;uddg=%s",
      })
  void linksWrappedInARedirectAreUnwrapped(String form) {
    String target = URLEncoder.encode(BOOK + "?a=1&b=2", StandardCharsets.UTF_8);
    assertEquals(
        List.of(BOOK + "?a=1&b=2"), links(read(page(result(form.replace("%s", target), "Emma")))));
  }

  @Test
  void aWrappedLinkIsDecodedOnlyOnce() {
    String target = "https://www.goodreads.com/book/show/9712.c%C3%B3lera%2520x";
    assertEquals(List.of(target), links(read(page(result(wrapped(target), "x")))));
  }

  @Test
  void headingsAreTextWithoutMarkup() {
    Answer answer = read(page(result(BOOK, "<b>Emma</b> &amp; Co. by Jane&#39;s &lt;Austen&gt;")));
    assertEquals("Emma & Co. by Jane's <Austen>", candidates(answer).getFirst().title());
  }

  @Test
  void resultsKeepTheirOrder() {
    Answer answer =
        read(
            page(
                result(BOOK, "Emma"),
                result(wrapped("https://en.wikipedia.org/wiki/Emma"), "Emma - Wikipedia"),
                result("http://example.org/emma", "Emma")));
    assertEquals(
        List.of(BOOK, "https://en.wikipedia.org/wiki/Emma", "http://example.org/emma"),
        links(answer));
    assertEquals(List.of(1, 2, 3), candidates(answer).stream().map(Candidate::rank).toList());
  }

  @Test
  void advertisementsAreKnownByTheirClass() {
    Answer answer = read(page(ad(BOOK), result("https://example.org/emma", "Emma")));
    assertEquals(List.of("https://example.org/emma"), links(answer));
    assertEquals(1, candidates(answer).getFirst().rank());
  }

  @Test
  void aClassOfAdvertisementsBesideThatOfResultsIsEnough() {
    assertEquals(
        List.of("https://example.org/emma"),
        links(
            read(
                page(
                    row("web-result result--ad", BOOK, "Emma", "Ad"),
                    result("https://example.org/emma", "Emma")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://duckduckgo.com/y.js?ad_domain=books.example&amp;ad_provider=bingv7aa&amp;u3=x",
        "//duckduckgo.com/l/?uddg=https%3A%2F%2Fduckduckgo.com%2Fy.js%3Fad_domain%3Dbooks.example",
        "https://links.duckduckgo.com/y.js?u3=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F1",
        "https://DuckDuckGo.com/y.js?ad_domain=x",
        "//duckduckgo.com/l/?rut=0a1b",
        "//duckduckgo.com/l/?uddg=javascript%3Aalert(1)",
        "//duckduckgo.com/l/?uddg=%25zz",
        "javascript:alert(1)",
        "mailto:x@example.org",
        "",
      })
  void linksThatLeadNowhereOrToTheEngineAreNoResults(String href) {
    Answer answer = read(page(result(href, "Buy Emma"), result(BOOK, "Emma")));
    assertEquals(List.of(BOOK), links(answer));
    assertEquals(1, candidates(answer).getFirst().rank());
  }

  @Test
  void aHostThatOnlyEndsLikeTheEngineIsAResult() {
    assertEquals(
        List.of("https://notduckduckgo.com/y.js"),
        links(read(page(result("https://notduckduckgo.com/y.js", "x")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.goodreads.com/book/show/6969?q=a|b",
        "https://www.goodreads.com/book/show/6969?x={y}",
      })
  void charactersThatBrowsersForgiveDoNotLoseAResult(String link) {
    for (String href : List.of(link, wrapped(link))) {
      Answer answer = read(page(result(href, "Emma"), result("https://example.org", "x")));
      assertEquals(
          Optional.of("https://www.goodreads.com/book/show/6969"),
          Site.GOODREADS.canonical(links(answer).getFirst()));
    }
  }

  @Test
  void noMoreResultsAreReadThanAskedFor() {
    String body =
        page(
            ad("https://duckduckgo.com/y.js?x"),
            result("https://example.org/1", "1"),
            result("https://example.org/2", "2"),
            result("https://example.org/3", "3"));
    assertEquals(
        List.of("https://example.org/1", "https://example.org/2"),
        links(DuckDuckGoPage.read(response(200, body), "duckduckgo", 2)));
  }

  @Test
  void aPageThatSaysSoHasNothing() {
    assertEquals(new Answer.Nothing(), read(page(NOTHING)));
    assertEquals(new Answer.Nothing(), read(page(ad("https://duckduckgo.com/y.js?x"), NOTHING)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body><p>Welcome</p></body></html>",
        "<html><body><div id=\"links\" class=\"results\"></div></body></html>",
        "<html><body><div class=\"hit\"><a href=\"https://www.goodreads.com/book/show/1\">x</a>"
            + "</div></body></html>",
        "not even HTML",
      })
  void anUnknownPageIsNeverTakenForNothing(String body) {
    Answer.PageChanged changed = assertInstanceOf(Answer.PageChanged.class, read(body));
    assertTrue(!changed.evidence().isBlank());
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 418})
  void aStatusOfRefusalIsABlockWhateverThePageSays(int status) {
    Optional<String> sign = DuckDuckGoPage.block(response(status, page(result(BOOK, "Emma"))));
    assertTrue(sign.orElseThrow().contains("html.duckduckgo.com"));
    assertTrue(sign.orElseThrow().contains(Integer.toString(status)));
    assertInstanceOf(
        Answer.Unanswered.class,
        DuckDuckGoPage.read(response(status, page(result(BOOK, "Emma"))), "duckduckgo", 10));
  }

  @Test
  void aChallengeIsABlockWithAnyStatus() {
    assertTrue(DuckDuckGoPage.block(response(202, CHALLENGE)).isPresent());
    assertTrue(DuckDuckGoPage.block(response(200, CHALLENGE)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form id=\"challenge-form\" action=\"/x\"></form>",
        "<form action=\"//duckduckgo.com/anomaly.js?sv=html\"></form>",
        "<div class='anomaly-modal__mask'>x</div>",
      })
  void eachPartOfTheMarkupOfAChallengeIsEnough(String markup) {
    assertTrue(DuckDuckGoPage.block(response(200, "<html><body>" + markup)).isPresent());
  }

  @Test
  void aChallengeIsNeverTakenForNothing() {
    assertInstanceOf(Answer.Unanswered.class, read(CHALLENGE));
  }

  @Test
  void aResultMayQuoteTheWordsOfAChallenge() {
    String body =
        page(
            row(
                "web-result",
                BOOK,
                "What is anomaly.js?",
                "Unfortunately, bots use DuckDuckGo too. &lt;form id=\"challenge-form\"&gt;"
                    + " anomaly-modal__mask"));
    assertEquals(Optional.empty(), DuckDuckGoPage.block(response(200, body)));
    assertEquals(List.of(BOOK), links(read(body)));
  }

  @Test
  void anOrdinaryPageIsNoBlock() {
    assertEquals(Optional.empty(), DuckDuckGoPage.block(response(200, page(result(BOOK, "Emma")))));
    assertEquals(Optional.empty(), DuckDuckGoPage.block(response(200, page(NOTHING))));
    assertEquals(Optional.empty(), DuckDuckGoPage.block(response(500, "oops")));
  }

  @Test
  void faultsOfTheServerMayPassAndOthersDoNot() {
    assertEquals(
        Optional.of(true), passing(DuckDuckGoPage.read(response(503, ""), "duckduckgo", 10)));
    assertEquals(
        Optional.of(false), passing(DuckDuckGoPage.read(response(404, ""), "duckduckgo", 10)));
  }

  private static Optional<Boolean> passing(Answer answer) {
    return answer instanceof Answer.Failed failed
        ? Optional.of(failed.passing())
        : Optional.empty();
  }
}
