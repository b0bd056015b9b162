package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program against a server that speaks as Brave's API does. */
@Timeout(30)
final class BraveServiceTest {
  private static final String KEY = "BSA-not-to-be-seen";
  private static final String FOUND =
      """
      {"type":"search","web":{"type":"search","results":[
       {"title":"Emma by Jane Austen | Goodreads","url":"https://www.goodreads.com/book/show/6969"}]}}
      """;

  private static WireMockServer server;
  private static WireMockServer other;

  @TempDir private Path folder;
  private Program program;

  @BeforeAll
  static void start() {
    server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    other = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    other.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
    other.stop();
  }

  @BeforeEach
  void prepare() throws IOException {
    server.resetAll();
    other.resetAll();
    program = new Program(folder);
    program.file("books.csv", "title,author\nEmma,Jane Austen\n");
  }

  private static String address(WireMockServer of) {
    return "http://127.0.0.1:" + of.port();
  }

  private static void answer(ResponseDefinitionBuilder response) {
    server.stubFor(get(urlPathEqualTo("/res/v1/web/search")).willReturn(response));
  }

  private Program.Run run(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "@books.csv";
    args[1] = "--output=-";
    args[2] = "--retries=0";
    args[3] = "--source=brave=" + address(server);
    System.arraycopy(more, 0, args, 4, more.length);
    return program.run(args);
  }

  private static void assertHidden(Program.Run run) {
    assertFalse(run.out().contains(KEY), run.out());
    assertFalse(run.err().contains(KEY), run.err());
  }

  private void config(String text) throws IOException {
    Path file = folder.resolve("home/.config/resolve/resolve.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void theKeyOfTheEnvironmentGoesToTheServiceAndNowhereElse() {
    program.with("RESOLVE_BRAVE_KEY", KEY);
    answer(aResponse().withBody(FOUND));

    Program.Run run = run("-v", "-v");

    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().contains("Emma,https://www.goodreads.com/book/show/6969,match,"), run.out());
    assertHidden(run);
    server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/res/v1/web/search"))
            .withHeader("X-Subscription-Token", equalTo(KEY))
            .withHeader("Accept", equalTo("application/json"))
            .withQueryParam("q", equalTo("Emma Jane Austen goodreads"))
            .withQueryParam("count", equalTo("10"))
            .withQueryParam("result_filter", equalTo("web")));
  }

  @Test
  void theLogHoldsTheRequestButNotItsKey() {
    program.with("RESOLVE_BRAVE_KEY", KEY);
    answer(aResponse().withBody(FOUND));
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      run("-vv");
    } finally {
      System.setErr(before);
    }
    String logged = log.toString(StandardCharsets.UTF_8);
    assertTrue(logged.contains("/res/v1/web/search?q=Emma"), logged);
    assertFalse(logged.contains(KEY), logged);
  }

  @Test
  void theKeyOfTheFileServesWhereTheEnvironmentHasNone() throws IOException {
    config("brave-key = " + KEY + "\n");
    answer(aResponse().withBody(FOUND));

    Program.Run run = run();

    assertEquals(0, run.code(), run.err());
    assertHidden(run);
    server.verify(getRequestedFor(anyUrl()).withHeader("X-Subscription-Token", equalTo(KEY)));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    config("brave-key=other\n");
    program.with("RESOLVE_BRAVE_KEY", KEY);
    answer(aResponse().withBody(FOUND));

    run();

    server.verify(getRequestedFor(anyUrl()).withHeader("X-Subscription-Token", equalTo(KEY)));
  }

  @Test
  void withoutAKeyTheUserIsToldWhereToPutIt() {
    Program.Run run = run();

    assertEquals(2, run.code());
    assertTrue(run.err().contains("RESOLVE_BRAVE_KEY"), run.err());
    assertTrue(run.err().contains("brave-key="), run.err());
    assertTrue(run.err().contains("resolve.properties"), run.err());
    server.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BSA-not-to\u00fcbe", "BSA-not to", "BSA-not\nto"})
  void aKeyThatCannotBeOneIsNamedByItsPlaceAlone(String key) {
    program.with("RESOLVE_BRAVE_KEY", key);

    Program.Run run = run();

    assertEquals(2, run.code());
    assertTrue(run.err().contains("RESOLVE_BRAVE_KEY"), run.err());
    assertFalse(run.err().contains("BSA"), run.err());
  }

  @Test
  void theKeyIsNoOption() {
    program.with("RESOLVE_BRAVE_KEY", KEY);

    assertEquals(2, run("--brave-key=x").code());
    Program.Run help = program.run("--help");
    assertFalse(help.out().contains("--brave-key"), help.out());
    assertHidden(help);
  }

  @Test
  void aMistakeInTheFileDoesNotShowTheKey() throws IOException {
    config("brave-key=" + KEY + "\nmodus=x\n");

    Program.Run run = run();

    assertEquals(2, run.code());
    assertHidden(run);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 422})
  void aKeyThatIsRefusedOnceIsNotSentAgain(int status) throws IOException {
    program.file("books.csv", "title\nEmma\nPersuasion\nSanditon\n");
    program.with("RESOLVE_BRAVE_KEY", KEY);
    answer(
        aResponse()
            .withStatus(status)
            .withBody(
                "{\"error\":{\"code\":\"SUBSCRIPTION_TOKEN_INVALID\",\"detail\":\""
                    + KEY
                    + "\"}}"));

    Program.Run run = run("--mode=sequential", "-vv");

    assertEquals(3, run.code(), run.err());
    assertEquals(3, run.out().lines().filter(line -> line.contains(",error,")).count(), run.out());
    assertHidden(run);
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void aQuotaUsedUpIsABlockAndNotAskedForAgain() throws IOException {
    program.file("books.csv", "title\nEmma\nPersuasion\n");
    program.with("RESOLVE_BRAVE_KEY", KEY);
    answer(
        aResponse()
            .withStatus(429)
            .withHeader("X-RateLimit-Limit", "1, 2000")
            .withHeader("X-RateLimit-Remaining", "0, 0")
            .withHeader("X-RateLimit-Reset", "1, 1419704"));

    Program.Run run = run("--mode=sequential");

    assertEquals(3, run.code(), run.err());
    assertEquals(
        2, run.out().lines().filter(line -> line.contains(",blocked,")).count(), run.out());
    assertTrue(run.out().contains("quota"), run.out());
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void aRedirectDoesNotCarryTheKeyToAnotherHost() {
    program.with("RESOLVE_BRAVE_KEY", KEY);
    other.stubFor(any(anyUrl()).willReturn(aResponse().withBody(FOUND)));
    answer(aResponse().withStatus(302).withHeader("Location", address(other) + "/x"));

    Program.Run run = run("-vv");

    assertEquals(0, run.code(), run.err());
    assertHidden(run);
    other.verify(1, getRequestedFor(anyUrl()).withHeader("X-Subscription-Token", absent()));
  }

  @Test
  void itsAnswersAreKeptOnlyUntilTheListIsDone() throws IOException {
    program.file("books.csv", "title\nEmma\nPersuasion\n");
    program.with("RESOLVE_BRAVE_KEY", KEY);
    answer(aResponse().withBody(FOUND));

    assertEquals(3, run("--max-requests=1").code());
    Program.Run rest = run("--max-requests=1");
    assertEquals(0, rest.code(), rest.err());
    server.verify(2, anyRequestedFor(anyUrl()));

    run();
    server.verify(4, anyRequestedFor(anyUrl()));
  }
}
