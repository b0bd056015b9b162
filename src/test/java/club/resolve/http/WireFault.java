package club.resolve.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Something that a server does instead of answering.
 *
 * @param reason part of what the program says of it
 * @param handler does it once
 * @param times how many requests for one question meet it
 */
public record WireFault(String name, String reason, RawServer.Handler handler, int times) {
  private static final String BODY = "{\"docs\":[{\"key\":\"/works/OL1W\",\"title\":\"A book\"}]}";

  /** A body of 50 MiB, when it is unpacked. */
  private static final byte[] BOMB = zip(new byte[50 << 20]);

  private WireFault(String name, String reason, RawServer.Handler handler) {
    this(name, reason, handler, 1);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Those that end by themselves. */
  public static List<WireFault> quick() {
    return List.of(
        // The client itself tries once more.
        new WireFault("reset before the headers", "broke", (connection, _) -> reset(connection), 2),
        new WireFault(
            "reset in the headers",
            "broke",
            (connection, out) -> {
              say(out, "HTTP/1.1 200 OK\r\nContent-Le");
              reset(connection);
            }),
        new WireFault(
            "reset after the headers",
            "broke",
            (connection, out) -> {
              say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
              reset(connection);
            }),
        new WireFault(
            "reset in the body",
            "broke",
            (connection, out) -> {
              say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"docs\":[");
              reset(connection);
            }),
        new WireFault("not http", "broke", (_, out) -> say(out, "220 mail.example.org ESMTP\r\n")),
        new WireFault(
            "empty body",
            "an empty page",
            (_, out) -> say(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")),
        new WireFault(
            "blank body",
            "an empty page",
            (_, out) -> say(out, head("Content-Type: text/plain") + " \n\n ")),
        new WireFault(
            "endless body",
            "larger than 2 MiB",
            (_, out) -> forEver(out, head("X: y"), new byte[1 << 16])),
        new WireFault(
            "endless headers",
            "broke",
            (_, out) -> forEver(out, "HTTP/1.1 200 OK\r\n", "X: y\r\n".getBytes(UTF_8))),
        new WireFault(
            "endless header",
            "broke",
            (_, out) -> forEver(out, "HTTP/1.1 200 OK\r\nX: ", new byte[1 << 10])),
        new WireFault(
            "truncated body",
            "broke",
            (_, out) -> say(out, head("Content-Length: " + BODY.length()) + BODY.substring(9))),
        new WireFault(
            "truncated chunks",
            "broke",
            (_, out) -> say(out, head("Transfer-Encoding: chunked") + "9\r\n{\"docs\":[\r\n")),
        new WireFault(
            "truncated without a length",
            "has an unknown form",
            (_, out) -> say(out, head("X: y") + BODY.substring(0, 40))),
        new WireFault(
            "length too short",
            "has an unknown form",
            (_, out) -> say(out, head("Content-Length: 20") + BODY)),
        new WireFault(
            "length of rubbish",
            "is broken",
            (_, out) -> say(out, head("Content-Length: many") + BODY)),
        new WireFault(
            "length beyond all numbers",
            "is broken",
            (_, out) -> say(out, head("Content-Length: 99999999999999999999") + BODY)),
        new WireFault(
            "length of terabytes",
            "broke",
            (_, out) -> say(out, head("Content-Length: 9999999999999") + BODY)),
        new WireFault(
            "two lengths",
            "has an unknown form",
            (_, out) -> say(out, head("Content-Length: 5\r\nContent-Length: 9") + BODY)),
        new WireFault(
            "chunks of rubbish",
            "broke",
            (_, out) -> say(out, head("Transfer-Encoding: chunked") + "zz\r\n" + BODY)),
        new WireFault("gzip bomb", "larger than 2 MiB", (_, out) -> gzipped(out, BOMB)),
        new WireFault(
            "gzip in gzip",
            "has an unknown form",
            (_, out) -> gzipped(out, zip(zip(BODY.getBytes(UTF_8))))),
        new WireFault(
            "broken gzip", "broke", (_, out) -> gzipped(out, "this is no gzip".getBytes(UTF_8))),
        new WireFault(
            "half a gzip",
            "broke",
            (_, out) -> gzipped(out, Arrays.copyOf(zip(BODY.getBytes(UTF_8)), 30))),
        new WireFault(
            "wrong sum of a gzip",
            "broke",
            (_, out) -> {
              byte[] zip = zip(BODY.getBytes(UTF_8));
              zip[zip.length - 5] ^= 1;
              gzipped(out, zip);
            }),
        new WireFault(
            "unasked encoding",
            "has an unknown form",
            (_, out) -> say(out, head("Content-Encoding: br") + "\u0001\u0002\u0003")),
        new WireFault(
            "unsaid encoding",
            "has an unknown form",
            (_, out) -> {
              say(out, head("X: y"));
              out.write(zip(BODY.getBytes(UTF_8)));
            }),
        new WireFault(
            "wrong charset",
            "has an unknown form",
            (_, out) -> {
              say(out, head("Content-Type: application/json; charset=utf-8"));
              out.write(BODY.getBytes(UTF_16));
            }),
        new WireFault(
            "redirect loop",
            "redirects more than 10 times",
            (_, out) -> say(out, found("/search.json")),
            11),
        new WireFault(
            "redirect to another scheme",
            "no address: a file: address",
            (_, out) -> say(out, found("file:///etc/hostname"))),
        new WireFault(
            "redirect to rubbish",
            "is no name of a host",
            (_, out) -> say(out, found("http://[::1"))),
        new WireFault(
            "redirect to nowhere",
            "HTTP 302",
            (_, out) -> say(out, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")));
  }

  /** Those that last until the client gives up. */
  public static List<WireFault> slow() {
    return List.of(
        new WireFault("silent", "no complete response", (connection, _) -> untilGone(connection)),
        new WireFault(
            "trickling body",
            "no complete response",
            (connection, out) -> {
              say(out, head("X: y"));
              trickle(connection, BODY);
            }),
        new WireFault(
            "trickling headers",
            "no complete response",
            (connection, _) -> trickle(connection, head("X: y"))));
  }

  /** Answers that are none; each by its status, none of which closes a host. */
  public static List<WireFault> statuses() {
    return Stream.of("202", "204", "418", "500", "501", "502", "503", "504", "429")
        .map(
            status ->
                new WireFault(
                    status,
                    status,
                    (_, out) ->
                        say(
                            out,
                            "HTTP/1.1 %s So\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"
                                .formatted(status))))
        .toList();
  }

  /** Whole answers of status 200 that are no catalogue's. */
  public static List<WireFault> bodies() {
    return Stream.of(
            "[".repeat(200_000),
            "{\"docs\":[" + "{},".repeat(500_000) + "{}]}",
            "{\"docs\":{\"a\":1}}",
            "<div>".repeat(200_000),
            "{\"docs\":[{\"title\":null}]}")
        .map(
            body ->
                new WireFault(
                    "body " + body.substring(0, 10),
                    "has an unknown form",
                    (_, out) -> say(out, head("Content-Length: " + body.length()) + body)))
        .toList();
  }

  private static String head(String header) {
    return "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n";
  }

  private static String found(String location) {
    return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static void forEver(OutputStream out, String beginning, byte[] more) throws IOException {
    say(out, beginning);
    while (true) {
      out.write(more);
    }
  }

  private static void gzipped(OutputStream out, byte[] body) throws IOException {
    say(out, head("Content-Encoding: gzip\r\nContent-Length: " + body.length));
    out.write(body);
  }

  private static byte[] zip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Closes so that the other side is told of an error. */
  private static void reset(Socket connection) throws IOException {
    connection.setSoLinger(true, 0);
    connection.close();
  }

  /** A byte a second, until the client has gone. */
  private static void trickle(Socket connection, String text) throws IOException {
    connection.setSoTimeout(1_000);
    for (byte one : text.getBytes(UTF_8)) {
      connection.getOutputStream().write(one);
      try {
        untilGone(connection);
        return;
      } catch (SocketTimeoutException _) {
        // It still waits for more.
      }
    }
  }

  private static void untilGone(Socket connection) throws IOException {
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }
}
