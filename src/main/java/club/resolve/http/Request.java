package club.resolve.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param form the body of a POST, in the encoding of a form; empty for a GET
 * @param blockSign how the service that is asked says that it will not answer
 * @param timeout for the whole answer, body included
 */
public record Request(
    URI uri,
    Map<String, String> headers,
    Optional<String> form,
    BlockSign blockSign,
    Duration timeout) {

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(20);

  public Request {
    headers = Map.copyOf(headers);
  }

  public static Request get(URI uri, Map<String, String> headers, BlockSign blockSign) {
    return new Request(uri, headers, Optional.empty(), blockSign, USUAL_TIMEOUT);
  }

  public static Request post(
      URI uri, Map<String, String> headers, String form, BlockSign blockSign) {
    return new Request(uri, headers, Optional.of(form), blockSign, USUAL_TIMEOUT);
  }

  public Host host() {
    return Host.of(uri);
  }

  public Request within(Duration other) {
    return new Request(uri, headers, form, blockSign, other);
  }

  /** The same question at another address. */
  Request at(URI other, boolean asGet) {
    return new Request(other, headers, asGet ? Optional.empty() : form, blockSign, timeout);
  }
}
