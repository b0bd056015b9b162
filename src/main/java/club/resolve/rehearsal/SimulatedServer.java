package club.resolve.rehearsal;

import club.resolve.book.Query;
import club.resolve.rehearsal.SearchEngine.Listing;
import club.resolve.service.DuckDuckGo;
import club.resolve.service.WebQuery;
import club.resolve.timing.Time;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * A web search on loopback inside this process: an engine behind a real HTTP server, which answers
 * after a set time in the markup of {@link DuckDuckGo}. It lets anyone compare the modes without
 * bothering a service. It also has plain pages of its own, and texts that are given to it.
 */
public final class SimulatedServer implements AutoCloseable {
  /** Connections that may wait to be accepted; far more than there are workers. */
  private static final int BACKLOG = 4096;

  private static final String SEARCH = "/html/";
  private static final String PAGES = "/pages/";
  private static final String TEXTS = "/texts/";

  private final HttpServer server;
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
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
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(handlers);
    server.createContext(SEARCH, this::search);
    server.createContext(PAGES, this::show);
    server.createContext(TEXTS, this::tell);
    server.start();
  }

  public URI address() {
    return at(SEARCH);
  }

  /** The address of one of its pages; there is one for every number. */
  public URI page(int number) {
    return at(PAGES + number);
  }

  /**
   * Adds a plain text.
   *
   * @return its address from now on
   */
  public URI add(String name, byte[] text) {
    texts.put(TEXTS + name, text);
    return at(TEXTS + name);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
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
    answer(exchange, page(query), latency.of(query).minus(time.since(start)));
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

  private String page(String query) throws IOException {
    List<Listing> hits = engine.hits(query);
    String rows =
        hits.isEmpty()
            ? """
            <div class="result results_links web-result result--no-result">
             <div class="no-results__message">No results found for <b>%s</b></div></div>
            """
                .formatted(Entities.escape(query))
            : hits.stream().map(SimulatedServer::row).collect(Collectors.joining());
    return """
    <!DOCTYPE html><html><head><title>%s</title></head><body>
    <div id="links" class="results">
    %s</div></body></html>
    """
        .formatted(Entities.escape(query), rows);
  }

  private static String row(Listing hit) {
    return """
    <div class="result results_links results_links_deep web-result">
     <h2 class="result__title"><a rel="nofollow" class="result__a" href="%s">%s</a></h2></div>
    """
        .formatted(Entities.escape(hit.link()), Entities.escape(hit.heading()));
  }

  @Override
  public void close() {
    handlers.shutdownNow();
    server.stop(0);
    handlers.close();
  }
}
