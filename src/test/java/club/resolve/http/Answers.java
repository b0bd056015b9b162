package club.resolve.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Requests and responses as short as they can be said. */
public final class Answers {
  private static final BlockSign CHALLENGE =
      response -> response.status() == 202 ? Optional.of("a challenge") : Optional.empty();

  private Answers() {}

  /** A question to a service that refuses with 202. */
  public static Request get(String address) {
    return Request.get(URI.create(address), Map.of(), CHALLENGE);
  }

  public static Response ok(Request request) {
    return status(request, 200);
  }

  public static Response body(Request request, String body) {
    return text(request, 200, body);
  }

  public static Response text(Request request, int status, String body) {
    return new Response(
        request.uri(), status, HttpHeaders.of(Map.of(), (_, _) -> true), body, Duration.ZERO);
  }

  /**
   * @param headers name, value, name, value
   */
  public static Response status(Request request, int status, String... headers) {
    Map<String, List<String>> all = new TreeMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return new Response(
        request.uri(), status, HttpHeaders.of(all, (_, _) -> true), "", Duration.ZERO);
  }
}
