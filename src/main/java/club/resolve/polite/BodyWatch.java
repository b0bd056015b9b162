package club.resolve.polite;

import club.resolve.http.BodyTarget;
import club.resolve.http.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.WritableByteChannel;
import java.util.Map;
import java.util.Optional;

/**
 * Watches whether a response to a request begins whose body has a target. A host that sends the
 * beginning of a text is not down, as a further try goes on from there. Thread-safe.
 */
final class BodyWatch {
  private final Request request;
  private volatile boolean begun;

  BodyWatch(Request request) {
    this.request =
        request.target().isPresent() ? request.into(over(request.target().get())) : request;
  }

  private BodyTarget over(BodyTarget target) {
    return new BodyTarget() {
      @Override
      public Map<String, String> headers() {
        return target.headers();
      }

      @Override
      public Optional<WritableByteChannel> open(URI uri, int status, HttpHeaders headers)
          throws IOException {
        begun = true;
        return target.open(uri, status, headers);
      }
    };
  }

  /** The request as it is to be sent. */
  Request request() {
    return request;
  }

  /** Returns true when a response with a target for its body has begun. */
  boolean begun() {
    return begun;
  }
}
