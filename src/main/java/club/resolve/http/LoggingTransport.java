package club.resolve.http;

import club.resolve.http.Fetched.NoResponse;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each request with its status and time. Addresses are logged as they go over the wire. */
public final class LoggingTransport implements Transport {
  private static final String NAME = "request";

  private final Transport next;
  private final Logger log;

  /**
   * Logs what goes through it, whatever is set for other loggers.
   *
   * @param starts true if also the start of each request is logged
   */
  public static Transport over(Transport next, boolean starts) {
    // Read by slf4j-simple when the logger is made, which is here.
    System.setProperty("org.slf4j.simpleLogger.log." + NAME, starts ? "debug" : "info");
    return new LoggingTransport(next, LoggerFactory.getLogger(NAME));
  }

  private LoggingTransport(Transport next, Logger log) {
    this.log = log;
    this.next = next;
  }

  @Override
  public Exchange begin(Request request, Consumer<Response> seen) {
    String line =
        request.method()
            + " "
            + request.uri()
            + request.body().map(body -> " " + body.text()).orElse("");
    log.debug("start {}", line);
    Exchange exchange = next.begin(request, seen);
    return () -> {
      Fetched fetched = exchange.await();
      switch (fetched) {
        case Response response ->
            log.info("{} {} in {} ms", response.status(), line, response.took().toMillis());
        case NoResponse none -> log.info("failed {}: {}", line, none.why().sentence());
      }
      return fetched;
    };
  }
}
