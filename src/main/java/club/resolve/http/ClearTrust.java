package club.resolve.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * Trusts whom Java trusts, and says of a certificate that is not trusted what a person can act on.
 * Thread-safe.
 */
final class ClearTrust extends X509ExtendedTrustManager {
  private static final int MOST_NAMES = 3;

  private final X509ExtendedTrustManager java;

  ClearTrust(X509ExtendedTrustManager java) {
    this.java = java;
  }

  /** The context for a client that trusts the authorities of this machine. */
  static SSLContext context() {
    return context(null);
  }

  /**
   * @param trusted authorities; null for those of this machine
   */
  static SSLContext context(@Nullable KeyStore trusted) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      TrustManager[] clear =
          Arrays.stream(factory.getTrustManagers())
              .map(
                  each ->
                      each instanceof X509ExtendedTrustManager java ? new ClearTrust(java) : each)
              .toArray(TrustManager[]::new);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, clear, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this machine has no TLS", e);
    }
  }

  /** A check of a chain, which throws what Java has to say against it. */
  @FunctionalInterface
  private interface Inspection {
    void run() throws CertificateException;
  }

  private static void check(X509Certificate[] chain, Inspection inspection)
      throws CertificateException {
    try {
      inspection.run();
    } catch (CertificateException e) {
      throw new CertificateException(reason(chain, e), e);
    }
  }

  private static String reason(X509Certificate[] chain, CertificateException error)
      throws CertificateParsingException {
    if (caused(error, CertificateExpiredException.class)
        || caused(error, CertificateNotYetValidException.class)) {
      return untimely(chain);
    }
    String javas = String.valueOf(error.getMessage());
    if (error.getCause() == null) {
      return javas.startsWith("No ") && javas.contains("match")
          ? "the certificate is for another name: " + names(chain[0])
          : javas;
    }
    return untrusted(chain);
  }

  private static String untrusted(X509Certificate[] chain) {
    X509Certificate last = chain[chain.length - 1];
    X500Principal issuer = last.getIssuerX500Principal();
    if (!issuer.equals(last.getSubjectX500Principal())) {
      return "an intermediate certificate is missing, which the server should send: " + issuer;
    }
    return chain.length == 1
        ? "the certificate is self-signed"
        : "this machine does not trust the authority of the certificate: " + issuer;
  }

  /** Kinds 2 and 7 are names and numbers of hosts (RFC 5280, section 4.2.1.6). */
  private static String names(X509Certificate certificate) throws CertificateParsingException {
    Collection<List<?>> all = certificate.getSubjectAlternativeNames();
    return all == null
        ? certificate.getSubjectX500Principal().toString()
        : all.stream()
            .filter(name -> name.getFirst().equals(2) || name.getFirst().equals(7))
            .map(name -> name.get(1).toString())
            .limit(MOST_NAMES)
            .collect(Collectors.joining(", "));
  }

  private static boolean caused(Throwable error, Class<? extends Throwable> kind) {
    for (Throwable each = error; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private static String untimely(X509Certificate[] chain) {
    for (X509Certificate each : chain) {
      try {
        each.checkValidity();
      } catch (CertificateExpiredException _) {
        return "the certificate expired on " + day(each.getNotAfter().toInstant());
      } catch (CertificateNotYetValidException _) {
        return "the certificate is not valid before " + day(each.getNotBefore().toInstant());
      }
    }
    return "a certificate of its authority has expired";
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, () -> java.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, () -> java.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, () -> java.checkServerTrusted(chain, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    java.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    java.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    java.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return java.getAcceptedIssuers();
  }
}
