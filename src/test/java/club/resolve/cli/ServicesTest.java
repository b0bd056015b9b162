package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.RawServer;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program against servers on loopback that speak as the services do. */
@Timeout(30)
final class ServicesTest {
  private static final String WORK_WITH_ID =
      """
      {"numFound":1,"docs":[{"key":"/works/OL66554W","title":"Emma","author_name":["Jane Austen"],
       "id_goodreads":["6969","99999"],
       "editions":{"docs":[{"key":"/books/OL1M","id_goodreads":["6969"]}]}}]}
      """;
  private static final String WORK_WITHOUT_ID =
      """
      {"numFound":1,"docs":[{"key":"/works/OL66554W","title":"Emma","author_name":["Jane Austen"]}]}
      """;
  private static final String NO_WORK = "{\"numFound\":0,\"docs\":[]}";

  private static final String FOUND =
      """
      <html><body><div id="links" class="results">
       <div class="result results_links results_links_deep web-result ">
        <h2 class="result__title"><a rel="nofollow" class="result__a"
         href="//duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F6969.Emma&amp;rut=1">Emma
         by Jane Austen | Goodreads</a></h2></div></div></body></html>
      """;
  private static final String NOTHING_FOUND =
      """
      <html><body><div id="links" class="results">
       <div class="result results_links web-result result--no-result">
        <div class="no-results__container"><div class="no-results__message">No results found for
        <b>q</b></div></div></div></div></body></html>
      """;
  private static final String CHALLENGE =
      """
      <html><body><center id="lite_wrapper">
      <form id="challenge-form" action="//duckduckgo.com/anomaly.js?sv=html&cc=sre" method="POST">
      <div class="anomaly-modal__mask"></div></form></center></body></html>
      """;

  private static WireMockServer server;

  private final AtomicInteger requests = new AtomicInteger();

  @TempDir private Path folder;
  private Program program;

  @BeforeAll
  static void start() {
    server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void prepare() throws IOException {
    server.resetAll();
    server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    program = new Program(folder);
    program.file("books.csv", "title,author\nEmma,Jane Austen\n");
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private void titles(int count) throws IOException {
    program.file(
        "books.csv",
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "Emma " + i)
            .collect(Collectors.joining("\n", "title\n", "\n")));
  }

  private static void library(String body) {
    server.stubFor(
        get(urlPathEqualTo("/search.json"))
            .willReturn(aResponse().withHeader("Content-Type", "application/json").withBody(body)));
  }

  private static void duck(ResponseDefinitionBuilder response) {
    server.stubFor(post("/html/").willReturn(response));
  }

  /** Status by status, of a result on standard output whose titles hold no commas. */
  private static List<String> statuses(Program.Run run) {
    return run.out().lines().skip(1).map(line -> line.split(",", 4)[2]).toList();
  }

  private Program.Run run(String... sources) {
    List<String> args = new ArrayList<>(List.of("@books.csv", "-o", "-", "--retries=0"));
    args.addAll(List.of(sources));
    return program.run(args.toArray(String[]::new));
  }

  @Test
  void aWorkWithAnIdIsAMatchAndNobodyElseIsAsked() {
    library(WORK_WITH_ID);

    Program.Run run = run("--source=openlibrary=" + at("") + ",duckduckgo=" + at("/html/"));

    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().contains("Emma,https://www.goodreads.com/book/show/6969,match,"), run.out());
    server.verify(
        getRequestedFor(urlPathEqualTo("/search.json"))
            .withQueryParam("title", equalTo("Emma"))
            .withQueryParam("author", equalTo("Jane Austen"))
            .withQueryParam("fields", containing("id_goodreads")));
    server.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void aWorkWithoutAnIdIsNotTheLastWord() {
    library(WORK_WITHOUT_ID);
    duck(aResponse().withBody(FOUND));

    Program.Run run = run("--source=openlibrary=" + at("") + ",duckduckgo=" + at("/html/"));

    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().contains("Emma,https://www.goodreads.com/book/show/6969,match,"), run.out());
    assertTrue(run.out().contains(",duckduckgo,"), run.out());
  }

