package club.resolve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Certificates made for the test, shown on loopback. */
@Timeout(60)
final class ClearTrustTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String NAME = "san=ip:127.0.0.1";

  private static KeyStore keys;
  private static KeyStore trusted;

  @TempDir private static Path folder;

  @BeforeAll
  static void make() throws Exception {
    make("root", "CN=A Root", "", "bc:c");
    make("inner", "CN=An Intermediate", "root", "bc:c");
    make("stranger", "CN=A Stranger", "", "bc:c");
    make("good", "CN=x", "root", NAME);
    make("expired", "CN=x", "root", NAME, "-startdate", "-10d", "-validity", "5");
    make("early", "CN=x", "root", NAME, "-startdate", "+10d");
    make("other", "CN=x", "root", "san=dns:other.example,dns:www.other.example");
    make("alone", "CN=x", "", NAME);
    make("strange", "CN=x", "stranger", NAME);
    make("inherited", "CN=x", "inner", NAME);
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys"))) {
      keys.load(in, PASSWORD);
    }
    trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("root", keys.getCertificate("root"));
  }

  private static void make(
      String alias, String name, String signer, String extension, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                // Its start is most of its time.
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keystore",
                folder.resolve("keys").toString(),
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                name,
                "-ext",
                extension));
    if (!signer.isEmpty()) {
      command.addAll(List.of("-signer", signer));
    }
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> log());
  }

  private static String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Shakes hands with a server that shows this certificate, and so many of those above it. */
  private static void shakeHands(String alias, int shown) throws Exception {
    Certificate[] chain = Arrays.copyOf(keys.getCertificateChain(alias), shown);
    Key key = keys.getKey(alias, PASSWORD);
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry(alias, key, PASSWORD, chain);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(own, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    try (SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answer(server));
      try (SSLSocket client =
          (SSLSocket)
              ClearTrust.context(trusted)
                  .getSocketFactory()
                  .createSocket("127.0.0.1", server.getLocalPort())) {
        SSLParameters parameters = client.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        client.setSSLParameters(parameters);
        client.startHandshake();
      }
    }
  }

  private static void answer(SSLServerSocket server) {
    try (SSLSocket connection = (SSLSocket) server.accept()) {
      connection.startHandshake();
      connection.getInputStream().read();
    } catch (IOException _) {
      // The client has said no.
    }
  }

  private static String refusal(String alias, int shown) {
    SSLException e = assertThrows(SSLException.class, () -> shakeHands(alias, shown));
    return String.valueOf(e.getMessage()).replaceFirst("^\\([a-z_]+\\) ", "");
  }

  private static LocalDate day(java.util.Date date) {
    return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  @Test
  void aGoodCertificateIsTrusted() throws Exception {
    shakeHands("good", 1);
    shakeHands("inherited", 2);
  }

  @Test
  void theDaysOfACertificateAreNamed() throws Exception {
    X509Certificate expired = (X509Certificate) keys.getCertificate("expired");
    X509Certificate early = (X509Certificate) keys.getCertificate("early");

    assertEquals("the certificate expired on " + day(expired.getNotAfter()), refusal("expired", 1));
    assertEquals(
        "the certificate is not valid before " + day(early.getNotBefore()), refusal("early", 1));
  }

  @Test
  void anotherNameIsNamed() {
    assertEquals(
        "the certificate is for another name: other.example, www.other.example",
        refusal("other", 1));
  }

  @Test
  void whoVouchesForItIsNamed() {
    assertEquals("the certificate is self-signed", refusal("alone", 1));
    assertEquals(
        "this machine does not trust the authority of the certificate: CN=A Stranger",
        refusal("strange", 2));
    assertEquals(
        "an intermediate certificate is missing, which the server should send:"
            + " CN=An Intermediate",
        refusal("inherited", 1));
  }
}
