package club.resolve.http;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that may break every rule of HTTP. */
public final class RawServer implements Closeable {
  private final ServerSocket server;
  private final Answerer handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Queue<String> heads = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The treatment of a connection, which is closed afterwards. */
  @FunctionalInterface
  public interface Handler {
    /** Called when the head of a request has been read. */
    void answer(Socket connection, OutputStream out) throws Exception;
  }

  /** The same for whoever wants to know what was asked. */
  @FunctionalInterface
  public interface Hearer {
    /** Called when the head of a request has been read. */
    void answer(String head, OutputStream out) throws Exception;
  }

  @FunctionalInterface
  private interface Answerer {
    void answer(String head, Socket connection, OutputStream out) throws Exception;
  }

  private RawServer(ServerSocket server, Answerer handler) {
    this.server = server;
    this.handler = handler;
  }

  public static RawServer of(Handler handler) throws IOException {
    return started((_, connection, out) -> handler.answer(connection, out));
  }

  /** Answers by what was asked; the head is the line of the request, then its headers. */
  public static RawServer hearing(Hearer hearer) throws IOException {
    return started((head, _, out) -> hearer.answer(head, out));
  }

  private static RawServer started(Answerer handler) throws IOException {
    RawServer raw =
        new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), handler);
    raw.threads.execute(raw::accept);
    return raw;
  }

  /** Sends this text to everyone. */
  public static RawServer saying(String text) throws IOException {
    return of((_, out) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** The heads of all requests so far: the line of the request, then its headers. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        open.add(connection);
        threads.execute(() -> serve(connection));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      heads.add(head.toString());
      handler.answer(head.toString(), connection, connection.getOutputStream());
    } catch (Exception _) {
      // The other side has gone, or the test is over.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : open) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
