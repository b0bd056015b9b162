package club.resolve.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import club.resolve.reconcile.BookFinder;
import club.resolve.reconcile.Manifest;
import club.resolve.reconcile.Reconciliation;
import club.resolve.timing.Time;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A service on loopback, and a client that may break every rule of HTTP. */
final class LiveServer implements Closeable {
  private static final int MILLIS_UNTIL_STUCK = 20_000;

  private final ReconcileServer server;

  LiveServer(BookFinder finder, boolean jsonp) throws IOException {
    server =
        new ReconcileServer(
            new ReconcileServer.Access(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Guard(Set.of("127.0.0.1"), false, Set.of()),
                jsonp),
            new ReconcileServer.Offer(
                new Reconciliation(finder),
                root -> new Manifest("Books", "1", root, 1_000, finder.hasCatalogue())),
            _ -> {},
            Time.system());
  }

  ReconcileServer server() {
    return server;
  }

  int port() {
    return server.address().getPort();
  }

  /** A connection on which nothing is sent yet. */
  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(MILLIS_UNTIL_STUCK);
    return socket;
  }

  /** Status line, headers and body of the answer to a request as it stands. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return rest(socket);
    }
  }

  /** The status of an answer whose connection may stay open. */
  static int statusOf(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
      line.append((char) c);
    }
    return status(line.toString());
  }

  static String rest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readAllBytes(), UTF_8);
  }

  /** The answer to a request without a body. */
  String ask(String method, String path, String... headers) throws IOException {
    List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
    lines.add("Host: 127.0.0.1:" + port());
    lines.addAll(List.of(headers));
    lines.add("Connection: close");
    return raw(String.join("\r\n", lines) + "\r\n\r\n");
  }

  String get(String path, String... headers) throws IOException {
    return ask("GET", path, headers);
  }

  String post(String path, String type, String body) throws IOException {
    return raw(head(path, type, body.getBytes(UTF_8).length) + body);
  }

  /** The beginning of a request, up to its body. */
  String head(String path, String type, long length) {
    return String.join(
        "\r\n",
        "POST " + path + " HTTP/1.1",
        "Host: 127.0.0.1:" + port(),
        "Content-Type: " + type,
        "Content-Length: " + length,
        "Connection: close",
        "",
        "");
  }

  String queries(String batch) throws IOException {
    return post(
        "/", "application/x-www-form-urlencoded", "queries=" + URLEncoder.encode(batch, UTF_8));
  }

  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  /** The bytes of a text, however they are meant. */
  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  @Override
  public void close() {
    server.close();
  }
}
