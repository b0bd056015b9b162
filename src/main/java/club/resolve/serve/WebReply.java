package club.resolve.serve;

import club.resolve.reconcile.AnswerText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the server.
 *
 * @param type media type of the body
 * @param headers beside those that every answer has
 */
record WebReply(int status, String type, String body, Map<String, String> headers) {
  static final String JSON = "application/json; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  WebReply {
    headers = Map.copyOf(headers);
  }

  static WebReply json(String text) {
    return new WebReply(OK, JSON, text, Map.of());
  }

  static WebReply html(String text) {
    return new WebReply(OK, HTML, text, Map.of());
  }

  static WebReply error(int status, String message) {
    return new WebReply(status, JSON, AnswerText.error(message), Map.of());
  }

  /** There is no room, or no source that answers, for now. */
  static WebReply busy(int seconds, String message) {
    return error(503, message).with("Retry-After", Integer.toString(seconds));
  }

  static WebReply nothing() {
    return new WebReply(NO_CONTENT, JSON, "", Map.of());
  }

  WebReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new WebReply(status, type, body, more);
  }

  /** The same as a call of a script's function. */
  WebReply calling(String function) {
    return status == OK && type.equals(JSON)
        ? new WebReply(
            status,
            "text/javascript; charset=utf-8",
            "/**/%s(%s);".formatted(function, body),
            headers)
        : this;
  }
}
