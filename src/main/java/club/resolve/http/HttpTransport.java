package club.resolve.http;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import club.resolve.book.Answer;
import club.resolve.http.EnvironmentProxies.ProxyServer;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Request.Want;
import club.resolve.timing.Time;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;

/**
 * The JDK's HTTP client with the limits that it does not have by itself: a size for the answer,
 * before and after decompression, and a deadline that covers the body. Thread-safe. Closing it
 * gives up what is under way.
 *
 * <p>Further limits hold for the whole process: see {@link ClientProperties}.
 */
public final class HttpTransport implements Transport, AutoCloseable {
  /**
   * No answer that this program reads is near this size, and as many of them as there are workers
   * may be in memory.
   */
  static final int MAX_BODY_BYTES = 2 * 1024 * 1024;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  /** The words for means that this machine lacks: POSIX's EMFILE, ENFILE, ENOBUFS and ENOMEM. */
  private static final Pattern HERE =
      Pattern.compile("(?i)too many open files|no buffer space|cannot allocate memory");

  private static final Pattern ALERT = Pattern.compile("^\\([a-z_]+\\)\\s+");

  private final Clients clients;
  private final String userAgent;
  private final EnvironmentProxies proxies;
  private final Time time;

  /** A proxy that wants credentials is not the service that was asked. */
  private static final class ProxyRefusal extends IOException {
    private static final long serialVersionUID = 1;
  }

  public HttpTransport(
      String userAgent, Duration connectTimeout, EnvironmentProxies proxies, Time time) {
    this.clients = new Clients(proxies, connectTimeout);
    this.userAgent = userAgent;
    this.proxies = proxies;
    this.time = time;
  }

  @Override
  public Exchange begin(Request request, Consumer<Response> seen) {
    long start = time.nanoTime();
    CompletableFuture<HttpResponse<byte[]>> raw = send(request);
    CompletableFuture<Response> whole = whole(request, start, raw, seen);
    return () -> {
      try {
        return whole.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException _) {
        raw.cancel(true);
        return late(noAnswer(request));
      } catch (InterruptedException e) {
        raw.cancel(true);
        throw e;
      } catch (CancellationException _) {
        return failed("the request was given up", false);
      } catch (ExecutionException e) {
        return failure(request, e.getCause() == null ? e : e.getCause());
      }
    };
  }

  /**
   * Asks as {@link #begin} does, for those who have no thread that waits.
   *
   * @return is completed by a thread of the client when the answer is whole, or it is clear that
   *     there is none; fails for nothing but errors of the program
   */
  public CompletableFuture<Fetched> ask(Request request) {
    long start = time.nanoTime();
    return whole(request, start, send(request), _ -> {})
        .<Fetched>thenApply(response -> response)
        .exceptionally(e -> failure(request, e.getCause() == null ? e : e.getCause()))
        .completeOnTimeout(
            late(noAnswer(request)), request.timeout().toNanos(), TimeUnit.NANOSECONDS);
  }

