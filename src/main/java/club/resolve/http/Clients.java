package club.resolve.http;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JDK's client, one for plain HTTP and one for TLS, each made when it is first needed.
 * Thread-safe.
 */
final class Clients implements AutoCloseable {
  private final ProxySelector proxies;
  private final Duration connectTimeout;
  private final Map<String, HttpClient> byScheme = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Clients(ProxySelector proxies, Duration connectTimeout) {
    this.proxies = proxies;
    this.connectTimeout = connectTimeout;
  }

  /** The client for a scheme, http or https; one that fails every request when all is closed. */
  HttpClient of(String scheme) {
    HttpClient client = byScheme.computeIfAbsent(scheme, this::make);
    if (closed) {
      client.shutdownNow();
    }
    return client;
  }

  private HttpClient make(String scheme) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .proxy(proxies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout);
    if (scheme.equals("http")) {
      // Without TLS there is so little to do for an answer that its reader does it at once: to hand
      // it to another thread would take longer. Handshakes get threads of their own.
      builder.sslContext(new NoTls()).executor(Runnable::run);
    } else {
      builder.sslContext(ClearTrust.context());
    }
    return builder.build();
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    closed = true;
    byScheme.values().forEach(HttpClient::shutdownNow);
    byScheme.values().forEach(HttpClient::close);
  }
}
