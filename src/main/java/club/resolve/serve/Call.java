package club.resolve.serve;

import club.resolve.reconcile.Fault;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A request whose body is read.
 *
 * @param method such as GET
 * @param path as it was asked for
 * @param query behind the path, encoded
 * @param headers of the request
 * @param body empty where there is none
 */
record Call(String method, String path, String query, Headers headers, String body) {

  /**
   * @throws Fault when the body is not UTF-8
   */
  static Call of(HttpExchange exchange, byte[] body) throws Fault {
    return new Call(
        exchange.getRequestMethod(),
        Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("/"),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
        exchange.getRequestHeaders(),
        text(body));
  }

  boolean posts() {
    return method.equals("POST");
  }

  boolean sendsJson() {
    return type().equals("application/json");
  }

  boolean sendsForm() {
    return type().equals("application/x-www-form-urlencoded");
  }

  private String type() {
    String all = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
    int end = all.indexOf(';');
    return (end < 0 ? all : all.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static String text(byte[] body) throws Fault {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException _) {
      throw Fault.malformed("the body is not UTF-8");
    }
  }

  /** Those of the form where one is posted, else those behind the path. */
  Parameters parameters() throws Fault {
    return Parameters.of(posts() ? body : query);
  }

  /** The address of the service as the client knows it, without a slash at its end. */
  String root() {
    return "http://" + headers.getFirst("Host");
  }
}
