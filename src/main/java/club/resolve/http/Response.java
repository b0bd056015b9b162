package club.resolve.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * A whole answer.
 *
 * @param uri the address that answered
 * @param body decompressed and decoded
 * @param took from the start of the request to the end of the body
 */
public record Response(URI uri, int status, HttpHeaders headers, String body, Duration took)
    implements Fetched {

  /** Who answered. */
  public Host host() {
    return Host.of(uri);
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
