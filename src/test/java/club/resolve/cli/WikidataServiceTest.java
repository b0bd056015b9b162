package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.service.WikidataSolutions;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program against a server on loopback that speaks as Wikidata's query service does. */
@Timeout(30)
final class WikidataServiceTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";
  private static final String BOOKS =
      """
      title,author,isbn
      A Tale of Two Cities,Charles Dickens,9780141439600
      Pride and Prejudice,Jane Austen,9780141439518
      Sanditon,Jane Austen,
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
    program = new Program(folder);
    program.file("books.csv", BOOKS);
  }

  private static String source() {
    return "--source=wikidata=http://127.0.0.1:" + server.port();
  }

  private static void answer(ResponseDefinitionBuilder response) {
    server.stubFor(get(urlPathEqualTo("/sparql")).willReturn(response));
  }

  private static void answer(String... solutions) {
    answer(aResponse().withBody(WikidataSolutions.json(solutions)));
  }

  private static void asked(int times) {
    server.verify(times, getRequestedFor(urlPathEqualTo("/sparql")));
  }

  private Program.Run run(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "@books.csv";
    args[1] = "--output=@links.csv";
    args[2] = source();
    System.arraycopy(more, 0, args, 3, more.length);
    return program.run(args);
  }

  private static void twoBooks() {
    answer(
        "978-0-14-143960-0 Q10 Q10 P1476 A Tale of Two Cities",
        "978-0-14-143960-0 Q10 Q1 P50 Charles Dickens",
        "978-0-14-143960-0 Q10 Q10 P2969 1953",
        "0-14-143951-3 Q20 Q20 label Pride and Prejudice",
        "0-14-143951-3 Q20 Q20 P2969 1885");
  }

  @Test
  void theIsbnsOfAListAreAskedForTogetherAndRowsWithoutOneAreSkipped() throws IOException {
    twoBooks();

    Program.Run run = run("--contact=reader@example.org");

    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("match", "match", "skipped"), program.column("links.csv", "Status"));
    assertEquals(List.of(BOOK + "1953", BOOK + "1885", ""), program.column("links.csv", "Link"));
    assertEquals(
        "the row has no ISBN, by which alone wikidata can be asked",
        program.column("links.csv", "Reason").getLast());
    asked(1);
    server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/sparql"))
            .withQueryParam("format", equalTo("json"))
            .withQueryParam("query", containing("\"978-0-14-143960-0\""))
            .withQueryParam("query", containing("\"978-0-14-143951-8\""))
            .withHeader("User-Agent", containing("reader@example.org")));
  }

  @Test
  void whatItHasAnsweredIsKeptByTheIsbn() throws IOException {
    twoBooks();
    run();
    program.file("books.csv", BOOKS.replace("Pride and Prejudice", "Pride & Prejudice: A Novel"));

    Program.Run again = run("--offline");

    assertEquals(0, again.code(), again.err());
    assertEquals(List.of("match", "match", "skipped"), program.column("links.csv", "Status"));
    asked(1);
  }

  @Test
  void whatNoItemBearsIsNotFoundAndKeptAsThat() {
    answer();

    assertEquals(0, run().code());
    assertEquals(0, run().code());

    asked(1);
  }

  @Test
  void aQueryThatTookTooLongIsAnErrorThatIsNotRepeated() throws IOException {
    answer(aResponse().withStatus(500).withBody("java.util.concurrent.TimeoutException\n\tat x"));

    Program.Run run = run("--retries=3");

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("error", "error", "skipped"), program.column("links.csv", "Status"));
    String reason = program.column("links.csv", "Reason").getFirst();
    assertTrue(reason.contains("gave up the query, as it took too long (HTTP 500)"), reason);
    int requests = server.findAll(anyRequestedFor(anyUrl())).size();
    assertTrue(requests <= 2, "each row at most once: " + requests);
  }

  @Test
  void whoIsToldToComeLaterClosesTheHost() throws IOException {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "3600"));

    Program.Run run = run();

    assertEquals(3, run.code(), run.err());
    assertEquals(List.of("blocked", "blocked", "skipped"), program.column("links.csv", "Status"));
    assertTrue(program.column("links.csv", "Reason").getFirst().contains("closed until"));
    asked(1);
    run();
    asked(1);
  }

  @Test
  void withoutAContactThePublicServiceIsNotAsked() {
    Program.Run run = program.run("@books.csv", "-o", "-", "--source=wikidata");

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("add --contact=you@example.org"), run.err());
    Program.Run plan = program.run("@books.csv", "--plan", "--source=wikidata");
    assertEquals(2, plan.code(), plan.out());
    assertEquals(run.err(), plan.err());
    assertEquals(0, program.run("@books.csv", "--plan", "--source=wikidata", "--offline").code());
    Program.Run doctor = program.run("doctor", "--source=wikidata");
    assertEquals(3, doctor.code(), doctor.out());
    assertTrue(
        doctor.out().contains("1 request in 2.00 s, one at a time  contact  not asked"),
        doctor.out());
  }

  @Test
  void doctorAsksByAWorkThatIsThere() {
    answer("OL66554W Q1 Q1 label Pride and Prejudice");

    Program.Run doctor = program.run("doctor", source());

    assertEquals(0, doctor.code(), doctor.out());
    assertTrue(doctor.out().contains("1 result"), doctor.out());
    server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/sparql"))
            .withQueryParam("query", containing("\"OL66554W\"")));
  }

  @Test
  void explainSaysThatItIsNotAskedByTitle() {
    Program.Run run = program.run("explain", "Emma", source());

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("not asked, as it is asked by ids alone"), run.out());
  }

  private static void library() {
    server.stubFor(
        get(urlPathEqualTo("/search.json"))
            .willReturn(
                aResponse()
                    .withBody(
                        """
                        {"numFound":1,"docs":[{"key":"/works/OL7W","title":"Sanditon",
                         "author_name":["Jane Austen"]}]}
                        """)));
    server.stubFor(
        get(urlPathEqualTo("/works/OL7W/editions.json"))
            .willReturn(aResponse().withBody("{\"size\":0,\"entries\":[]}")));
  }

  @Test
  void theWorkThatOpenLibraryIsSureOfButHasNoPageOfIsAskedForAndItsAnswerKept() throws IOException {
    program.file("books.csv", "title,author\nSanditon,Jane Austen\n");
    library();
    answer("OL7W Q7 Q7 P1476 Sanditon", "OL7W Q7 Q7 P50 Jane Austen", "OL7W Q7 Q7 P2969 208729");
    String chain =
        "--source=openlibrary=http://127.0.0.1:%d,wikidata=http://127.0.0.1:%d"
            .formatted(server.port(), server.port());

    Program.Run run = program.run("@books.csv", "-o", "@links.csv", chain);

    assertEquals(0, run.code(), run.err());
    assertEquals(List.of("match"), program.column("links.csv", "Status"));
    assertEquals(List.of(BOOK + "208729"), program.column("links.csv", "Link"));
    assertEquals(List.of("wikidata"), program.column("links.csv", "Source"));
    server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/sparql")).withQueryParam("query", containing("\"OL7W\"")));

    program.run("@books.csv", "-o", "@links.csv", chain, "--offline", "--overwrite");
    assertEquals(List.of(BOOK + "208729"), program.column("links.csv", "Link"));
    asked(1);
  }

  private String plan(String source) throws IOException {
    String rows =
        IntStream.range(0, 160)
            .mapToObj("97800000%04d"::formatted)
            .map(WikidataServiceTest::whole)
            .map(isbn -> "Volume " + isbn + ",," + isbn + "\nSanditon " + isbn + ",,\n")
            .collect(Collectors.joining());
    program.file("books.csv", "title,author,isbn\n" + rows);
    Program.Run plan = program.run("@books.csv", "--plan", source, "--contact=a@example.org");
    assertEquals(0, plan.code(), plan.err());
    server.verify(0, anyRequestedFor(anyUrl()));
    return plan.out();
  }

  /** The twelve digits with the one that belongs to them. */
  private static String whole(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }

  @Test
  void aPlanCountsTheIsbnsInBatchesWhereNoSourceBeforeItKnowsTheWork() throws IOException {
    assertTrue(plan(source()).matches("(?s).*wikidata +0 +at most 1[0-9] .*"), plan(source()));
  }

  @Test
  void aPlanCountsARequestForEachWorkThatASourceBeforeItMayFind() throws IOException {
    String plan = plan("--source=openlibrary,wikidata");
    assertTrue(plan.matches("(?s).*wikidata +0 +at most 33[0-9] .*"), plan);
  }
}
