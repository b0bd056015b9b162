package club.resolve.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param secrets further headers, which no other host is given
 * @param form the body of a POST, in the encoding of a form; empty for a GET
 * @param blockSign how the service that is asked says that it will not answer
 * @param timeout for the whole answer, body included
 */
public record Request(
    URI uri,
    Map<String, String> headers,
    Map<String, Secret> secrets,
    Optional<String> form,
    BlockSign blockSign,
    Duration timeout) {

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(20);

  public Request {
    headers = Map.copyOf(headers);
    secrets = Map.copyOf(secrets);
  }

  public static Request get(URI uri, Map<String, String> headers, BlockSign blockSign) {
    return new Request(uri, headers, Map.of(), Optional.empty(), blockSign, USUAL_TIMEOUT);
  }

  public static Request post(
      URI uri, Map<String, String> headers, String form, BlockSign blockSign) {
    return new Request(uri, headers, Map.of(), Optional.of(form), blockSign, USUAL_TIMEOUT);
  }

  public Host host() {
    return Host.of(uri);
  }

  public Request within(Duration other) {
    return new Request(uri, headers, secrets, form, blockSign, other);
  }

  /** With a header that only this host is given. */
  public Request with(String header, Secret secret) {
    return new Request(uri, headers, Map.of(header, secret), form, blockSign, timeout);
  }

  /** The same question at another address. A key is for the host that the user gave it for. */
  Request at(URI other, boolean asGet) {
    return new Request(
        other,
        headers,
        Host.of(other).equals(host()) ? secrets : Map.of(),
        asGet ? Optional.empty() : form,
        blockSign,
        timeout);
  }
}
