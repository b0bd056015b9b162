package club.resolve.serve;

import club.resolve.reconcile.Fault;
import club.resolve.reconcile.Manifest;
import club.resolve.reconcile.Reconciliation;
import club.resolve.timing.Time;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A reconciliation service that listens. Thread-safe. */
public final class ReconcileServer implements Closeable {
  /** Connections that may wait to be accepted. */
  private static final int BACKLOG = 256;

  private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,99}");
  private static final int FORBIDDEN = 403;

  private final HttpServer server;
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
  private final Bounds bounds = Bounds.usual();
  private final ServedCounts tally = new ServedCounts();
  private final Access access;
  private final Routes routes;
  private final Consumer<Handled> log;
  private final Time time;
  private volatile boolean ending;

  /**
   * The terms of access: who may ask, where and how.
   *
   * @param address on which it listens
   * @param jsonp true if an answer may be a script, for clients that cannot do otherwise
   */
  public record Access(InetSocketAddress address, Guard guard, boolean jsonp) {}

  /**
   * The service that is offered.
   *
   * @param manifest of the service at a root, an address without a slash at its end
   */
  public record Offer(Reconciliation reconciliation, Function<String, Manifest> manifest) {}

  /** A request that was answered, for a log. */
  public record Handled(String method, String path, int status, Duration took) {}

  /**
   * Starts to listen.
   *
   * @param log hears of each request when it is answered; called by many threads
   * @throws IOException when the port is taken
   */
  public ReconcileServer(Access access, Offer offer, Consumer<Handled> log, Time time)
      throws IOException {
    Bounds.setDeadlines();
    this.access = access;
    this.routes = new Routes(offer, bounds.batches(), tally);
    this.log = log;
    this.time = time;
    this.server = HttpServer.create(access.address(), BACKLOG);
    server.setExecutor(handlers);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The place at which it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  public ServedCounts tally() {
    return tally;
  }

  private void handle(HttpExchange exchange) throws IOException {
    long start = time.nanoTime();
    tally.asked();
    // Closes it also where the client has gone away.
    try (exchange) {
      WebReply reply = bounded(exchange);
      int status = sent(exchange, reply) ? reply.status() : 0;
      if (reply.status() >= Fault.BAD_REQUEST) {
        tally.refused();
      }
      log.accept(
          new Handled(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              status,
              time.since(start)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private WebReply bounded(HttpExchange exchange) throws IOException, InterruptedException {
    if (ending || !bounds.requests().tryAcquire()) {
      return WebReply.busy(Bounds.RETRY_SECONDS, "too many requests at once; come again");
    }
    try {
      return allowed(exchange);
    } finally {
      bounds.requests().release();
    }
  }

  private WebReply allowed(HttpExchange exchange) throws IOException, InterruptedException {
    Headers headers = exchange.getRequestHeaders();
    List<String> hosts = headers.getOrDefault("Host", List.of());
    Guard.Visitor visitor =
        new Guard.Visitor(
            hosts.size() == 1 ? Optional.of(hosts.getFirst()) : Optional.empty(),
            first(headers, Guard.ORIGIN),
            first(headers, "Referer"),
            first(headers, "Sec-Fetch-Site"));
    Optional<String> refusal = access.guard().refusal(visitor);
    if (refusal.isPresent()) {
      return WebReply.error(FORBIDDEN, refusal.get());
    }
    WebReply reply =
        switch (exchange.getRequestMethod()) {
          case "OPTIONS" -> preflight(headers);
          case "GET", "HEAD", "POST" -> bodied(exchange);
          default ->
              WebReply.error(405, "GET and POST are answered").with("Allow", "GET, POST, OPTIONS");
        };
    return visitor
        .origin()
        .map(origin -> reply.with("Access-Control-Allow-Origin", origin))
        .orElse(reply);
  }

  private static Optional<String> first(Headers headers, String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  private static WebReply preflight(Headers headers) {
    WebReply reply =
        WebReply.nothing()
            .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
            .with("Access-Control-Allow-Headers", "Content-Type, Accept-Language")
            .with("Access-Control-Max-Age", "600");
    return first(headers, "Access-Control-Request-Private-Network").isPresent()
        ? reply.with("Access-Control-Allow-Private-Network", "true")
        : reply;
  }

  private WebReply bodied(HttpExchange exchange) throws IOException, InterruptedException {
    long length = length(exchange.getRequestHeaders());
    if (length > Bounds.LARGEST_BODY) {
      return tooLarge();
    }
    long room = length < 0 ? Bounds.LARGEST_BODY : length;
    if (!bounds.take(room)) {
      return WebReply.busy(Bounds.RETRY_SECONDS, "too much at once; come again");
    }
    try {
      byte[] body = exchange.getRequestBody().readNBytes(Bounds.LARGEST_BODY + 1);
      return body.length > Bounds.LARGEST_BODY ? tooLarge() : answer(exchange, body);
    } finally {
      bounds.giveBack(room);
    }
  }

  private static WebReply tooLarge() {
    return WebReply.error(
        Fault.TOO_LARGE,
        "the body is larger than %d bytes; ask fewer queries at once"
            .formatted(Bounds.LARGEST_BODY));
  }

  /** The length of the body; below 0 where it is not told. */
  private static long length(Headers headers) {
    if (headers.containsKey("Transfer-Encoding")) {
      return -1;
    }
    String told = Optional.ofNullable(headers.getFirst("Content-Length")).orElse("0");
    try {
      return Long.parseLong(told.strip());
    } catch (NumberFormatException _) {
      return Long.MAX_VALUE;
    }
  }

  private WebReply answer(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    try {
      Call call = Call.of(exchange, body);
      Optional<String> function =
          call.posts() ? Optional.empty() : call.parameters().get("callback");
      if (function.isEmpty()) {
        return routes.answer(call);
      }
      if (!access.jsonp()) {
        throw Fault.malformed("scripts (JSONP) are not given out; --jsonp lets them");
      }
      if (!FUNCTION.matcher(function.get()).matches()) {
        throw Fault.malformed("callback is not the name of a function");
      }
      return routes.answer(call).calling(function.get());
    } catch (Fault e) {
      return WebReply.error(e.status(), e.words());
    }
  }

  /** Returns false when the client took too long, or there was no room for the answer. */
  private boolean sent(HttpExchange exchange, WebReply reply)
      throws IOException, InterruptedException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Vary", Guard.ORIGIN);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors "
            + access.guard().frames());
    reply.headers().forEach(headers::set);
    if (!bounds.await(body.length)) {
      return false;
    }
    try {
      boolean shown = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), shown ? body.length : -1);
      if (shown) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
      return true;
    } finally {
      bounds.giveBack(body.length);
    }
  }

  /**
   * Takes no more requests, and gives those that are under way some time to end.
   *
   * @throws InterruptedException when the calling thread is interrupted again
   */
  public void finish(Duration grace) throws InterruptedException {
    ending = true;
    bounds.requests().tryAcquire(Bounds.REQUESTS, grace.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends all connections. */
  @Override
  public void close() {
    server.stop(0);
    handlers.shutdownNow();
  }
}
