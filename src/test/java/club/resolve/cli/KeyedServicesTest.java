package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program against a server that speaks as Hardcover and Google Books do. */
@Timeout(60)
final class KeyedServicesTest {
  private static final String KEY = "hc_pat_not-to-be-seen";
  private static final String GRAPHQL = "/v1/graphql";
  private static final String VOLUMES = "/books/v1/volumes";
  private static final String FOUND =
      """
      {"data":{"search":{"results":{"found":1,"hits":[{"document":{"id":"7","title":"Emma",
       "author_names":["Jane Austen"],"slug":"emma","users_count":42,"release_year":1815}}]}}}}
      """;
  private static final String MAPPED =
      """
      {"data":{"books":[{"id":7,"default_physical_edition":null,"book_mappings":
       [{"external_id":"6969","edition":{"title":"Emma","isbn_13":"9780141439587"}}]}]}}
      """;
  private static final String VOLUME =
      """
      {"totalItems":1,"items":[{"volumeInfo":{"title":"Emma","authors":["Jane Austen"],
       "industryIdentifiers":[{"type":"ISBN_13","identifier":"9780141439587"}],
       "canonicalVolumeLink":"https://books.google.com/books/about/Emma.html?id=a"}}]}
      """;

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
  void prepare() throws IOException {
    server.resetAll();
    program =
        new Program(folder)
            .with("RESOLVE_HARDCOVER_KEY", "Bearer " + KEY)
            .with("RESOLVE_GOOGLEBOOKS_KEY", KEY);
    program.file("books.csv", "title,author\nEmma,Jane Austen\n");
  }

  private static String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private static void hardcover(ResponseDefinitionBuilder found) {
    server.stubFor(post(GRAPHQL).withRequestBody(containing("search(")).willReturn(found));
    server.stubFor(
        post(GRAPHQL)
            .withRequestBody(containing("\"ids\":[7]"))
            .willReturn(aResponse().withBody(MAPPED)));
  }

  private static void google(ResponseDefinitionBuilder volumes) {
    server.stubFor(get(urlPathEqualTo(VOLUMES)).willReturn(volumes));
  }

  private Program.Run run(String service, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "@books.csv";
    args[1] = "--retries=0";
    args[2] = "--mode=sequential";
    args[3] = "--source=" + service + "=" + address();
    System.arraycopy(more, 0, args, 4, more.length);
    return program.run(args);
  }

