package club.resolve.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Time;
import club.resolve.timing.Together;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire, one fault at a time. */
@Timeout(20)
final class HttpTransportTest {
  private static final int LIMIT = 2 * 1024 * 1024;
  private static final Duration LONG = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static WireMockServer server;

  private final HttpTransport transport =
      new HttpTransport(
          "resolve/9.9 (a test)", Duration.ofSeconds(5), EnvironmentProxies.none(), Time.system());

  @BeforeAll
  static void start() {
    server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void forget() {
    server.resetAll();
  }

  @AfterEach
  void close() {
    transport.close();
  }

  private static String address() {
    return "http://127.0.0.1:" + server.port() + "/a";
  }

  private static void answer(ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  private Fetched fetch(String address, Duration timeout) throws InterruptedException {
    return transport.begin(Answers.get(address).within(timeout), _ -> {}).await();
  }

  private Response response() throws InterruptedException {
    return assertInstanceOf(Response.class, fetch(address(), LONG));
  }

  private Answer.Failed failure(String address, Duration timeout) throws InterruptedException {
    NoResponse none = assertInstanceOf(NoResponse.class, fetch(address, timeout));
    return assertInstanceOf(Answer.Failed.class, none.why());
  }

  private Answer.Failed failure() throws InterruptedException {
    return failure(address(), LONG);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aResponseWithoutADateIsOfTheTimeAtWhichItCame() throws Exception {
    FakeTime time = new FakeTime();
    answer(aResponse().withHeader("X-Other", "1"));
    try (HttpTransport own =
        new HttpTransport("test", Duration.ofSeconds(5), EnvironmentProxies.none(), time)) {
      Response response =
          assertInstanceOf(
              Response.class, own.begin(Answers.get(address()).within(LONG), _ -> {}).await());

      assertEquals(
          Optional.of(time.instant().truncatedTo(ChronoUnit.SECONDS)),
          response
              .header("date")
              .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text))));
      assertEquals(Optional.of("1"), response.header("X-Other"));
    }
  }

  @Test
  void theDateOfTheServerIsLeftAsItIs() throws Exception {
    answer(aResponse().withHeader("Date", "Sat, 28 Nov 2026 09:46:06 GMT"));

    assertEquals(Optional.of("Sat, 28 Nov 2026 09:46:06 GMT"), response().header("Date"));
  }

  @Test
  void saysWhoAsksAndThatGzipIsUnderstood() throws Exception {
    answer(aResponse().withStatus(200));

    response();

    server.verify(
        getRequestedFor(urlEqualTo("/a"))
            .withHeader("User-Agent", equalTo("resolve/9.9 (a test)"))
            .withHeader("Accept-Encoding", equalTo("gzip")));
  }

  @Test
  void asksForNoUpgradeOnHttp() throws Exception {
    answer(aResponse().withStatus(200));

    response();

    server.verify(
        getRequestedFor(urlEqualTo("/a")).withoutHeader("Upgrade").withoutHeader("HTTP2-Settings"));
  }

