package club.resolve.build;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key for a server of the next minute, which is on this machine: {@code localhost} has it, and
 * whoever knows it trusts it. It protects nothing.
 *
 * @param file where it lies, as PKCS #12
 */
public record LoopbackKey(Path file) {
  private static final String PASSWORD = "password";

  /**
   * Makes a key by the tool of this JDK.
   *
   * @param file does not exist yet
   */
  public static LoopbackKey make(Path file) throws IOException, InterruptedException {
    ProcessResult made =
        ProcessResult.of(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                // Its start is most of its time.
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost"));
    if (made.exit() != 0) {
      throw new IOException("keytool failed: " + made.said());
    }
    return new LoopbackKey(file);
  }

  /** Both ends of a connection: a server that has the key, and a client that trusts it alone. */
  public SSLContext context() throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD.toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("The key in " + file + " cannot be used", e);
    }
  }

  /** Options for Java, by which all of a process trusts the key alone. */
  List<String> trusted() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + file, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }
}