  private CompletableFuture<HttpResponse<byte[]>> send(Request request) {
    try {
      return clients.of(request.host().scheme()).sendAsync(wire(request), body(request));
    } catch (UncheckedIOException | InternalError | OutOfMemoryError | LinkageError e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<Response> whole(
      Request request,
      long start,
      CompletableFuture<HttpResponse<byte[]>> raw,
      Consumer<Response> seen) {
    return raw.thenApply(
        response -> {
          if (response.statusCode() == 407 && proxies.of(request.uri()).isPresent()) {
            throw new UncheckedIOException(new ProxyRefusal());
          }
          Response read = read(request, response, request.target().isPresent(), time.since(start));
          seen.accept(read);
          return read;
        });
  }

  private static BodyHandler<byte[]> body(Request request) {
    if (request.target().isPresent()) {
      BodyTarget target = request.target().get();
      return answer -> new TargetedBody(target, request.uri(), answer);
    }
    return switch (request.want()) {
      case BODY -> BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BODY_BYTES);
      case HEADERS -> _ -> new Unread();
      // There is no body, so the connection serves the next request.
      case HEADERS_BY_HEAD -> BodyHandlers.replacing(new byte[0]);
    };
  }

  /** A body that is hung up on before its first byte. */
  private static final class Unread implements BodySubscriber<byte[]> {
    @Override
    public CompletionStage<byte[]> getBody() {
      return CompletableFuture.completedStage(new byte[0]);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {}

    @Override
    public void onError(Throwable throwable) {}

    @Override
    public void onComplete() {}
  }

  private HttpRequest wire(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(UnusualName.numbered(request))
            .timeout(request.timeout())
            // Over plain http the client would offer an upgrade to HTTP/2, which some servers
            // take for an attack.
            .version(
                request.host().scheme().equals("http")
                    ? HttpClient.Version.HTTP_1_1
                    : HttpClient.Version.HTTP_2)
            .header("User-Agent", userAgent)
            // A part of a packed body would be good for nothing.
            .header("Accept-Encoding", request.target().isPresent() ? "identity" : "gzip");
    if (request.uri().getHost() == null) {
      builder.header("Host", request.uri().getRawAuthority());
    }
    request.headers().forEach(builder::header);
    request.target().ifPresent(target -> target.headers().forEach(builder::header));
    request.secrets().forEach((name, secret) -> builder.header(name, secret.reveal()));
    if (request.want() == Want.HEADERS_BY_HEAD) {
      builder.HEAD();
    }
    proxies
        .of(request.uri())
        .flatMap(ProxyServer::credentials)
        .ifPresent(
            credentials -> builder.header("Proxy-Authorization", "Basic " + credentials.reveal()));
    request
        .body()
        .ifPresent(
            body ->
                builder
                    .header("Content-Type", body.type())
                    .POST(BodyPublishers.ofString(body.text())));
    return builder.build();
  }

  private Response read(
      Request request, HttpResponse<byte[]> response, boolean targeted, Duration took) {
    byte[] body = response.body();
    String encoding =
        response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    if (!targeted && body.length > 0 && (encoding.equals("gzip") || encoding.equals("x-gzip"))) {
      body = gunzip(body);
    }
    Charset charset = charset(response.headers().firstValue("Content-Type").orElse(""));
    return new Response(
        request.uri(),
        response.statusCode(),
        dated(response.headers()),
        new String(body, charset),
        took);
  }

  /** A response without a date was sent when it came (RFC 9110, section 6.6.1). */
  private HttpHeaders dated(HttpHeaders headers) {
    if (headers.firstValue("Date").isPresent()) {
      return headers;
    }
    Map<String, List<String>> all = new HashMap<>(headers.map());
    all.put("Date", List.of(RFC_1123_DATE_TIME.format(time.instant().atOffset(ZoneOffset.UTC))));
    return HttpHeaders.of(all, (_, _) -> true);
  }

  private static byte[] gunzip(byte[] body) {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = stream.readNBytes(MAX_BODY_BYTES + 1);
      if (plain.length > MAX_BODY_BYTES) {
        throw new IOException("body exceeds capacity: " + MAX_BODY_BYTES);
      }
      return plain;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** UTF-8 unless the server names another charset that this machine knows. */
  private static Charset charset(String contentType) {
    Matcher named = CHARSET.matcher(contentType);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException _) {
      return StandardCharsets.UTF_8;
    }
  }

  private NoResponse failure(Request request, Throwable error) {
    Throwable cause =
        error instanceof UncheckedIOException && error.getCause() != null
            ? error.getCause()
            : error;
    Host host = request.host();
    Optional<ProxyServer> proxy = proxies.of(request.uri());
    String peer = proxy.map(server -> "the proxy " + server).orElse(host.toString());
    String message = cause.getMessage() == null ? "" : Evidence.shown(cause.getMessage());
    return switch (cause) {
      case HttpConnectTimeoutException _ -> late("could not connect to " + peer + " in time");
      case HttpTimeoutException _ -> late(noAnswer(request));
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          new NoResponse(
              new Answer.Unreachable(proxy.map(ProxyServer::name).orElse(host.toString())));
      case ConnectException e when HERE.matcher(message).find() -> refusedHere(e);
      case ConnectException _ -> new NoResponse(new Answer.NoConnection(peer));
      case BodyTarget.Refused e -> failed(String.valueOf(e.getMessage()), false);
      case ProxyRefusal _ ->
          failed(peer + " needs a name and a password, or refused those it got (HTTP 407)", false);
      case SSLException _ ->
          new NoResponse(
              new Answer.Untrusted("no trusted connection to " + host + ": " + clear(message)));
      case IOException _ when message.contains("exceeds capacity") ->
          failed(
              "the answer of " + host + " is larger than " + MAX_BODY_BYTES / 1024 / 1024 + " MiB",
              false);
      case IOException e when HERE.matcher(message).find() -> refusedHere(e);
      case IOException _ ->
          failed(
              "the connection to " + host + " broke" + (message.isEmpty() ? "" : ": " + message),
              true);
      // A header that says what no header can say.
      case IllegalArgumentException _ ->
          failed("the answer of " + host + " is broken: " + message, true);
      // As Java's client says it where the system lends no file handle or no thread.
      case InternalError e -> refusedHere(e);
      case OutOfMemoryError e -> refusedHere(e);
      // Of classes of the client that open files when they are first used.
      case LinkageError e -> new NoResponse(new Answer.RefusedHere(e));
      case Error e -> throw e;
      default -> failed(host + ": " + cause, false);
    };
  }

  /** Says nothing about the host, and may be over when other requests are. */
  private static NoResponse refusedHere(Throwable error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    return new NoResponse(
        new Answer.RefusedHere(Evidence.shown(String.valueOf(cause.getMessage()))));
  }

  /** The words of {@link ClearTrust} stand behind those of the protocol. */
  private static String clear(String message) {
    return ALERT.matcher(message).replaceFirst("");
  }

  private static String noAnswer(Request request) {
    return "no complete response from %s within %s s"
        .formatted(request.host(), request.timeout().toMillis() / 1000.0);
  }

  private static NoResponse late(String error) {
    return new NoResponse(new Answer.TimedOut(error));
  }

  private static NoResponse failed(String error, boolean passing) {
    return new NoResponse(new Answer.Failed(error, passing));
  }

  @Override
  public void close() {
    clients.close();
  }
}
