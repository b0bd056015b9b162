package club.resolve.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import club.resolve.search.Question;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Speaks on loopback as Open Library does, and as SearXNG does, and notes what it is asked. It has
 * a book of each title but those that begin with "Nobody", knows no ISBN, and finds no book on the
 * web. Thread-safe.
 */
public final class LibraryServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private volatile Duration latency = Duration.ZERO;
  private volatile int answers = Integer.MAX_VALUE;
  private volatile String retryAfter = "";
  private volatile Runnable meanwhile = () -> {};

  /**
   * A request.
   *
   * @param text what was asked for
   * @param at when it came, as {@link System#nanoTime}
   */
  public record Question(Kind kind, String text, long at) {}

  /** The kinds of things that a request asks for. */
  public enum Kind {
    TITLE("/search.json", "title"),
    ISBNS("/api/books", "bibkeys"),
    WEB("/search", "q");

    private final String path;
    private final String parameter;

    Kind(String path, String parameter) {
      this.path = path;
      this.parameter = parameter;
    }
  }

  public LibraryServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    for (Kind kind : Kind.values()) {
      server.createContext(kind.path, exchange -> answer(kind, exchange));
    }
    server.setExecutor(threads);
    server.start();
  }

  private void answer(Kind kind, HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = parameter(exchange, kind.parameter);
      questions.add(new Question(kind, asked, System.nanoTime()));
      boolean refused = questions.size() > answers;
      meanwhile.run();
      if (!latency.isZero()) {
        LockSupport.parkNanos(latency.toNanos());
      }
      if (refused && !retryAfter.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      byte[] body = (refused ? "Go away." : body(kind, asked)).getBytes(UTF_8);
      exchange.sendResponseHeaders(refused ? 403 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String parameter(HttpExchange exchange, String name) {
    return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair[0].equals(name))
        .map(pair -> URLDecoder.decode(pair[1], UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static String body(Kind kind, String asked) {
    return switch (kind) {
      case TITLE -> asked.startsWith("Nobody") ? "{\"numFound\":0,\"docs\":[]}" : work(asked);
      case ISBNS -> "{}";
      case WEB ->
          "{\"results\":[{\"url\":\"http://shop.test/\",\"title\":\"A"
              + " shop\",\"engine\":\"brave\"}],\"unresponsive_engines\":[]}";
    };
  }

  private static String work(String title) {
    JsonObject work = new JsonObject();
    work.addProperty("key", "/works/OL1W");
    work.addProperty("title", title);
    work.add(
        "editions",
        JsonParser.parseString("{\"docs\":[{\"id_goodreads\":[\"" + id(title) + "\"]}]}"));
    return "{\"docs\":[" + work + "]}";
  }

  private static int id(String title) {
    return Math.floorMod(title.hashCode(), 1_000_000_000) + 1;
  }

  /** The page of the book that it has of a title. */
  public static String link(String title) {
    return "https://www.goodreads.com/book/show/" + id(title);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** As it stands on the command line. */
  public String source() {
    return "--source=openlibrary=" + address();
  }

  /** Sets the time that each answer takes from now on. */
  public void takeTime(Duration time) {
    latency = time;
  }

  /** Sets the event between each question and its answer from now on. */
  public void meanwhile(Runnable event) {
    meanwhile = event;
  }

  /**
   * Refuses after so many further answers.
   *
   * @param later for the header Retry-After; empty for none
   */
  public void refuseAfter(int further, Optional<String> later) {
    answers = questions.size() + further;
    retryAfter = later.orElse("");
  }

  /** Answers again. */
  public void relent() {
    answers = Integer.MAX_VALUE;
  }

  /** All that it was asked, in this order. */
  public List<Question> questions() {
    return List.copyOf(questions);
  }

  /** The questions of a kind since it was last told to forget. */
  public List<String> asked(Kind kind) {
    return questions.stream()
        .filter(question -> question.kind() == kind)
        .map(Question::text)
        .toList();
  }

  public void forget() {
    questions.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
