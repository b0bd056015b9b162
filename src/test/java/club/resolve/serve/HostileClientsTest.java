package club.resolve.serve;

import static club.resolve.serve.LiveServer.body;
import static club.resolve.serve.LiveServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.reconcile.BookFinder;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, many, huge or wrong: whoever behaves is answered all the same. */
@Timeout(60)
final class HostileClientsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BATCH = "{\"q\":{\"query\":\"Emma\"}}";

  private final Gate gate = new Gate();
  private LiveServer server;

  /** Knows nothing; its answers wait while the gate is closed. */
  private static final class Gate implements BookFinder {
    private final Semaphore asked = new Semaphore(0);
    private volatile CountDownLatch open = new CountDownLatch(0);

    @Override
    public Site site() {
      return Site.GOODREADS;
    }

    @Override
    public Optional<Resolution> decided(Book book) {
      return Optional.empty();
    }

    @Override
    public List<Outcome> resolve(List<Book> books) throws InterruptedException {
      asked.release();
      open.await();
      return books.stream().map(_ -> new Outcome(new Resolution.NotFound("nobody knows"))).toList();
    }

    @Override
    public Optional<Candidate> at(String link) {
      return Optional.empty();
    }

    @Override
    public List<Candidate> withIsbn(Isbn isbn) {
      return List.of();
    }

    @Override
    public boolean hasCatalogue() {
      return false;
    }

    @Override
    public List<Candidate> beginning(String typed, int most) {
      return List.of();
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = new LiveServer(gate, false);
  }

  @AfterEach
  void stop() {
    gate.open.countDown();
    server.close();
  }

  private void answersOthers() throws IOException {
    assertEquals("{\"q\":{\"result\":[]}}", body(server.queries(BATCH)));
  }

  @Test
  void silentAndSlowClientsHoldNoWorker() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = server.connect();
        slow.add(socket);
        String begun =
            switch (i % 4) {
              case 0 -> "";
              case 1 -> "POST / HT";
              case 2 -> "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ";
              default -> server.head("/", FORM, 100) + "queries=";
            };
        socket.getOutputStream().write(begun.getBytes(UTF_8));
      }
      answersOthers();
      // One that was only slow is answered, too.
      Socket last = slow.get(3);
      last.getOutputStream().write("%7B%7D".repeat(16).substring(0, 92).getBytes(UTF_8));
      assertEquals(400, status(LiveServer.rest(last)));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aFloodIsRefusedWhileWhatIsUnderWayIsFinished() throws Exception {
    gate.open = new CountDownLatch(1);
    List<Socket> waiting = new ArrayList<>();
    String form = "queries=%7B%22q%22%3A%7B%22query%22%3A%22Emma%22%7D%7D";
    try {
      for (int i = 0; i < 64; i++) {
        Socket socket = server.connect();
        socket
            .getOutputStream()
            .write((server.head("/", FORM, form.length()) + form).getBytes(UTF_8));
        waiting.add(socket);
      }
      gate.asked.acquire(64);
      String refused = server.queries(BATCH);
      assertEquals(503, status(refused));
      assertTrue(refused.toLowerCase(Locale.ROOT).contains("retry-after: 1"), refused);
      // A request that needs no work is answered.
      assertEquals(200, status(server.get("/")));
      gate.open.countDown();
      for (Socket socket : waiting) {
        assertEquals(200, status(LiveServer.rest(socket)));
      }
      answersOthers();
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    for (long length : List.of(1L << 40, Long.MAX_VALUE)) {
      try (Socket socket = server.connect()) {
        socket.getOutputStream().write(server.head("/", FORM, length).getBytes(UTF_8));
        assertEquals(413, LiveServer.statusOf(socket));
      }
    }
  }

  @Test
  void aBodyOfUnknownLengthIsRefusedWhenItIsTooLarge() throws IOException {
    String piece = "x".repeat(1 << 16);
    try (Socket socket = server.connect()) {
      String head =
          server.head("/", FORM, 0).replace("Content-Length: 0", "Transfer-Encoding: chunked");
      StringBuilder request = new StringBuilder(head);
      for (int i = 0; i <= Bounds.LARGEST_BODY >> 16; i++) {
        request.append("10000\r\n").append(piece).append("\r\n");
      }
      socket.getOutputStream().write(request.append("0\r\n\r\n").toString().getBytes(UTF_8));
      assertEquals(413, status(LiveServer.rest(socket)));
    }
    answersOthers();
  }

  /** A ~ stands for the end of a line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1~Connection: close~~",
        "GET / HTTP/1.0~~",
        "GET / HTTP/1.1~Host: evil.example~Connection: close~~",
        "GET / HTTP/1.1~Host: 127.0.0.1~Host: evil.example~Connection: close~~",
        "GET http://evil.example/ HTTP/1.1~Host: evil.example~Connection: close~~",
        "POST / HTTP/1.1~"
            + "Host: evil.example:80~"
            + "Origin: http://evil.example~"
            + "Content-Length: 0~"
            + "Connection: close~~",
        "TRACE / HTTP/1.1~Host: 127.0.0.1~Connection: close~~",
        "CONNECT evil.example:80 HTTP/1.1~Host: evil.example:80~Connection: close~~",
        "GET / HTTP/1.1~Host: 127.0.0.1~Content-Length: -5~Connection: close~~",
        "GET / HTTP/1.1~Host: 127.0.0.1~X : y~Connection: close~~",
        "\u0016\u0003\u0001\u0002~~",
        "GET  / HTTP/1.1~~"
      })
  void aReboundNameOrARequestThatIsNoneGetsNoAnswer(String request) throws IOException {
    String answer = server.raw(request.replace("~", "\r\n"));
    int status = answer.isEmpty() ? 400 : status(answer);
    assertTrue(status >= 400, answer);
    assertTrue(!answer.contains("versions"), answer);
    answersOthers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00ff\u00fe", "\u00c3", "queries=%FF%00", "queries=[[[[", "extend=1", "queries"})
  void aBodyThatIsNoneIsRefused(String body) throws IOException {
    try (Socket socket = server.connect()) {
      byte[] bytes = LiveServer.bytes(body);
      socket.getOutputStream().write(LiveServer.bytes(server.head("/", FORM, bytes.length)));
      socket.getOutputStream().write(bytes);
      assertEquals(400, status(LiveServer.rest(socket)));
    }
  }

  @Test
  void whoGoesAwayWhileTheAnswerIsMadeHarmsNobody() throws Exception {
    gate.open = new CountDownLatch(1);
    for (int i = 0; i < 20; i++) {
      try (Socket socket = server.connect()) {
        socket.setSoLinger(true, 0);
        String form = "queries=%7B%22q%22%3A%7B%22query%22%3A%22Emma%22%7D%7D";
        socket
            .getOutputStream()
            .write((server.head("/", FORM, form.length()) + form).getBytes(UTF_8));
        gate.asked.acquire();
      }
    }
    gate.open.countDown();
    answersOthers();
  }

  @Test
  void whatIsUnderWayIsFinishedWhenTheServerIsStopped() throws Exception {
    gate.open = new CountDownLatch(1);
    try (Socket socket = server.connect()) {
      String form = "queries=%7B%22q%22%3A%7B%22query%22%3A%22Emma%22%7D%7D";
      socket
          .getOutputStream()
          .write((server.head("/", FORM, form.length()) + form).getBytes(UTF_8));
      gate.asked.acquire();
      Thread stopping =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      server.server().finish(Duration.ofSeconds(20));
                    } catch (InterruptedException _) {
                      Thread.currentThread().interrupt();
                    }
                  });
      gate.open.countDown();
      assertEquals(200, status(LiveServer.rest(socket)));
      stopping.join();
      assertEquals(503, status(server.get("/")));
    }
  }
}
