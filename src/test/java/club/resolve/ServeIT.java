package club.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is shipped, and what becomes of its clients. */
@Timeout(120)
final class ServeIT {
  private static final String BATCH = "{\"q\":{\"query\":\"The Great Gatsby\"}}";

  @TempDir private Path folder;

  /** A service, and its address. */
  private record Service(Process process, URI address) implements AutoCloseable {
    static Service of(Process process) throws IOException {
      BufferedReader out = process.inputReader(UTF_8);
      return new Service(process, URI.create(out.readLine()));
    }

    Image.Run stopped() throws Exception {
      Image.signal("TERM", process);
      return Image.finish(process);
    }

    @Override
    public void close() {
      Image.kill(process);
    }
  }

  private Service start(int port) throws IOException {
    return Service.of(new Image(folder).start("serve", "--source=catalog", "--port=" + port));
  }

  private static HttpResponse<String> ask(HttpClient client, URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(BATCH))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no SIGTERM")
  void aClientGoesOnWhenTheServiceIsStartedAnew() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> before = new CompletableFuture<>();
    CompletableFuture<Void> after = new CompletableFuture<>();
    AtomicBoolean anew = new AtomicBoolean();
    Service first = start(0);
    URI address = first.address();
    // As OpenRefine does: what fails is asked again.
    CompletableFuture<Integer> client =
        CompletableFuture.supplyAsync(
            () -> {
              int wrong = 0;
              try (HttpClient http = HttpClient.newHttpClient()) {
                while (!enough.get()) {
                  boolean second = anew.get();
                  try {
                    HttpResponse<String> answer = ask(http, address);
                    boolean right =
                        answer.statusCode() == 200 && answer.body().contains("\"match\":true");
                    wrong += right || answer.statusCode() == 503 ? 0 : 1;
                    (second ? after : before).complete(null);
                  } catch (IOException _) {
                    // Nobody is there for now.
                    Thread.onSpinWait();
                  }
                }
              } catch (Exception e) {
                before.completeExceptionally(e);
                after.completeExceptionally(e);
              }
              return wrong;
            });
    before.get();
    Image.Run run = first.stopped();
    assertEquals(143, run.code(), run.err());
    assertTrue(run.err().contains("Answered "), run.err());
    try (Service second = start(address.getPort())) {
      anew.set(true);
      after.get();
      enough.set(true);
      assertEquals(0, client.get());
      assertEquals(address, second.address());
    }
  }

  @Test
  void whoSendsNothingMoreIsCutOffInTheEnd() throws Exception {
    Process process =
        new Image(folder)
            .startWithJavaOptions(
                "-Dsun.net.httpserver.maxReqTime=1", "serve", "--source=catalog", "--port=0");
    try (Service service = Service.of(process);
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
      slow.getOutputStream().write("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nq".getBytes(UTF_8));
      assertTrue(ended(slow));
    }
  }

  /** Returns true when the other side ends the connection, in whichever way. */
  private static boolean ended(Socket socket) throws IOException {
    try {
      byte[] rest = socket.getInputStream().readAllBytes();
      return rest.length == 0 || !new String(rest, UTF_8).contains(" 200 ");
    } catch (ConnectException e) {
      throw e;
    } catch (IOException _) {
      return true;
    }
  }
}
