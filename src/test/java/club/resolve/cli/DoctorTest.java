package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class DoctorTest {
  private static final String KEY = "BSA-not-to-be-seen";

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

  private static void library(ResponseDefinitionBuilder response) {
    server.stubFor(get(urlPathEqualTo("/search.json")).willReturn(response));
  }

  private Program.Run doctor(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "doctor";
    all[1] = "--retries=0";
    System.arraycopy(args, 0, all, 2, args.length);
    return program.run(all);
  }

  /** The cells of a row, which are two blanks apart at least. */
  private static List<String> row(Program.Run run, int row) {
    return List.of(run.out().lines().skip(row).findFirst().orElseThrow().split(" {2,}", -1));
  }

  @Test
  void aSourceThatAnswersIsShownWithItsResultsAndItsPace() {
    library(
        aResponse()
            .withBody(
                """
                {"docs":[{"key":"/works/OL1W","title":"Pride and Prejudice"},
                 {"key":"/works/OL2W","title":"Pride"}]}
                """));

    Program.Run run = doctor("--source=openlibrary=" + at(""), "--interval=1500ms");

    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("Source", "Address", "ms", "Pace", "Missing", "Answer"), row(run, 0));
    List<String> row = row(run, 1);
    assertEquals(List.of("openlibrary", at("")), row.subList(0, 2));
    assertTrue(row.get(2).matches("[0-9]+"), run.out());
    assertEquals(List.of("1 request in 1.50 s", "-", "2 results"), row.subList(3, 6));
    assertTrue(run.err().contains("openlibrary"), "who waits is told for whom");
    server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/search.json"))
            .withQueryParam("title", equalTo("Pride and Prejudice"))
            .withQueryParam("author", equalTo("Jane Austen")));
  }

  @Test
  void nothingIsAnAnswer() {
    library(aResponse().withBody("{\"numFound\":0,\"docs\":[]}"));

    Program.Run run = doctor("--source=openlibrary=" + at(""), "-q");

    assertEquals(0, run.code());
    assertEquals("nothing", row(run, 1).get(5));
    assertEquals("", run.err());
  }

  @Test
  void oneSourceThatDoesNotAnswerIsEnoughForTheExitCode() {
    library(aResponse().withStatus(500));
    server.stubFor(get("/robots.txt").willReturn(aResponse().withStatus(404)));
    server.stubFor(post("/html/").willReturn(aResponse().withStatus(202)));

    Program.Run run =
        doctor("--source=openlibrary=" + at("") + ",duckduckgo=" + at("/html/") + ",catalog");

    assertEquals(3, run.code());
    assertTrue(row(run, 1).get(5).startsWith("error: "), run.out());
    assertTrue(row(run, 2).get(5).startsWith("blocked: "), run.out());
    assertEquals("inside this program", row(run, 3).get(1));
    assertTrue(row(run, 3).get(5).matches("nothing|[0-9]+ results?"), run.out());
    assertEquals("none", row(run, 3).get(3));
  }

  @Test
  void aSearxNgWithoutJsonIsToldWhatItLacks() {
    server.stubFor(get(urlPathEqualTo("/search")).willReturn(aResponse().withStatus(403)));

    Program.Run run = doctor("--source=searxng=" + at(""));

    assertEquals(3, run.code());
    assertEquals("json format", row(run, 1).get(4));
    assertTrue(run.out().contains("searxng: add json to search.formats"), run.out());
  }

  @Test
  void aSearxNgWithoutEnginesIsToldSoAndWhatToDo() {
    server.stubFor(
        get(urlPathEqualTo("/search"))
            .willReturn(aResponse().withBody("{\"results\":[],\"unresponsive_engines\":[]}")));

    Program.Run run = doctor("--source=searxng=" + at(""));

    assertEquals(3, run.code());
    assertEquals("engines", row(run, 1).get(4));
    assertTrue(row(run, 1).get(5).startsWith("error: no engine answered"), run.out());
    assertTrue(run.out().contains("--own-engines"), run.out());
    assertEquals(0, doctor("--source=searxng=" + at(""), "--own-engines").code());
  }

  @Test
  void aSettingThatIsMendedIsSeenAtOnce() {
    server.stubFor(get(urlPathEqualTo("/search")).willReturn(aResponse().withStatus(403)));
    doctor("--source=searxng=" + at(""));
    server.stubFor(
        get(urlPathEqualTo("/search"))
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"results\":[{\"url\":\"https://www.goodreads.com/book/show/1885\"}]}")));

    Program.Run run = doctor("--source=searxng=" + at(""));

    assertEquals(0, run.code(), run.out());
    assertEquals(List.of("-", "1 result"), row(run, 1).subList(4, 6));
  }

  @Test
  void anAddressOfOnesOwnIsAskedEvenWhileItIsClosedAndHowToOpenItIsSaid() throws IOException {
    library(aResponse().withStatus(403).withHeader("Retry-After", "3600"));
    String source = "--source=openlibrary=" + at("");
    String opening = "resolve cache open 127.0.0.1:" + server.port();
    program.file("books.csv", "title\nEmma\n");
    assertEquals(3, program.run("@books.csv", "-o", "-", source).code());

    Program.Run refused = doctor(source);
    library(
        aResponse()
            .withBody("{\"docs\":[{\"key\":\"/works/OL1W\",\"title\":\"Pride and Prejudice\"}]}"));
    Program.Run answered = doctor(source);
    Program.Run closed = program.run("@books.csv", "-o", "-", source);

    server.verify(3, getRequestedFor(urlPathEqualTo("/search.json")));
    assertEquals(3, refused.code());
    assertTrue(row(refused, 1).get(5).contains(opening), refused.out());
    assertEquals(0, answered.code());
    assertEquals(List.of("opening", "1 result"), row(answered, 1).subList(4, 6));
    assertTrue(answered.out().contains(opening), answered.out());
    assertTrue(closed.out().contains(",blocked,"), "it is not for doctor to open it");
  }

  @Test
  void aMissingKeyIsARowAndNoReasonToStop() {
    library(aResponse().withBody("{\"numFound\":0,\"docs\":[]}"));

    Program.Run run = doctor("--source=brave=" + at("") + ",openlibrary=" + at(""));

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("brave", at("")), row(run, 1).subList(0, 2));
    assertEquals(List.of("-", "none", "key", "not asked"), row(run, 1).subList(2, 6));
    assertEquals("nothing", row(run, 2).get(5));
    assertTrue(run.out().contains("RESOLVE_BRAVE_KEY"), run.out());
  }

  @Test
  void aWrongKeyIsSaidToBeOneAndNotShown() {
    program.with("RESOLVE_BRAVE_KEY", KEY);
    server.stubFor(
        get(urlPathEqualTo("/res/v1/web/search"))
            .withHeader("X-Subscription-Token", containing(KEY))
            .willReturn(aResponse().withStatus(401).withBody("{\"you\":\"" + KEY + "\"}")));

    Program.Run run = doctor("--source=brave=" + at(""), "-v");

    assertEquals(3, run.code());
    assertEquals("a valid key", row(run, 1).get(4));
    assertFalse(run.out().contains(KEY), run.out());
    assertFalse(run.err().contains(KEY), run.err());
  }

  @Test
  void aCatalogueThatIsNotThereIsNamed() {
    Program.Run run = doctor("--source=catalog=@nowhere.csv");

    assertEquals(3, run.code());
    assertEquals("file", row(run, 1).get(4));
    assertTrue(run.out().contains("nowhere.csv"), run.out());
  }

  @Test
  void anAddressThatIsNoneIsAnErrorOfItsSource() {
    Program.Run run = doctor("--source=openlibrary=nowhere");

    assertEquals(3, run.code());
    assertTrue(row(run, 1).get(5).startsWith("error: 'nowhere' is not an address"), run.out());
  }

  @Test
  void itsHelpSaysWhatItDoesAndWhatItsExitCodesMean() {
    Program.Run help = program.run("doctor", "--help");

    assertEquals(0, help.code());
    assertTrue(help.out().contains("Usage: resolve doctor"), help.out());
    assertTrue(help.out().contains("Exit codes"), help.out());
    assertTrue(help.out().contains("--source"), help.out());
    assertTrue(program.run("--help").out().contains("doctor"));
  }
}
