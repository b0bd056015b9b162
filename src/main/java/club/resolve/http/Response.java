package club.resolve.http;

import club.resolve.book.Answer;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A whole answer.
 *
 * @param redirects statuses of the redirects that led from the address that was asked to this one
 * @param uri the address that answered
 * @param body decompressed and decoded
 * @param took from the start of the request to the end of the body
 */
public record Response(
    List<Integer> redirects, URI uri, int status, HttpHeaders headers, String body, Duration took)
    implements Fetched {

  public Response {
    redirects = List.copyOf(redirects);
  }

  /** The answer of the very address that was asked. */
  public Response(URI uri, int status, HttpHeaders headers, String body, Duration took) {
    this(List.of(), uri, status, headers, body, took);
  }

  Response after(List<Integer> redirects) {
    return new Response(redirects, uri, status, headers, body, took);
  }

  @Override
  public <T> T fold(
      Function<Response, ? extends T> reader, Function<Answer.Unanswered, ? extends T> silence) {
    return reader.apply(this);
  }

  /** The host that answered. */
  public Host host() {
    return Host.of(uri);
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
