package club.resolve.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Isbn;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list with ISBNs, and a server that speaks as Open Library does. */
@Timeout(30)
final class IsbnListTest {
  private static final int ROWS = 230;

  /** Knows every ISBN but those that end in 0. */
  private static final class Library implements ResponseTransformerV2 {
    @Override
    public String getName() {
      return "library";
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
      String keys = event.getRequest().queryParameter("bibkeys").firstValue();
      return Response.Builder.like(response)
          .but()
          .body(
              Arrays.stream(keys.split(",", -1))
                  .filter(key -> !key.endsWith("0"))
                  .map(IsbnListTest::book)
                  .collect(Collectors.joining(",", "{", "}")))
          .build();
    }
  }

  private static WireMockServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    server =
        new WireMockServer(
            wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(new Library()));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String number(String isbn) {
    return isbn.substring(isbn.length() - 7, isbn.length() - 1);
  }

  private static String book(String key) {
    return "\"%s\":{\"title\":\"Title %s\",\"identifiers\":{\"goodreads\":[\"1%s\"]}}"
        .formatted(key, number(key), number(key));
  }

  private static Isbn isbn(int number) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> Isbn.parse("978000%06d%d".formatted(number, digit)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "threads", "virtual"})
  void costsAFiftiethOfTheRequestsAndGivesTheSameRowsInEveryMode(String mode) throws Exception {
    server.resetAll();
    server.stubFor(
        get(urlPathEqualTo("/api/books")).willReturn(aResponse().withTransformers("library")));
    server.stubFor(
        get(urlPathEqualTo("/search.json"))
            .willReturn(aResponse().withBody("{\"numFound\":0,\"docs\":[]}")));
    Program program = new Program(folder);
    program.file(
        "books.csv",
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(number -> "Title %06d,%s".formatted(number, isbn(number)))
            .collect(Collectors.joining("\n", "title,isbn\n", "\n")));

    Program.Run run =
        program.run(
            "@books.csv",
            "-o",
            "-",
            "--mode=" + mode,
            "--source=openlibrary=http://127.0.0.1:" + server.port());

    assertEquals(0, run.code(), run.err());
    assertEquals(
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(
                number ->
                    isbn(number).digits().endsWith("0")
                        ? "Title %06d,https://www.goodreads.com/book/isbn/%s,review"
                            .formatted(number, isbn(number))
                        : "Title %06d,https://www.goodreads.com/book/show/1%06d,match"
                            .formatted(number, number))
            .toList(),
        run.out()
            .lines()
            .skip(1)
            .map(
                line -> Arrays.stream(line.split(",", 4)).limit(3).collect(Collectors.joining(",")))
            .toList());
    server.verify(5, getRequestedFor(urlPathEqualTo("/api/books")));
    int unknown = (int) IntStream.rangeClosed(1, ROWS).filter(IsbnListTest::ends0).count();
    server.verify(unknown, getRequestedFor(urlPathEqualTo("/search.json")));
  }

  private static boolean ends0(int number) {
    return isbn(number).digits().endsWith("0");
  }
}
