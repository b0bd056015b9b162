package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ServeCommandTest {
  private static final List<String> TITLES =
      List.of(
          "Emma",
          "emma",
          "The Lady of the Lake",
          "Lady of the Lake",
          "Dune",
          "Dune Messiah",
          "1984",
          "The Talented Mr. Ripley",
          "Talented Mr Riply",
          "Ripley",
          "Persuasion",
          "",
          "https://www.goodreads.com/book/show/4",
          "Emma by Jane Austen");

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() throws IOException {
    program = new Program(folder);
    program.file(
        "catalog.csv",
        """
        goodreads_id,title,author,ratings_count
        2,The Lady of the Lake,Raymond Chandler,500
        3,The Lady of the Lake,Walter Scott,50
        4,Emma,Jane Austen,900
        5,"The Talented Mr. Ripley (Ripley, #1)",Patricia Highsmith,400
        6,Dune,Frank Herbert,800
        """);
  }

  /** A service that runs in a thread of its own, until it is interrupted as by Ctrl-C. */
  private final class Serving implements AutoCloseable {
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final CompletableFuture<Program.Run> run = new CompletableFuture<>();
    private final Thread thread;

    Serving(String... options) throws Exception {
      List<String> args =
          new ArrayList<>(List.of("serve", "--source=catalog=@catalog.csv", "--port=0"));
      args.addAll(List.of(options));
      OutputStream out =
          new OutputStream() {
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public void write(int c) {
              if (c == '\n') {
                address.complete(line.toString(UTF_8));
              } else {
                line.write(c);
              }
            }
          };
      thread =
          Thread.ofPlatform()
              .start(() -> run.complete(program.runInto(out, args.toArray(String[]::new))));
      CompletableFuture.anyOf(address, run).get();
    }

    String post(String batch) throws Exception {
      String form = "queries=" + URLEncoder.encode(batch, UTF_8);
      try (HttpClient client = HttpClient.newHttpClient()) {
        return client
            .send(
                HttpRequest.newBuilder(URI.create(address.get()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
      }
    }

    Program.Run stopped() throws Exception {
      thread.interrupt();
      return run.get();
    }

    @Override
    public void close() {
      thread.interrupt();
      run.join();
    }
  }

  @Test
  void theAddressIsPrintedAndTheCountsWhenItIsStopped() throws Exception {
    try (Serving serving = new Serving()) {
      assertTrue(serving.address.get().matches("http://127\\.0\\.0\\.1:[0-9]+"));
      JsonObject answer =
          JsonParser.parseString(serving.post("{\"q\":{\"query\":\"Dune\"}}")).getAsJsonObject();
      assertEquals(1, answer.getAsJsonObject("q").getAsJsonArray("result").size());
      Program.Run run = serving.stopped();
      assertEquals(130, run.code());
      assertEquals(
          List.of(
              "Serving catalog. Ctrl-C stops.",
              "Answered 1 queries in 1 requests; refused 0 requests."),
          run.errLines());
    }
  }

  @Test
  void verdictsAreThoseOfAListWithTheSameTitles() throws Exception {
    StringBuilder list = new StringBuilder("title,author\n");
    StringBuilder batch = new StringBuilder("{");
    for (int i = 0; i < TITLES.size(); i++) {
      list.append('"').append(TITLES.get(i)).append("\",\n");
      batch
          .append(i == 0 ? "" : ",")
          .append("\"%d\":{\"query\":\"%s\"}".formatted(i, TITLES.get(i)));
    }
    program.file("books.csv", list.toString());
    Program.Run run = program.run("@books.csv", "--source=catalog=@catalog.csv", "-o", "@out.csv");
    assertEquals(0, run.code(), run.err());
    List<String> links = program.column("out.csv", "Link");
    List<String> statuses = program.column("out.csv", "Status");
    try (Serving serving = new Serving()) {
      JsonObject answers =
          JsonParser.parseString(serving.post(batch.append('}').toString())).getAsJsonObject();
      assertEquals(TITLES.size(), answers.size());
      for (int i = 0; i < TITLES.size(); i++) {
        JsonArray candidates =
            answers.getAsJsonObject(Integer.toString(i)).getAsJsonArray("result");
        List<String> matches = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (JsonElement one : candidates) {
          ids.add(one.getAsJsonObject().get("id").getAsString());
          if (one.getAsJsonObject().get("match").getAsBoolean()) {
            matches.add(ids.getLast());
          }
        }
        String title = TITLES.get(i);
        assertEquals(
            statuses.get(i).equals("match") ? List.of(links.get(i)) : List.of(), matches, title);
        if (statuses.get(i).equals("review")) {
          assertTrue(ids.contains(links.get(i)), title);
        }
      }
    }
  }

  @Test
  void decisionsAnswerFirst() throws Exception {
    program.file("mine.csv", "Title,Author,Link\nDune,,https://www.goodreads.com/book/show/4\n");
    try (Serving serving = new Serving("--decisions=@mine.csv")) {
      String answer = serving.post("{\"q\":{\"query\":\"Dune\"}}");
      assertTrue(answer.contains("/book/show/4\",\"name\":\"Emma\""), answer);
      assertFalse(answer.contains("/book/show/6"), answer);
    }
  }

  @Test
  void eachRequestIsLoggedWhereThatIsAskedFor() throws Exception {
    try (Serving serving = new Serving("-v")) {
      var _ = serving.post("{\"q\":{\"query\":\"Dune\"}}");
      String log = serving.stopped().err();
      assertTrue(log.contains("POST / 200 in "), log);
      assertFalse(log.contains("Dune"), log);
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Program.Run run =
          program.run("serve", "--source=catalog=@catalog.csv", "--port=" + taken.getLocalPort());
      assertEquals(2, run.code());
      assertTrue(
          run.err().contains("cannot listen on port %d".formatted(taken.getLocalPort())),
          run.err());
    }
  }

  @Test
  void whatCannotBeRightIsSaidBeforeItListens() {
    assertWrong("--allow-origin: 'evil' is not an origin", "--allow-origin=evil");
    assertWrong("'65536' is not a whole number from 0 to 65535", "--port=65536");
    assertWrong("--bind: 'no such host' is neither", "--bind=no such host");
    assertWrong("there is no such file", "--decisions=@missing.csv");
  }

  private void assertWrong(String message, String option) {
    Program.Run run = program.run("serve", "--source=catalog=@catalog.csv", option);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }
}
