package club.resolve.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.build.LoopbackKey;
import club.resolve.service.Answers;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real connections, one of them with TLS. */
class TrainingServicesTest {
  private static SSLContext tls;

  private TrainingServices services;
  private HttpClient client;

  @BeforeAll
  static void makeKey(@TempDir Path folder) throws Exception {
    tls = LoopbackKey.make(folder.resolve("key")).context();
  }

  @BeforeEach
  void start() throws IOException {
    services = new TrainingServices(tls);
    client = HttpClient.newBuilder().sslContext(tls).build();
  }

  @AfterEach
  void stop() {
    client.close();
    services.close();
  }

  private URI address(String source) {
    Map<String, String> addresses =
        Stream.of(services.sources().split(","))
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    return URI.create(addresses.get(source));
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theLibraryHasAWorkInChunks() throws Exception {
    URI address = address("openlibrary");
    assertEquals("http", address.getScheme());
    HttpResponse<String> answer = get(address.resolve("/search.json?q=title%3Aemma"));

    assertEquals(200, answer.statusCode());
    assertEquals(List.of("chunked"), answer.headers().allValues("Transfer-Encoding"));
    JsonObject work =
        JsonParser.parseString(answer.body())
            .getAsJsonObject()
            .getAsJsonArray("docs")
            .get(0)
            .getAsJsonObject();
    assertEquals("Men Without Women", work.get("title").getAsString());
  }

  @Test
  void theSearchHasResultsOverTls() throws Exception {
    URI address = address("duckduckgo");
    assertEquals("https", address.getScheme());
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString("q=Emma+goodreads"))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertEquals(List.of("chunked"), answer.headers().allValues("Transfer-Encoding"));
    List<Candidate> found =
        Answers.candidates(
            Answers.ofPage(Answers.response(address.toString(), 200, answer.body())));
    List<String> headings = found.stream().map(Candidate::title).toList();
    assertTrue(headings.contains("Ripley's Game | Goodreads"), headings.toString());
    assertTrue(headings.contains("Pride & Prejudice | Goodreads"), headings.toString());
    // Java is to learn of references, of redirects and of quotations, too.
    assertTrue(answer.body().contains("Ripley&#x27;s Game"), answer.body());
    assertTrue(answer.body().contains("//duckduckgo.com/l/?uddg="), answer.body());
    assertTrue(answer.body().contains("result__snippet"), answer.body());
    assertTrue(
        found.stream().allMatch(each -> each.link().startsWith("https://www.goodreads.com/")),
        found.toString());
  }

  @Test
  void onceClosedTheyAnswerNoMore() {
    services.close();
    assertThrows(IOException.class, () -> get(address("openlibrary").resolve("/search.json")));
    assertThrows(IOException.class, () -> get(address("duckduckgo")));
  }
}
