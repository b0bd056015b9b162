package club.resolve.rehearsal;

import club.resolve.book.Query;
import club.resolve.service.DuckDuckGo;
import club.resolve.service.WebQuery;
import club.resolve.timing.Time;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Entities;

/**
 * A web search on loopback inside this process: an engine behind a real HTTP server, which answers
 * after a set time in the markup of {@link DuckDuckGo}. It lets anyone compare the modes without
 * bothering a service. It also has plain pages of its own, and texts that are given to it.
 */
public final class SimulatedServer implements AutoCloseable {
  private static final String SEARCH = "/html/";
  private static final String PAGES = "/pages/";
  private static final String TEXTS = "/texts/";

  private final LoopbackServer server;
  private final SearchEngine engine;
  private final String siteWord;
  private final Latency latency;
  private final Map<String, byte[]> texts = new ConcurrentHashMap<>();
  private final Time time;

  /**
   * Starts to listen on a free port.
   *
   * @param siteWord the word at the end of each query that leads to the site
   * @param latency from the end of the request to the start of the answer
   */
  public SimulatedServer(SearchEngine engine, String siteWord, Latency latency, Time time)
      throws IOException {
    this.engine = engine;
    this.siteWord = siteWord;
    this.latency = latency;
    this.time = time;
    this.server = LoopbackServer.plain();
    server.serve(SEARCH, this::search);
    server.serve(PAGES, this::show);
    server.serve(TEXTS, this::tell);
  }

  public URI address() {
    return server.at(SEARCH);
  }

  /** The address of one of its pages; there is one for every number. */
  public URI page(int number) {
    return server.at(PAGES + number);
  }

  /**
   * Adds a plain text.
   *
   * @return its address from now on
   */
  public URI add(String name, byte[] text) {
    texts.put(TEXTS + name, text);
    return server.at(TEXTS + name);
  }

  /** The time that the answer to a query takes; the same each time. */
  public Duration latency(Query query) {
    return latency.of(WebQuery.text(query, siteWord));
  }

  /** The time that a page or a text takes; the same each time. */
  public Duration latency(URI page) {
    return latency.of(page.getPath());
  }

  private void search(HttpExchange exchange) throws IOException {
    long start = time.nanoTime();
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = parameter(form, "q");
    answer(
        exchange,
        ResultPage.of(query, engine.hits(query)),
        latency.of(query).minus(time.since(start)));
  }

  private void show(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String page =
        "<!DOCTYPE html><html><head><title>A page</title></head><body>%s</body></html>"
            .formatted(Entities.escape(path));
    answer(exchange, page, latency.of(path));
  }

  private void tell(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] text = texts.get(path);
    if (text == null) {
      try (exchange) {
        exchange.sendResponseHeaders(404, -1);
      }
      return;
    }
    answer(exchange, "text/plain", text, latency.of(path));
  }

  private void answer(HttpExchange exchange, String page, Duration wait) throws IOException {
    answer(exchange, "text/html", page.getBytes(StandardCharsets.UTF_8), wait);
  }

  private void answer(HttpExchange exchange, String type, byte[] text, Duration wait)
      throws IOException {
    try (exchange) {
      time.sleep(wait);
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text);
    } catch (InterruptedException _) {
      // The server is being closed: the connection goes with it.
      Thread.currentThread().interrupt();
    }
  }

  private static String parameter(String form, String name) {
    return Arrays.stream(form.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    server.close();
  }
}
