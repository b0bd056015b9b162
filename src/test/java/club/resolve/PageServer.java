package club.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Has a text at each address of its own, and counts requests. Thread-safe. */
final class PageServer implements AutoCloseable {
  private static final long NANOS_WITHIN_A_TEXT = 3_000_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();

  PageServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] text = text(exchange.getRequestURI().getPath()).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      if (exchange.getRequestMethod().equals("HEAD")) {
        requests.incrementAndGet();
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      int half = text.length / 2;
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text, 0, half);
      exchange.getResponseBody().flush();
      requests.incrementAndGet();
      LockSupport.parkNanos(NANOS_WITHIN_A_TEXT);
      exchange.getResponseBody().write(Arrays.copyOfRange(text, half, text.length));
    }
  }

  /** The text at a path: some thirty kilobytes, which tell which one it is. */
  static String text(String path) {
    return ("A line of " + path + " as long as most lines.\n").repeat(800);
  }

  /** The last part of an address, by which a text is saved. */
  static String name(int page) {
    return page + ".txt";
  }

  String address(int page) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name(page);
  }

  /** The texts and headers that it was asked for since it was last told to forget. */
  int requests() {
    return requests.get();
  }

  void forget() {
    requests.set(0);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