  private void assertKeptSecret(Program.Run run) throws IOException {
    assertFalse(run.out().contains(KEY), run.out());
    assertFalse(run.err().contains(KEY), run.err());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(KEY),
            file + " holds the key");
      }
    }
  }

  @Test
  void aBookOfHardcoverLeadsToGoodreadsAndTheTokenGoesNowhereElse() throws IOException {
    hardcover(aResponse().withBody(FOUND));

    Program.Run run =
        run("hardcover", "-o", "@out.jsonl", "--record=@record.jsonl", "--candidates=@all.jsonl");

    assertEquals(0, run.code(), run.err());
    assertTrue(
        program.read("out.jsonl").contains("https://www.goodreads.com/book/show/6969"),
        program.read("out.jsonl"));
    assertTrue(program.read("out.jsonl").contains("\"match\""), program.read("out.jsonl"));
    assertTrue(program.read("record.jsonl").contains("6969"));
    assertKeptSecret(run);
    server.verify(
        2,
        postRequestedFor(urlPathEqualTo(GRAPHQL))
            .withHeader("Authorization", equalTo("Bearer " + KEY))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(notContaining(KEY)));
  }

  @Test
  void aVolumeOfGoogleIsFoundAndTheKeyGoesNowhereElse() throws IOException {
    google(aResponse().withBody(VOLUME));

    Program.Run run =
        run("googlebooks", "-o", "@out.jsonl", "--record=@record.jsonl", "--candidates=@all.jsonl");

    assertEquals(0, run.code(), run.err());
    assertTrue(program.read("record.jsonl").contains("9780141439587"));
    assertKeptSecret(run);
    server.verify(
        1,
        getRequestedFor(urlPathEqualTo(VOLUMES))
            .withHeader("X-Goog-Api-Key", equalTo(KEY))
            .withQueryParam("q", equalTo("intitle:Emma inauthor:Jane inauthor:Austen")));
  }

  @Test
  void theLogHoldsTheRequestsButNoKey() {
    hardcover(aResponse().withBody(FOUND));
    google(aResponse().withBody(VOLUME));
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      run("hardcover", "-o", "-", "-vv");
      run("googlebooks", "-o", "-", "-vv");
    } finally {
      System.setErr(before);
    }
    String logged = log.toString(StandardCharsets.UTF_8);
    assertTrue(logged.contains("\"words\":\"Emma Jane Austen\""), logged);
    assertTrue(logged.contains(VOLUMES + "?q=intitle"), logged);
    assertFalse(logged.contains(KEY), logged);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 403})
  void aTokenThatIsRefusedOnceIsNotSentAgain(int status) throws IOException {
    program.file("books.csv", "title\nEmma\nPersuasion\n");
    hardcover(
        aResponse()
            .withStatus(status)
            .withBody(
                "{\"error\":\"invalid_token\",\"errors\":[{\"message\":\"JWTExpired "
                    + KEY
                    + "\"}]}"));

    Program.Run run = run("hardcover", "-o", "-", "-v");

    assertEquals(3, run.code(), run.err());
    assertEquals(2, run.out().lines().filter(line -> line.contains(",error,")).count(), run.out());
    assertTrue(run.err().contains("make a new one"), run.err());
    assertKeptSecret(run);
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void aQuotaOfADayThatIsUsedUpEndsTheQuestions() throws IOException {
    program.file("books.csv", "title\nEmma\nPersuasion\n");
    hardcover(
        aResponse()
            .withStatus(429)
            .withHeader("Retry-After", "51234")
            .withHeader("RateLimit-Policy", "\"Free\";q=60;w=60;burst=10, \"daily\";q=5000;w=86400")
            .withHeader("RateLimit", "\"Free\";r=8;t=42, \"daily\";r=0;t=51234")
            .withBody("{\"error\":\"Too Many Requests\"}"));
    google(
        aResponse()
            .withStatus(429)
            .withBody(
                "{\"error\":{\"code\":429,\"message\":\"Quota exceeded for limit 'Queries per"
                    + " day'\",\"status\":\"RESOURCE_EXHAUSTED\"}}"));

    for (String service : List.of("hardcover", "googlebooks")) {
      Program.Run run = run(service, "-o", "-");

      assertEquals(3, run.code(), run.err());
      assertEquals(
          2, run.out().lines().filter(line -> line.contains(",blocked,")).count(), run.out());
      assertTrue(
          run.err().matches("(?s).*the quota of the key for \\S+ is used up until 20[0-9-]{8} .*"),
          run.err());
      assertTrue(run.err().contains("Run the same command again after 20"), run.err());
    }
    server.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void whoeverIsThrottledIsBlocked() {
    hardcover(aResponse().withStatus(429).withBody("{\"error\":\"Throttled\"}"));

    Program.Run run = run("hardcover", "-o", "-");

    assertEquals(3, run.code(), run.err());
    assertTrue(run.out().contains(",blocked,"), run.out());
    assertTrue(run.err().contains("too many requests"), run.err());
  }

  @Test
  void whatGoogleToldIsKeptOnlyUntilTheListIsDone() {
    google(aResponse().withBody(VOLUME));
    hardcover(aResponse().withBody(FOUND));

    run("googlebooks", "-o", "-");
    run("googlebooks", "-o", "-");
    run("hardcover", "-o", "-");
    run("hardcover", "-o", "-");

    server.verify(2, getRequestedFor(urlPathEqualTo(VOLUMES)));
    server.verify(2, postRequestedFor(urlPathEqualTo(GRAPHQL)));
  }

  @Test
  void doctorAsksBoth() {
    hardcover(aResponse().withBody(FOUND));
    google(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"API key not valid\"}}"));

    Program.Run run =
        program.run(
            "doctor", "--source=hardcover=" + address() + ",googlebooks=" + address(), "-q");

    assertEquals(3, run.code(), run.out());
    assertTrue(run.out().contains("1 result"), run.out());
    assertTrue(run.out().contains("googlebooks: put the right key"), run.out());
    assertFalse(run.out().contains(KEY), run.out());
  }

  @Test
  void aPlanCountsBothRequestsOfATitle() throws IOException {
    program.file("books.csv", "title\nEmma\nPersuasion\nSanditon\n");

    Program.Run hardcover = run("hardcover", "--plan");
    Program.Run google = run("googlebooks", "--plan");

    assertTrue(row(hardcover, "hardcover").contains("3 to 6 "), hardcover.out());
    assertTrue(row(google, "googlebooks").matches("googlebooks +0 +3 .*"), google.out());
    server.verify(0, anyRequestedFor(anyUrl()));
  }

  private static String row(Program.Run run, String source) {
    return run.out().lines().filter(line -> line.startsWith(source)).findFirst().orElse("");
  }

  private static List<String> planned(Program.Run plan) {
    assertEquals(0, plan.code(), plan.err());
    return plan.out()
        .lines()
        .skip(2)
        .map(line -> line.split(" ", 2)[0])
        .filter(name -> name.matches("[a-z]+"))
        .toList();
  }

  @Test
  void withAKeyItsServiceIsInTheChainInItsPlace() {
    assertEquals(
        List.of("openlibrary", "hardcover", "googlebooks", "duckduckgo"),
        planned(program.run("@books.csv", "--plan")));
    program.with("RESOLVE_BRAVE_KEY", KEY);
    assertEquals(
        List.of("openlibrary", "hardcover", "googlebooks", "brave", "duckduckgo"),
        planned(program.run("@books.csv", "--plan")));
    assertEquals(
        List.of("openlibrary"),
        planned(program.run("@books.csv", "--plan", "--source=openlibrary")),
        "named sources are all that is asked");
  }

  @Test
  void withoutAKeyTheChainIsThatOfEverybody() {
    program.with("RESOLVE_HARDCOVER_KEY", "").with("RESOLVE_GOOGLEBOOKS_KEY", " ");

    assertEquals(
        List.of("openlibrary", "duckduckgo"), planned(program.run("@books.csv", "--plan")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hardcover", "googlebooks", "brave"})
  void aPlanRefusesAServiceWithoutItsKeyAsTheRunDoes(String service) {
    program.with("RESOLVE_HARDCOVER_KEY", "").with("RESOLVE_GOOGLEBOOKS_KEY", "");

    Program.Run run = run(service, "-o", "-");
    Program.Run plan = run(service, "--plan");

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(service + " needs a key; put yours "), run.err());
    assertEquals(2, plan.code(), plan.out());
    assertEquals(run.err(), plan.err());
  }

  @Test
  void aKeyOfTheFileCountsAsWell() throws IOException {
    program.with("RESOLVE_HARDCOVER_KEY", "").with("RESOLVE_GOOGLEBOOKS_KEY", "");
    Path file = folder.resolve("home/.config/resolve/resolve.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "hardcover-key=Bearer " + KEY + "\n");

    assertEquals(
        List.of("openlibrary", "hardcover", "duckduckgo"),
        planned(program.run("@books.csv", "--plan")));
  }

  /** A proxy that is not there keeps the questions on this machine. */
  @Test
  void doctorAsksTheChainOfARun() {
    program.with("https_proxy", "http://127.0.0.1:9");

    Program.Run doctor = program.run("doctor", "-q", "--retries=0");

    assertEquals(3, doctor.code(), doctor.out());
    assertEquals(
        List.of("openlibrary", "hardcover", "googlebooks", "duckduckgo"),
        doctor
            .out()
            .lines()
            .skip(1)
            .map(line -> line.split(" ", 2)[0])
            .filter(name -> name.matches("[a-z]+"))
            .toList());
  }
}
