package club.resolve.http;

import club.resolve.http.Fetched.NoResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each request with its status and time. Addresses are logged as they go over the wire. */
public final class LoggingTransport implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger("request");

  private final Transport next;

  public LoggingTransport(Transport next) {
    this.next = next;
  }

  @Override
  public Exchange begin(Request request, Consumer<Response> seen) {
    String line =
        (request.form().isPresent() ? "POST " : "GET ")
            + request.uri()
            + request.form().map(form -> " " + form).orElse("");
    LOG.debug("start {}", line);
    Exchange exchange = next.begin(request, seen);
    return () -> {
      Fetched fetched = exchange.await();
      switch (fetched) {
        case Response response ->
            LOG.info("{} {} in {} ms", response.status(), line, millis(response.took()));
        case NoResponse none -> LOG.info("failed {}: {}", line, none.why().sentence());
      }
      return fetched;
    };
  }

  private static long millis(Duration took) {
    return took.toMillis();
  }
}