  @Test
  void aWorkThatNobodyElseKnowsIsAGuessToBeLookedUp() {
    library(WORK_WITHOUT_ID);
    duck(aResponse().withBody(NOTHING_FOUND));

    Program.Run run = run("--source=openlibrary=" + at("") + ",duckduckgo=" + at("/html/"));

    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().contains("Emma,https://www.goodreads.com/search?q=Emma+Jane+Austen,guess,"),
        run.out());
  }

  @Test
  void notFoundIsSaidWhenAllHaveAnswered() {
    library(NO_WORK);
    duck(aResponse().withBody(NOTHING_FOUND));

    Program.Run run = run("--source=openlibrary=" + at("") + ",duckduckgo=" + at("/html/"));

    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("not_found"), statuses(run));
  }

  @Test
  void theQuestionIsAPostWithTitleAuthorAndSite() {
    duck(aResponse().withBody(FOUND));

    run("--source=duckduckgo=" + at("/html/"), "--contact=club@example.org");

    server.verify(
        postRequestedFor(urlPathEqualTo("/html/"))
            .withRequestBody(containing("q=Emma+Jane+Austen+goodreads"))
            .withHeader("User-Agent", matching("resolve/.*club@example\\.org.*")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "threads", "virtual"})
  void onceAChallengeWasReadNobodyAsksAgain(String mode) throws Exception {
    titles(60);
    try (RawServer challenging = challengingAfter(20)) {
      Program.Run run =
          run(
              "--source=duckduckgo=" + challenging.address() + "html/",
              "--mode=" + mode,
              "--workers=1");

      assertEquals(3, run.code(), run.err());
      List<String> statuses = statuses(run);
      assertEquals(60, statuses.size());
      assertEquals(40, statuses.stream().filter("blocked"::equals).count());
      assertFalse(statuses.contains("not_found"), "a block is never called not found");
      assertFalse(statuses.contains("error"), run.out());
      // robots.txt, 20 answers, and the one that was challenged.
      assertEquals(22, requests.get());
      assertTrue(run.err().contains("40"), run.err());
    }
  }

  private RawServer challengingAfter(int answers) throws IOException {
    return RawServer.of(
        (_, out) -> {
          int number = requests.incrementAndGet();
          if (number == 1) {
            say(out, "404 Not Found", "");
          } else if (number <= 1 + answers) {
            say(out, "200 OK", FOUND);
          } else {
            say(out, "202 Accepted", CHALLENGE);
          }
        });
  }

  private static void say(OutputStream out, String status, String body) throws IOException {
    out.write(
        "HTTP/1.1 %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, body.getBytes(UTF_8).length, body)
            .getBytes(UTF_8));
  }

  @Test
  void aHostThatDisallowsUsIsBlockedAndNotAsked() throws Exception {
    titles(3);
    server.stubFor(
        get("/robots.txt")
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "text/plain")
                    .withBody("User-agent: *\nDisallow: /html\n")));

    Program.Run run = run("--source=duckduckgo=" + at("/html/"));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked", "blocked", "blocked"), statuses(run));
    assertTrue(run.out().contains("robots.txt"), run.out());
    assertTrue(run.err().contains("robots.txt"), run.err());
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void aChangedPageIsAnError() {
    duck(aResponse().withBody("<html><body><p>We have a new look!</p></body></html>"));

    Program.Run run = run("--source=duckduckgo=" + at("/html/"));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("error"), statuses(run));
  }

  @Test
  void aSearxNgWithoutJsonSaysSo() {
    server.stubFor(get(urlPathEqualTo("/search")).willReturn(aResponse().withStatus(403)));

    Program.Run run = run("--source=searxng=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked"), statuses(run));
    assertTrue(run.err().contains("json"), run.err());
  }

  @Test
  void aSearxNgWhoseEnginesAreSilentIsABlock() {
    server.stubFor(
        get(urlPathEqualTo("/search"))
            .willReturn(
                aResponse()
                    .withBody("{\"results\":[],\"unresponsive_engines\":[[\"x\",\"CAPTCHA\"]]}")));

    Program.Run run = run("--source=searxng=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked"), statuses(run));
  }

  private static void searx(String... answers) {
    for (int i = 0; i < answers.length; i++) {
      String next = i + 1 < answers.length ? "after " + (i + 1) : "after " + i;
      server.stubFor(
          get(urlPathEqualTo("/search"))
              .inScenario("searx")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
              .willReturn(aResponse().withBody(answers[i]))
              .willSetStateTo(answers.length == 1 ? Scenario.STARTED : next));
    }
  }

  /** So does searx: it names an engine once, then leaves it out without a word. */
  @Test
  void aSearxWhoseEnginesAreSuspendedNeverSaysNotFoundAndIsAskedAgain() throws Exception {
    titles(5);
    searx(
        "{\"results\":[],\"unresponsive_engines\":[[\"google\",\"CAPTCHA\"]]}",
        "{\"results\":[],\"unresponsive_engines\":[]}");

    Program.Run run = run("--source=searxng=" + at(""), "--mode=sequential");
    run("--source=searxng=" + at(""), "--mode=sequential");

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked", "error", "error", "error", "error"), statuses(run));
    assertTrue(run.out().contains("no engine answered"), run.out());
    server.verify(10, getRequestedFor(urlPathEqualTo("/search")));
  }

  private static final String ENCYCLOPEDIA =
      """
      {"results":[{"url":"https://en.wikipedia.org/wiki/Emma_(novel)","title":"Emma",
        "engine":"wikipedia","engines":["wikipedia"],"category":"general"}],
       "unresponsive_engines":[%s]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"first", "none"})
  void whatAnEncyclopediaKnowsBesideSilentEnginesIsNeitherAGuessNorKept(String fallback) {
    searx(ENCYCLOPEDIA.formatted("[\"google\",\"CAPTCHA\"],[\"brave\",\"timeout\"]"));

    Program.Run run = run("--source=searxng=" + at(""), "--fallback=" + fallback);
    run("--source=searxng=" + at(""), "--fallback=" + fallback);

    assertEquals(List.of("blocked"), statuses(run));
    server.verify(2, getRequestedFor(urlPathEqualTo("/search")));
  }

  @Test
  void anEncyclopediaAloneIsAnError() {
    searx(ENCYCLOPEDIA.formatted(""));

    assertEquals(List.of("error"), statuses(run("--source=searxng=" + at(""))));
  }

  @Test
  void withEnginesOfOnesOwnNotFoundIsSaidAndKept() {
    searx("{\"results\":[],\"unresponsive_engines\":[]}");

    Program.Run run = run("--source=searxng=" + at(""), "--own-engines");
    run("--source=searxng=" + at(""), "--own-engines");
    server.verify(1, getRequestedFor(urlPathEqualTo("/search")));
    Program.Run without = run("--source=searxng=" + at(""));

    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("not_found"), statuses(run));
    assertEquals(List.of("error"), statuses(without), "it was kept for those who say so");
  }

  @Test
  void ownEnginesMayStandInTheEnvironment() {
    searx("{\"results\":[],\"unresponsive_engines\":[]}");
    program.with("RESOLVE_OWN_ENGINES", "true");

    assertEquals(List.of("not_found"), statuses(run("--source=searxng=" + at(""))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"numFound\":5,\"docs\":[]}",
        "{\"numFound\":0,\"numFoundExact\":false,\"docs\":[]}",
        "{\"numFound\":0,\"docs\":[],\"error\":\"timed out\"}",
        "{\"docs\":[]}",
        "{\"numFound\":9,\"numFoundExact\":false,\"docs\":[{\"key\":\"/works/OL1W\",\"title\":\"Ulysses\"}]}",
      })
  void aLibraryThatDidNotSearchToItsEndNeverSaysNotFoundAndIsAskedAgain(String body) {
    library(body);

    Program.Run run = run("--source=openlibrary=" + at(""));
    run("--source=openlibrary=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("error"), statuses(run));
    server.verify(2, getRequestedFor(urlPathEqualTo("/search.json")));
  }

  @Test
  void aSearxNgFindsBookPages() {
    server.stubFor(
        get(urlPathEqualTo("/search"))
            .withQueryParam("format", equalTo("json"))
            .willReturn(
                aResponse()
                    .withBody(
                        """
                        {"results":[{"url":"https://www.goodreads.com/book/show/6969.Emma?ref=x",
                          "title":"Emma by Jane Austen | Goodreads","content":"","engine":"x"}],
                         "unresponsive_engines":[["y","CAPTCHA"]]}
                        """)));

    Program.Run run = run("--source=searxng=" + at(""));

    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().contains("Emma,https://www.goodreads.com/book/show/6969,match,"), run.out());
  }

  @Test
  void a429ForEverIsABlock() {
    server.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0")));

    Program.Run run = program.run("@books.csv", "-o", "-", "--source=openlibrary=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked"), statuses(run));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aBrokenAnswerIsTheErrorOfThatRowAndTheOthersGoOn(Fault fault) throws Exception {
    program.file("books.csv", "title\nBroken\nEmma\n");
    library(WORK_WITH_ID);
    server.stubFor(
        get(urlPathEqualTo("/search.json"))
            .withQueryParam("title", equalTo("Broken"))
            .willReturn(aResponse().withFault(fault)));

    Program.Run run = run("--source=openlibrary=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("error", "match"), statuses(run));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search.json", "ftp://127.0.0.1/", "file:///etc/hostname"})
  void aRedirectThatLeadsNowhereIsAnErrorWithItsReason(String location) {
    server.stubFor(
        get(urlPathEqualTo("/search.json"))
            .willReturn(aResponse().withStatus(302).withHeader("Location", location)));

    Program.Run run = run("--source=openlibrary=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("error"), statuses(run));
    assertTrue(run.out().contains("redirects"), run.out());
  }

  @Test
  void aServerThatNeverAnswersIsAnErrorWithinTheDeadline() throws Exception {
    try (RawServer silent =
        RawServer.of(
            (connection, _) ->
                connection.getInputStream().transferTo(OutputStream.nullOutputStream()))) {
      long start = System.nanoTime();

      Program.Run run = run("--source=openlibrary=" + silent.address(), "--timeout=200ms");

      assertEquals(3, run.code(), run.err());
      assertEquals(List.of("error"), statuses(run));
      assertTrue((System.nanoTime() - start) / 1e9 < 2);
    }
  }

  @Test
  void aRowThatFailedSaysWhyAndWhatToDo() throws Exception {
    library("this is no JSON");

    Program.Run run = run("--source=openlibrary=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().contains("1 not looked up yet"), run.err());
    assertTrue(run.err().contains("openlibrary: "), run.err());
    assertTrue(run.err().contains("again"), run.err());
  }

  @Test
  void whatAServerSendsNeverReachesTheTerminalRaw() {
    library("\u001b[2J\u001b]0;owned\u0007\u009b31m no JSON");

    Program.Run run = run("--source=openlibrary=" + at(""));

    assertTrue(
        run.err().codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)), run.err());
  }

  @Test
  void aGuessBesideABlockIsUnfinishedAndAskedForAgain() throws IOException {
    library(WORK_WITHOUT_ID);
    duck(aResponse().withBody(CHALLENGE));
    String chain = "--source=openlibrary=%s,duckduckgo=%s".formatted(at(""), at("/html/"));

    Program.Run blocked = program.run("@books.csv", chain, "-o", "@links.csv");

    assertEquals(3, blocked.code(), blocked.err());
    assertTrue(
        blocked.err().contains("1 could not be settled, which has a link that is no match:"),
        blocked.err());
    assertTrue(blocked.err().contains("  1 x duckduckgo: "), blocked.err());
    assertTrue(blocked.err().contains("Run the same command again after 20"), blocked.err());
    assertEquals(List.of("guess"), program.column("links.csv", "Status"));
    assertEquals(List.of("duckduckgo"), program.column("links.csv", "Unanswered"));

    duck(aResponse().withBody(FOUND));
    program.run("cache", "open", "127.0.0.1:" + server.port());
    Program.Run again = program.run("@links.csv", "--retry-failed", chain);

    assertEquals(0, again.code(), again.err());
    assertEquals(List.of("match"), program.column("links.csv", "Status"));
    assertEquals(List.of(""), program.column("links.csv", "Unanswered"));
  }
}
