package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.RawServer;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links checked by the whole program, against servers on loopback. */
@Timeout(30)
final class CheckCommandTest {
  private static final String HEADER =
      "Link,Verdict,Status Code,Final Address,Milliseconds,Reason\n";

  private static WireMockServer server;

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
  void prepare() {
    server.resetAll();
    program = new Program(folder);
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private static void answers(String path, int status) {
    answers(path, aResponse().withStatus(status));
  }

  private static void answers(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlEqualTo(path)).willReturn(answer));
  }

  private static void redirects(String path, int status, String target) {
    answers(path, aResponse().withStatus(status).withHeader("Location", target));
  }

  /** Checks these addresses without a further try; the rows without header and milliseconds. */
  private List<String> rows(int code, List<String> links, String... options) throws IOException {
    program.file("links.txt", String.join("\n", links));
    Program.Run run = run("links.txt", options);
    assertEquals(code, run.code(), run.err());
    return program
        .read("out.csv")
        .lines()
        .skip(1)
        .map(row -> row.replaceFirst(",[0-9]*,(?=[^,]*$|\"[^\"]*\"$)", ","))
        .toList();
  }

  private Program.Run run(String list, String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(options, 0, all, 4, options.length);
    all[0] = "check";
    all[1] = "@" + list;
    all[2] = "--output=@out.csv";
    all[3] = "--retries=0";
    return program.run(all);
  }

  @ParameterizedTest
  @CsvSource({
    "200, ok, 0",
    "204, ok, 0",
    "202, blocked, 0",
    "401, blocked, 0",
    "403, blocked, 0",
    "404, broken, 5",
    "410, broken, 5",
    "418, error, 3",
    "429, blocked, 0",
    "451, blocked, 0",
    "500, broken, 5",
    "503, broken, 5",
  })
  void eachStatusHasItsVerdict(int status, String verdict, int code) throws IOException {
    answers("/page", status);

    String row = rows(code, List.of(at("/page"))).getFirst();

    assertTrue(row.startsWith(at("/page") + "," + verdict + "," + status + ","), row);
  }

  @Test
  void allVerdictsOfAListAtOnce() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    answers("/ok", 200);
    answers("/gone", 410);
    answers("/refused", 403);
    redirects("/moved", 301, "/ok");
    redirects("/elsewhere", 302, "/ok");
    answers("/reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    try (RawServer hanging = RawServer.of((_, _) -> over.await())) {
      List<String> rows =
          rows(
              5,
              List.of(
                  at("/ok"),
                  at("/moved"),
                  at("/elsewhere"),
                  at("/gone"),
                  at("/refused"),
                  at("/reset"),
                  hanging.address(),
                  "https://www.goodreads.com/book/show/6969",
                  "ftp://127.0.0.1/file"),
              "--timeout=500ms");

      assertEquals(
          List.of(
              "ok", "moved", "ok", "broken", "blocked", "error", "timeout", "skipped", "skipped"),
          rows.stream().map(row -> row.split(",", -1)[1]).toList());
      assertEquals(
          at("/moved")
              + ",moved,200,"
              + at("/ok")
              + ",moved permanently; link to the final address",
          rows.get(1));
      assertEquals(
          at("/elsewhere") + ",ok,200," + at("/ok") + ",answers after a temporary redirect",
          rows.get(2));
    } finally {
      over.countDown();
    }
  }

  @Test
  void whatIsBrokenIsToldInTheSummary() throws IOException {
    answers("/here", 200);
    answers("/gone", 404);
    program.file("links.txt", at("/here") + "\n" + at("/gone") + "\n" + at("/gone") + "\n");

    Program.Run run = run("links.txt");

    assertEquals(5, run.code());
    assertTrue(run.errLines().getFirst().startsWith("Checked 3 links in "), run.err());
    assertTrue(
        run.errLines().getFirst().endsWith("(virtual, 8 workers): 1 ok, 2 broken"), run.err());
    assertTrue(run.err().contains("1 link repeats an earlier one of the list"), run.err());
    assertTrue(
        run.err()
            .contains("2 broken:\n  2 x " + at("/gone") + ": HTTP 404: there is no such page\n"),
        run.err());
    assertTrue(run.err().contains("The list is in " + program.path("out.csv") + "."), run.err());
  }

  @Test
  void whatMovedAndIsNotThereIsBroken() throws IOException {
    redirects("/moved", 308, "/gone");
    answers("/gone", 404);

    assertEquals(
        List.of(
            at("/moved")
                + ",broken,404,"
                + at("/gone")
                + ",\"HTTP 404: there is no such page, after a redirect\""),
        rows(5, List.of(at("/moved"))));
  }

  @Test
  void headIsAskedFirstAndIsEnough() throws IOException {
    answers("/page", 200);

    rows(0, List.of(at("/page")));

    server.verify(1, headRequestedFor(urlEqualTo("/page")));
    server.verify(0, getRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 405, 500, 501})
  void whereHeadIsRefusedGetDecides(int refusal) throws IOException {
    server.stubFor(head(urlEqualTo("/page")).willReturn(aResponse().withStatus(refusal)));
    server.stubFor(get(urlEqualTo("/page")).willReturn(aResponse().withBody("a page")));

    assertEquals(
        List.of(at("/page") + ",ok,200," + at("/page") + ",answers"),
        rows(0, List.of(at("/page"))));
  }

  @Test
  void whereHeadIsHungUpOnGetDecides() throws IOException {
    server.stubFor(
        head(urlEqualTo("/page")).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    server.stubFor(get(urlEqualTo("/page")).willReturn(aResponse().withBody("a page")));

    assertEquals(
        List.of(at("/page") + ",ok,200," + at("/page") + ",answers"),
        rows(0, List.of(at("/page"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "threads", "virtual"})
  void equalAddressesAreAskedOnce(String mode) throws IOException {
    answers("/page", 200);

    List<String> rows =
        rows(
            0,
            List.of(
                at("/page"), at("/page"), at("/page#part"), at("/page").replace("http", "HTTP")),
            "--mode=" + mode);

    assertEquals(4, rows.size());
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void theUserSaysWhatIsOk() throws IOException {
    answers("/there", 200);
    answers("/closed", 403);
    answers("/empty", 204);

    assertEquals(
        List.of("ok", "ok", "broken"),
        rows(5, List.of(at("/there"), at("/closed"), at("/empty")), "--ok=200,403").stream()
            .map(row -> row.split(",", -1)[1])
            .toList());
  }

  @Test
  void aChallengeIsAboutAllOfAHostAndIsRemembered() throws IOException {
    answers("/a", aResponse().withStatus(202).withHeader("x-amzn-waf-action", "challenge"));
    answers("/b", 200);

    List<String> rows = rows(0, List.of(at("/a"), at("/b")), "--mode=sequential");
    List<String> later = rows(0, List.of(at("/b")));

    assertTrue(rows.get(0).contains(",blocked,"), rows.get(0));
    assertTrue(rows.get(1).contains(",blocked,"), rows.get(1));
    assertTrue(later.get(0).contains(",blocked,"), later.get(0));
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void aHostThatWantsALongPauseIsNotAskedAgain() throws IOException {
    answers("/a", aResponse().withStatus(429).withHeader("Retry-After", "600"));
    answers("/b", 200);

    List<String> rows = rows(0, List.of(at("/a"), at("/b")), "--mode=sequential");

    assertTrue(rows.get(1).contains(",blocked,"), rows.get(1));
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void anEarlierResultIsAListWithItsTitlesFirstAndTheRestBehind() throws IOException {
    answers("/page", 200);
    program.file(
        "links.csv",
        "Title,Link,Status,Confidence\nEmma,"
            + at("/page")
            + ",match,97\nPersuasion,,not_found,\n");

    Program.Run run = run("links.csv");

    assertEquals(0, run.code(), run.err());
    List<String> rows = program.read("out.csv").lines().toList();
    assertEquals(
        "Title,Link,Verdict,Status Code,Final Address,Milliseconds,Reason,Status,Confidence",
        rows.getFirst());
    assertTrue(
        rows.get(1).matches("Emma,\\S+/page,ok,200,\\S+/page,[0-9]+,answers,match,97"),
        rows.get(1));
    assertEquals("Persuasion,,skipped,,,,the row has no link,not_found,", rows.get(2));
  }

  @Test
  void theColumnOfTheLinksCanBeNamed() throws IOException {
    answers("/page", 200);
    program.file("links.csv", "url,Shop\nhttp://127.0.0.1:1/," + at("/page") + "\n");

    assertEquals(0, run("links.csv", "--link-column=shop").code());
  }

  @Test
  void standardInputGoesToStandardOutput() {
    answers("/page", 200);

    Program.Run run = program.stdin("# mine\n\n" + at("/page") + "\n").run("check", "-");

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith(HEADER), run.out());
    assertEquals(2, run.out().lines().count());
  }

  @Test
  void theResultStandsBesideTheList() throws IOException {
    answers("/page", 200);
    program.file("links.txt", at("/page"));

    assertEquals(0, program.run("check", "@links.txt", "-q").code());
    assertEquals(0, program.run("check", "@links.txt", "-q", "--format=junit").code());

    assertEquals("home links.txt links_checked.csv links_checked.xml", program.files());
  }

  @Test
  void aReportForContinuousIntegrationIsAskedForByTheEnding() throws IOException {
    answers("/page", 404);
    program.file("links.txt", at("/page"));

    assertEquals(5, program.run("check", "@links.txt", "--output=@report.xml").code());

    String report = program.read("report.xml");
    assertTrue(report.contains("tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\""), report);
    assertTrue(
        report.contains(
            "<failure type=\"broken\" message=\"broken: HTTP 404: there is no such page\""),
        report);
  }

  @Test
  void whyGoodreadsIsLeftAloneIsSaid() throws IOException {
    List<String> rows =
        rows(
            0,
            List.of("https://www.goodreads.com/book/show/1", "http://GOODREADS.com/book/show/2"));

    assertTrue(rows.stream().allMatch(row -> row.contains(",skipped,")), rows.toString());
    assertTrue(rows.getFirst().contains("its terms rule out robots"), rows.getFirst());
    assertTrue(rows.getFirst().contains("--also=goodreads.com"), rows.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "links.txt | http://127.0.0.1/\\nEmma | links.txt, line 2: \"Emma\" is no address",
        "links.csv | title,page\\n"
            + "Emma,x | links.csv, line 1: no column is called \"link\" or \"url\"",
        "links.csv | link,a\\n\"x,y | links.csv, line 2, column \"link\": a quotation mark",
        "links.csv | link,a\\nx,y,z | links.csv, line 2, column 3: the row has 3 cells",
      })
  void aMistakeInTheListIsNamedBeforeAnythingIsAsked(String name, String text, String complaint)
      throws IOException {
    program.file(name, text.replace("\\n", "\n"));
    String before = program.files();

    Program.Run run = run(name);

    assertEquals(2, run.code());
    assertTrue(run.err().contains(complaint), run.err());
    assertEquals(before, program.files());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ok=abc | is neither a status code nor a range",
        "--ok=300-200 | is neither a status code nor a range",
        "--also=example.org | needs no exception; only goodreads.com is left alone",
        "--timeout=0 | --timeout must be longer than 0",
        "--format=html | none of csv, jsonl, junit",
        "--output=@links.txt | overwrite the list itself",
      })
  void aWrongOptionIsNamed(String option, String complaint) throws IOException {
    program.file("links.txt", at("/page"));

    Program.Run run = program.run("check", "@links.txt", option);

    assertEquals(2, run.code());
    assertTrue(run.err().contains(complaint), run.err());
  }

  @Test
  void cellsThatASpreadsheetWouldRunAreDefusedOnRequest() throws IOException {
    answers("/page", 200);
    program.file("links.csv", "Title,Link\n=Emma," + at("/page") + "\n");

    run("links.csv");
    assertTrue(program.read("out.csv").contains("\n=Emma,"), program.read("out.csv"));
    run("links.csv", "--spreadsheet-safe");
    assertTrue(program.read("out.csv").contains("\n'=Emma,"), program.read("out.csv"));
    assertTrue(program.read("out.csv").startsWith("\uFEFFTitle,"), program.read("out.csv"));
  }

  @Test
  void aStoreThatCannotBeUsedIsNoMatterOfWebSearches() throws IOException {
    answers("/page", 200);
    program.file("links.txt", at("/page"));

    Program.Run run = run("links.txt", "--cache=" + folder);

    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("; the run goes on without it.\n"), run.err());
    assertFalse(run.err().contains("web searches"), run.err());
  }

  @Test
  void theServersAreToldWhoAsks() throws IOException {
    answers("/page", 200);

    rows(0, List.of(at("/page")), "--contact=me@example.org");

    server.verify(
        headRequestedFor(urlEqualTo("/page"))
            .withHeader(
                "User-Agent",
                matching(
                    "resolve/\\S+ \\(bot that asks for what stands in a list; me@example.org\\)")));
  }

  @Test
  void ctrlCKeepsWhatIsDone() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    answers("/page", 200);
    try (RawServer hanging =
        RawServer.of(
            (_, _) -> {
              asked.countDown();
              over.await();
            })) {
      program.file("links.txt", at("/page") + "\n" + hanging.address() + "\n");
      Thread main = Thread.currentThread();
      Thread.startVirtualThread(
          () -> {
            try {
              asked.await();
              main.interrupt();
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
            }
          });

      Program.Run run = run("links.txt", "--mode=sequential");

      assertEquals(130, run.code(), run.err());
      assertTrue(run.err().contains("Stopped: 1 of 2 rows is in "), run.err());
      assertEquals(
          List.of("Link", at("/page")),
          program.read("out.csv").lines().map(row -> row.split(",", 2)[0]).toList());
    } finally {
      over.countDown();
    }
  }

  private List<String> verdicts(int code, String list, String... options) throws IOException {
    Program.Run run = run(list, options);
    assertEquals(code, run.code(), run.err());
    return program.column("out.csv", "Verdict");
  }

  @Test
  void aPageIsCheckedByItsBaseWithTheLineOfEachLink() throws IOException {
    answers("/dir/a", 200);
    answers("/b", 404);
    program.file("page.html", "<!doctype html>\n<a href=a>a</a>\n<a href='../b'>b</a>\n");

    assertEquals(List.of("ok", "broken"), verdicts(5, "page.html", "--base=" + at("/dir/page")));
    assertEquals(List.of("error", "error"), verdicts(3, "page.html"));
    run("page.html", "--base=" + at("/dir/page"), "--format=jsonl");
    assertTrue(
        program
            .read("out.csv")
            .contains("\"File\":\"" + program.path("page.html") + "\",\"Line\":3"));
  }

  @Test
  void patternsChooseAmongTheAddresses() throws IOException {
    answers("/a", 200);
    program.file("links.txt", at("/a") + "\n" + at("/b?draft") + "\n" + at("/other") + "\n");

    assertEquals(
        List.of("ok", "skipped", "skipped"),
        verdicts(0, "links.txt", "--include=/[ab]", "--exclude=[?]draft", "--exclude=x{2,3}"));
    assertEquals(
        List.of("answers", "left out by --exclude=[?]draft", "left out, as no --include fits"),
        program.column("out.csv", "Reason"));
  }

  @Test
  void aHostMayHaveStatusesOfItsOwn() throws IOException {
    answers("/a", 403);
    program.file("links.txt", at("/a") + "\n");

    assertEquals(List.of("blocked"), verdicts(0, "links.txt", "--ok-of=example.org=403"));
    assertEquals(List.of("ok"), verdicts(0, "links.txt", "--ok-of=127.0.0.1=200,403"));
  }

  @Test
  void aKnownExceptionIsSkippedWithItsReason() throws IOException {
    answers("/a", 404);
    program.file("links.txt", at("/a#part") + "\n");
    program.file("known.txt", "\uFEFF# ours\n\n" + at("/a") + "   # moves in June\n");

    assertEquals(List.of("skipped"), verdicts(0, "links.txt", "--exceptions=@known.txt"));
    assertEquals(List.of("known: moves in June"), program.column("out.csv", "Reason"));
    server.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://127.0.0.1/a | known.txt, line 1: has no reason",
        "example.org why | known.txt, line 1: \"example.org\" is no address: it has no https:// in"
            + " front",
      })
  void anExceptionThatIsNoneIsNamed(String line, String message) throws IOException {
    program.file("links.txt", at("/a"));
    program.file("known.txt", line + "\n");

    Program.Run run = run("links.txt", "--exceptions=@known.txt");

    assertEquals(2, run.code());
    assertTrue(run.err().contains(message), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--include=( | --include: Unclosed group in '('",
        "--ok-of=200 | --ok-of is written like shop.example=200,403",
        "--exclude= | --exclude has an empty pattern, which is found in every address",
        "--ok-of=http://a.example=404 | --ok-of: 'http://a.example' is no name of a host",
        "--ok-of=a.example:80=404 | --ok-of: 'a.example:80' is no name of a host",
        "--ok-of=a.example=x | --ok-of: 'x' is neither a status code nor a range",
        "--base=page.html | --base: 'page.html' is no address",
      })
  void anOptionThatCannotBeRightIsNamed(String option, String message) throws IOException {
    program.file("links.txt", at("/a"));

    Program.Run run = run("links.txt", option);

    assertEquals(2, run.code());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void aSecondRunAsksOnlyWhatFailed() throws IOException {
    answers("/a", 200);
    answers("/b", 404);
    redirects("/c", 301, "/a");
    program.file("links.txt", at("/a") + "\n" + at("/b") + "\n" + at("/c") + "\n");
    assertEquals(List.of("ok", "broken", "moved"), verdicts(5, "links.txt"));
    server.resetRequests();

    Program.Run again = run("links.txt");

    assertEquals(5, again.code());
    assertEquals(List.of("ok", "broken", "moved"), program.column("out.csv", "Verdict"));
    assertEquals(
        "answered less than a minute ago; not asked again",
        program.column("out.csv", "Reason").getFirst());
    assertEquals(at("/a"), program.column("out.csv", "Final Address").getLast());
    assertTrue(again.err().contains("2 links were in order a short time ago"), again.err());
    server.verify(0, anyRequestedFor(urlEqualTo("/a")));
    server.verify(2, anyRequestedFor(urlEqualTo("/b")));
  }

  @Test
  void whatIsNoLongerOkIsAskedAgain() throws IOException {
    answers("/a", 403);
    program.file("links.txt", at("/a") + "\n");

    assertEquals(List.of("ok"), verdicts(0, "links.txt", "--ok=403"));
    assertEquals(List.of("blocked"), verdicts(0, "links.txt"));
    assertEquals(List.of("ok"), verdicts(0, "links.txt", "--ok=403", "--max-age=0"));
  }

  @Test
  void hostsAreCountedWhereThereAreSeveral() throws IOException {
    answers("/a", 200);
    answers("/b", 404);
    program.file(
        "links.txt",
        at("/a") + "\n" + at("/b") + "\n" + at("/a").replace("127.0.0.1", "localhost") + "\n");

    Program.Run run = run("links.txt");

    assertTrue(run.err().contains("By host:\n  127.0.0.1: 1 ok, 1 broken\n"), run.err());
  }

  @Test
  void relativeLinksAreCountedForTheHostOfTheirBase() throws IOException {
    answers("/a", 404);
    program.file("links.txt", "/a\n" + at("/a").replace("127.0.0.1", "localhost") + "\n");

    Program.Run run = run("links.txt", "--base=" + at("/"));

    assertTrue(
        run.err().contains("By host:\n  127.0.0.1: 1 broken\n  localhost: 1 broken\n"), run.err());
  }
}