  @Test
  void sendsAFormAsAPost() throws Exception {
    answer(aResponse().withStatus(200));
    Request post =
        Request.post(
            URI.create(address()), Map.of("Accept", "text/html"), "q=a+b", _ -> Optional.empty());

    transport.begin(post, _ -> {}).await();

    server.verify(
        postRequestedFor(urlEqualTo("/a"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withHeader("Accept", equalTo("text/html"))
            .withRequestBody(equalTo("q=a+b")));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 302, 403, 404, 429, 500, 503})
  void everyStatusIsAResponse(int status) throws Exception {
    answer(aResponse().withStatus(status).withHeader("Retry-After", "7"));

    Response response = response();

    assertEquals(status, response.status());
    assertEquals(Optional.of("7"), response.header("retry-after"));
    assertEquals(URI.create(address()), response.uri());
    assertTrue(response.took().isPositive());
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    answer(aResponse().withStatus(302).withHeader("Location", "/b"));

    assertEquals(302, response().status());
    server.verify(0, getRequestedFor(urlEqualTo("/b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void aBodyInGzipIsUnpacked(String encoding) throws Exception {
    answer(aResponse().withHeader("Content-Encoding", encoding).withBody(gzip(utf8("Brontë"))));

    assertEquals("Brontë", response().body());
  }

  @Test
  void aBodyThatIsNotTheGzipItClaimsToBeIsAFailure() throws Exception {
    answer(aResponse().withHeader("Content-Encoding", "gzip").withBody("not gzip"));

    assertTrue(failure().sentence().contains("127.0.0.1"));
  }

  @Test
  void aGzipThatEndsInTheMiddleIsAFailureThatMayPass() throws Exception {
    byte[] whole = gzip(utf8("a sentence that is long enough to be cut".repeat(20)));
    answer(
        aResponse()
            .withHeader("Content-Encoding", "gzip")
            .withBody(Arrays.copyOf(whole, whole.length / 2)));

    assertTrue(failure().passing());
  }

  @Test
  void aGzipThatUnpacksBeyondTheLimitIsAFailureThatLasts() throws Exception {
    byte[] bomb = gzip(new byte[LIMIT + 1]);
    answer(aResponse().withHeader("Content-Encoding", "gzip").withBody(bomb));

    Answer.Failed failure = failure();

    assertTrue(failure.sentence().contains("larger than 2 MiB"), failure.sentence());
    assertFalse(failure.passing());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBodyOfExactlyTheLimitIsRead(boolean packed) throws Exception {
    byte[] body = new byte[LIMIT];
    Arrays.fill(body, (byte) 'a');
    answer(
        packed
            ? aResponse().withHeader("Content-Encoding", "gzip").withBody(gzip(body))
            : aResponse().withBody(body));

    assertEquals(LIMIT, response().body().length());
  }

  @Test
  void aBodyBeyondTheLimitIsAFailureThatLasts() throws Exception {
    answer(aResponse().withBody(new byte[LIMIT + 1]));

    Answer.Failed failure = failure();

    assertTrue(failure.sentence().contains("larger than 2 MiB"), failure.sentence());
    assertFalse(failure.passing());
  }

  @Test
  void aBodyWithoutEndIsGivenUpAtTheLimitAndNotAtTheDeadline() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer endless =
        RawServer.of(
            (_, out) -> {
              out.write(utf8("HTTP/1.1 200 OK\r\n\r\n"));
              byte[] much = new byte[1 << 16];
              try {
                while (true) {
                  out.write(much);
                }
              } finally {
                gone.countDown();
              }
            })) {
      long start = System.nanoTime();

      Answer.Failed failure = failure(endless.address(), LONG);

      assertTrue(failure.sentence().contains("larger than 2 MiB"), failure.sentence());
      assertTrue(secondsSince(start) < 5, "took " + secondsSince(start) + " s");
      // Nor does the rest of it go on arriving behind our back.
      assertTrue(gone.await(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void aBodyThatCannotBeKeptIsHungUpOn() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer endless =
        RawServer.of(
            (_, out) -> {
              out.write(utf8("HTTP/1.1 200 OK\r\n\r\n"));
              byte[] much = new byte[1 << 16];
              try {
                while (true) {
                  out.write(much);
                }
              } finally {
                gone.countDown();
              }
            })) {
      BodyTarget full =
          new BodyTarget() {
            @Override
            public Map<String, String> headers() {
              return Map.of("Range", "bytes=7-");
            }

            @Override
            public Optional<WritableByteChannel> open(URI uri, int status, HttpHeaders headers) {
              return Optional.of(
                  Channels.newChannel(
                      new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                          throw new IOException("No space left on device");
                        }
                      }));
            }
          };

      Request request = Answers.get(endless.address()).within(LONG).into(full);
      Fetched fetched = transport.begin(request, _ -> {}).await();

      assertEquals(
          new NoResponse(new Answer.Failed("cannot be kept: No space left on device", false)),
          fetched);
      assertTrue(gone.await(5, TimeUnit.SECONDS));
      assertTrue(endless.heads().getFirst().contains("Range: bytes=7-"));
      assertTrue(endless.heads().getFirst().contains("Accept-Encoding: identity"));
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aConnectionThatBreaksIsAFailureThatMayPass(Fault fault) throws Exception {
    answer(aResponse().withStatus(200).withFault(fault));

    assertTrue(failure().passing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf a body",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\nhalf a body\r\n",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "\0\0\0\0\0\0",
        "",
      })
  void anAnswerThatIsNotWholeIsAFailureThatMayPass(String said) throws Exception {
    try (RawServer broken = RawServer.saying(said)) {
      Answer.Failed failure = failure(broken.address(), LONG);

      assertTrue(failure.passing(), failure.sentence());
      assertTrue(failure.sentence().contains("127.0.0.1"), failure.sentence());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe beginning",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        "HTTP/1.1 200 OK\r\n\r\nwithout a length",
      })
  void theDeadlineHoldsForTheWholeAnswer(String beginning) throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer slow =
        RawServer.of(
            (connection, out) -> {
              out.write(utf8(beginning));
              out.flush();
              untilGone(connection);
              gone.countDown();
            })) {
      long start = System.nanoTime();

      NoResponse none = assertInstanceOf(NoResponse.class, fetch(slow.address(), SHORT));
      Answer.TimedOut failure = assertInstanceOf(Answer.TimedOut.class, none.why());

      assertTrue(failure.sentence().contains("0.3 s"), failure.sentence());
      assertTrue(secondsSince(start) < 1, "took " + secondsSince(start) + " s");
      assertTrue(gone.await(5, TimeUnit.SECONDS), "the connection was left open");
    }
  }

  @Test
  void aBodyThatIsNotWantedIsNotReadHoweverLongItIs() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer endless =
        RawServer.of(
            (connection, out) -> {
              out.write(
                  utf8("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\nthe beginning"));
              out.flush();
              untilGone(connection);
              gone.countDown();
            })) {
      Request request = Answers.get(endless.address()).within(LONG).wanting(Request.Want.HEADERS);

      Response response =
          assertInstanceOf(Response.class, transport.begin(request, _ -> {}).await());

      assertEquals(200, response.status());
      assertEquals("", response.body());
      assertTrue(gone.await(5, TimeUnit.SECONDS), "the connection was left open");
    }
  }

  @Test
  void aServerIsToldByHeadThatItsHeadersAreEnough() throws InterruptedException {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Encoding", "gzip")));
    Request request = Answers.get(address()).within(LONG).wanting(Request.Want.HEADERS_BY_HEAD);

    Response response = assertInstanceOf(Response.class, transport.begin(request, _ -> {}).await());

    assertEquals(200, response.status());
    server.verify(1, headRequestedFor(anyUrl()));
  }

  @Test
  void requestsByHeadShareAConnection() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (RawServer patient =
        RawServer.of(
            (connection, out) -> {
              connections.incrementAndGet();
              answerEach(connection, out, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
            })) {
      Request request =
          Answers.get(patient.address()).within(LONG).wanting(Request.Want.HEADERS_BY_HEAD);

      for (int i = 0; i < 3; i++) {
        Fetched fetched = transport.begin(request, _ -> {}).await();
        assertEquals(200, assertInstanceOf(Response.class, fetched).status());
      }

      assertEquals(1, connections.get());
    }
  }

  @Test
  void aBodyThatComesForHeadIsNotTakenForTheNextResponse() throws Exception {
    try (RawServer wrong =
        RawServer.of(
            (connection, out) -> {
              String second = "HTTP/1.1 404 No\r\n\r\n";
              answerEach(connection, out, "HTTP/1.1 200 OK\r\nContent-Length: 19\r\n\r\n" + second);
            })) {
      Request request =
          Answers.get(wrong.address()).within(LONG).wanting(Request.Want.HEADERS_BY_HEAD);

      for (int i = 0; i < 3; i++) {
        Fetched fetched = transport.begin(request, _ -> {}).await();
        assertEquals(200, assertInstanceOf(Response.class, fetched).status());
      }
    }
  }

  /** The first request has been read; all that follow get the same answer. */
  private static void answerEach(Socket connection, OutputStream out, String answer)
      throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    for (String line = ""; line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        out.write(utf8(answer));
        out.flush();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=ISO-8859-1, ISO-8859-1",
    "text/html;charset=iso-8859-1, ISO-8859-1",
    "text/html; charset=\"windows-1252\", windows-1252",
    "text/html; Charset = utf-8, UTF-8",
    "text/html, UTF-8",
    "application/json, UTF-8",
    "text/html; charset=klingon, UTF-8",
    "text/html; charset=, UTF-8",
    "text/html; charset=§%&, UTF-8",
  })
  void theBodyIsReadInItsCharset(String contentType, String charset) throws Exception {
    try (RawServer raw =
        RawServer.of(
            (_, out) -> {
              byte[] body = "Brontë".getBytes(Charset.forName(charset));
              out.write(
                  utf8(
                      "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                          .formatted(contentType, body.length)));
              out.write(body);
            })) {
      Fetched fetched = fetch(raw.address(), LONG);

      assertEquals("Brontë", assertInstanceOf(Response.class, fetched).body());
    }
  }

  @Test
  void aNameThatIsNotKnownIsUnreachable() throws Exception {
    NoResponse none =
        assertInstanceOf(NoResponse.class, fetch("http://no-such-name.invalid/", LONG));

    assertEquals(new Answer.Unreachable("no-such-name.invalid"), none.why());
  }

  @Test
  void aPortWhereNobodyListensGivesNoConnection() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    NoResponse none =
        assertInstanceOf(NoResponse.class, fetch("http://127.0.0.1:" + port + "/", LONG));

    assertEquals(new Answer.NoConnection("127.0.0.1:" + port), none.why());
  }

  @Test
  void theResponseIsSeenOnceAndBeforeAnyoneWhoWaitsGoesOn() throws Exception {
    answer(aResponse().withStatus(202));
    List<Object> order = new ArrayList<>();

    Transport.Exchange exchange = transport.begin(Answers.get(address()), order::add);
    Fetched fetched = exchange.await();
    order.add("await");

    assertEquals(List.of(fetched, "await"), order);
  }

  @Test
  void theResponseIsSeenEvenWhenNobodyWaits() throws Exception {
    answer(aResponse().withStatus(202));
    CompletableFuture<Response> seen = new CompletableFuture<>();

    Transport.Exchange unused = transport.begin(Answers.get(address()), seen::complete);

    assertEquals(202, seen.get(10, TimeUnit.SECONDS).status());
    assertInstanceOf(Response.class, unused.await());
  }

  @Test
  void whatIsNoResponseIsNotSeen() throws Exception {
    answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
    List<Response> seen = new ArrayList<>();

    transport.begin(Answers.get(address()), seen::add).await();

    assertEquals(List.of(), seen);
  }

  @Test
  void anInterruptGivesTheRequestUpAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer silent =
        RawServer.of(
            (connection, _) -> {
              asked.countDown();
              untilGone(connection);
              gone.countDown();
            })) {
      Transport.Exchange exchange =
          transport.begin(Answers.get(silent.address()).within(LONG), _ -> {});
      Together.await(asked);
      long start = System.nanoTime();

      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, exchange::await);

      assertTrue(secondsSince(start) < 0.5, "took " + secondsSince(start) + " s");
      assertTrue(gone.await(5, TimeUnit.SECONDS), "the connection was left open");
    }
  }

  @Test
  void closingGivesUpWhatIsUnderWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawServer silent =
        RawServer.of(
            (connection, _) -> {
              asked.countDown();
              untilGone(connection);
            })) {
      Transport.Exchange exchange =
          transport.begin(Answers.get(silent.address()).within(LONG), _ -> {});
      Together.await(asked);
      long start = System.nanoTime();

      transport.close();

      assertInstanceOf(NoResponse.class, exchange.await());
      assertTrue(secondsSince(start) < 1, "took " + secondsSince(start) + " s");
    }
  }

  /** Reads until the other side closes the connection. */
  private static void untilGone(Socket connection) throws IOException {
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 403, 429})
  void anEmptyBodyIsEmptyWhateverEncodingIsClaimed(int status) throws Exception {
    answer(aResponse().withStatus(status).withHeader("Content-Encoding", "gzip"));

    assertEquals(status, response().status());
    assertEquals("", response().body());
  }
}
