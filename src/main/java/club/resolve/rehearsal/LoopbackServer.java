package club.resolve.rehearsal;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A web server on a free port of loopback, inside this process. Each request has a virtual thread,
 * so a handler may take its time. Thread-safe.
 */
final class LoopbackServer implements AutoCloseable {
  /** Connections that may wait to be accepted; far more than there are workers. */
  private static final int BACKLOG = 4096;

  private final HttpServer server;
  private final String origin;
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();

  private LoopbackServer(HttpServer server, String host) {
    this.server = server;
    this.origin = host + ":" + server.getAddress().getPort();
    server.setExecutor(handlers);
    server.start();
  }

  /** Starts to listen. */
  static LoopbackServer plain() throws IOException {
    return new LoopbackServer(HttpServer.create(loopback(), BACKLOG), "http://127.0.0.1");
  }

  /**
   * Starts to listen for TLS.
   *
   * @param tls has a certificate for {@code localhost}
   */
  static LoopbackServer secure(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), BACKLOG);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new LoopbackServer(server, "https://localhost");
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Lets a handler answer for a path, and for all paths that begin with it. */
  void serve(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  URI at(String path) {
    return URI.create(origin + path);
  }

  @Override
  public void close() {
    handlers.shutdownNow();
    server.stop(0);
    handlers.close();
  }
}
