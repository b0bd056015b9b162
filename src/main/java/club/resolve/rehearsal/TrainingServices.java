package club.resolve.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import club.resolve.rehearsal.SearchEngine.Listing;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The services that are asked while Java learns from runs, which the build lets it do: Open Library
 * over plain HTTP, and a web search over TLS. They have the same answer to each question, in chunks
 * as most services send it.
 *
 * <p>They are in the process of the build, so that Java learns nothing of them.
 */
public final class TrainingServices implements AutoCloseable {
  private static final String LIBRARY_PATH = "/search.json";
  private static final String SEARCH_PATH = "/html/";

  private static final String WORK =
      """
      {"docs": [{"key": "/works/OL1W", "title": "Men Without Women",
      "author_name": ["Haruki Murakami"], "first_publish_year": 2014, "editions": {"docs":
      [{"title": "Men Without Women", "isbn": ["9780451494627"]}]}}]}
      """;

  /** Results that take the titles of the list as differently as may be. */
  private static final List<Listing> FOUND =
      Stream.of(
              "Men Without Women by Haruki Murakami",
              "The Talented Mr. Ripley (Ripley, #1) by Patricia Highsmith",
              "Ripley's Game",
              "Invisible Women: Data Bias in a World Designed for Men by Caroline Criado Pérez",
              "Women Without Men by Shahrnush Parsipur",
              "Summary of Invisible Women, 2020",
              "Pride & Prejudice",
              "Emma")
          .map(TrainingServices::listing)
          .toList();

  private final LoopbackServer library;
  private final LoopbackServer search;

  /**
   * Starts to listen on two free ports of loopback.
   *
   * @param tls has a certificate for {@code localhost}
   */
  public TrainingServices(SSLContext tls) throws IOException {
    library = LoopbackServer.plain();
    library.serve(LIBRARY_PATH, exchange -> answer(exchange, "application/json", WORK));
    search = LoopbackServer.secure(tls);
    search.serve(
        SEARCH_PATH,
        exchange -> answer(exchange, "text/html", ResultPage.of("Women goodreads", FOUND)));
  }

  private static Listing listing(String heading) {
    return new Listing(
        "https://www.goodreads.com/en/book/show/%d.Book".formatted(100 + heading.length()),
        heading + " | Goodreads");
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(text.getBytes(UTF_8));
    }
  }

  /** The value of {@code --source} by which a run asks both. */
  public String sources() {
    return "openlibrary=%s,duckduckgo=%s".formatted(library.at(""), search.at(SEARCH_PATH));
  }

  @Override
  public void close() {
    library.close();
    search.close();
  }
}
