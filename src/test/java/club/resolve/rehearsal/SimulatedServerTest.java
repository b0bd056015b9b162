package club.resolve.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Site;
import club.resolve.catalog.CatalogIndex;
import club.resolve.http.Response;
import club.resolve.service.Answers;
import club.resolve.timing.FakeTime;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a real connection, but with a time in which sleeping takes none. */
class SimulatedServerTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";
  private static final Duration LATENCY = Duration.ofHours(1);

  private final FakeTime time = new FakeTime();
  private final HttpClient client = HttpClient.newHttpClient();
  private SimulatedServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        new SimulatedServer(
            new CatalogEngine(CatalogIndex.sample(Site.GOODREADS), "goodreads"),
            "goodreads",
            new Latency.Fixed(LATENCY),
            time);
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private Response post(String query) throws IOException, InterruptedException {
    URI address = server.address();
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&b=&kl=wt-wt"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Response(
        address, response.statusCode(), response.headers(), response.body(), Duration.ZERO);
  }

  private Answer ask(String query) throws IOException, InterruptedException {
    return Answers.ofPage(post(query));
  }

  @Test
  void itListensOnLoopbackAlone() {
    assertEquals("127.0.0.1", server.address().getHost());
    assertTrue(server.address().getPort() > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma goodreads                                          | 6969
          Emma Jane Austen goodreads                              | 6969
          emma austen goodreads                                   | 6969
          The Talented Mr Ripley goodreads                        | 2247142
          Invisible Women goodreads                               | 41104077
          Invisible Women Caroline Criado Perez goodreads         | 41104077
          Where'd You Go, Bernadette Maria Semple goodreads       | 13526165
          Jane Eyre Charlotte Bronte goodreads                    | 10210
          1984 George Orwell goodreads                            | 5470
          Norwegian Wood                                          | 11297
          """)
  void aBookIsFoundWithOrWithoutItsAuthor(String query, long id)
      throws IOException, InterruptedException {
    assertEquals(List.of(BOOK + id), Answers.links(ask(query)));
  }

  @Test
  void aResultLooksLikeThatOfTheRealEngine() throws IOException, InterruptedException {
    Response page = post("Emma goodreads");
    assertEquals(200, page.status());
    assertEquals(Optional.of("text/html; charset=UTF-8"), page.header("Content-Type"));
    assertEquals(Optional.empty(), Answers.block(page));
    assertEquals(
        "Emma by Jane Austen | Goodreads",
        Answers.candidates(Answers.ofPage(page)).getFirst().title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Beyond Interpretation goodreads",
        "Emma Charlotte Brontë goodreads",
        "goodreads",
        "",
        "   ",
        "??? goodreads"
      })
  void whatIsNotKnownIsNothing(String query) throws IOException, InterruptedException {
    assertEquals(new Answer.Nothing(), ask(query));
  }

  @Test
  void markupInTheQueryIsEscaped() throws IOException, InterruptedException {
    Response page = post("<script>alert(1)</script> & \"x\" </title> goodreads");
    assertFalse(page.body().contains("<script>"), page::body);
    assertTrue(page.body().contains("&lt;script&gt;"), page::body);
    assertEquals(new Answer.Nothing(), Answers.ofPage(page));
  }

  @Test
  void aQueryCannotMakeUpAResult() throws IOException, InterruptedException {
    String forged =
        "</div><div class=\"web-result\"><h2 class=\"result__title\"><a class=\"result__a\""
            + " href=\"https://www.goodreads.com/book/show/1\">x</a></h2></div>";
    assertEquals(new Answer.Nothing(), ask(forged));
  }

  @Test
  void aPercentSignInTheQueryIsNoPartOfThePattern() throws IOException, InterruptedException {
    assertEquals(new Answer.Nothing(), ask("100%s %d%n goodreads"));
  }

  @Test
  void eachAnswerTakesTheSetTime() throws IOException, InterruptedException {
    ask("Emma goodreads");
    ask("xyzzy goodreads");
    assertEquals(List.of(LATENCY, LATENCY), time.sleeps());
  }

  @Test
  void onceClosedItAnswersNoMore() {
    server.close();
    assertThrows(IOException.class, () -> ask("Emma goodreads"));
  }
}
