package club.resolve.cli;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.RawServer;
import club.resolve.http.WireFault;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole program against a server that does something wrong with the first title: that row says
 * truly what became of it, soon and in little memory, and the other row goes on.
 */
@Timeout(20)
final class FaultsTest {
  private static final String EMMA =
      "{\"docs\":[{\"key\":\"/works/OL1W\",\"title\":\"Emma\","
          + "\"editions\":{\"docs\":[{\"key\":\"/books/OL1M\",\"title\":\"Emma\",\"id_goodreads\":[\"6969\"]}]}}]}";

  /** The bytes that a run may allocate, whatever it is sent. A usual one takes 8 MiB. */
  private static final long MOST_BYTES = 64L << 20;

  @TempDir private Path folder;
  private Program program;

  private record Row(String status, String reason) {
    void is(String expected, String because) {
      assertEquals(expected, status, reason);
      assertTrue(reason.contains(because), reason);
    }
  }

  @BeforeEach
  void list() throws IOException {
    program = new Program(folder);
    program.file("books.csv", "title\nBroken\nEmma\n");
  }

  /** Answers so to the first requests, and well to all others. */
  private static RawServer first(int times, RawServer.Handler fault) throws IOException {
    AtomicInteger requests = new AtomicInteger();
    return RawServer.of(
        (connection, out) -> {
          if (requests.incrementAndGet() <= times) {
            fault.answer(connection, out);
          } else {
            answer(out, "200 OK", "", EMMA);
          }
        });
  }

  private static RawServer first(String status, String headers) throws IOException {
    return first(1, (_, out) -> answer(out, status, headers, ""));
  }

  private static void answer(OutputStream out, String status, String headers, String body)
      throws IOException {
    String text =
        "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, headers, body.length(), body);
    out.write(text.getBytes(UTF_8));
  }

  /** The rows of the two titles. */
  private List<Row> rows(String source, String... options) {
    List<String> args =
        new ArrayList<>(List.of("@books.csv", "-o", "-", "--format=jsonl", "--mode=sequential"));
    args.add("--source=" + source);
    args.add("--retries=0");
    args.addAll(List.of(options));
    Program.Run run = program.run(args.toArray(String[]::new));
    List<Row> rows = run.out().lines().map(FaultsTest::row).toList();
    assertEquals(2, rows.size(), run.err());
    return rows;
  }

  private static Row row(String line) {
    JsonObject row = JsonParser.parseString(line).getAsJsonObject();
    return new Row(row.get("Status").getAsString(), row.get("Reason").getAsString());
  }

  private static List<WireFault> quick() {
    return WireFault.quick();
  }

  private static List<WireFault> slow() {
    return WireFault.slow();
  }

  @ParameterizedTest
  @MethodSource("quick")
  void aFaultIsTheErrorOfItsRowAndTheOtherGoesOn(WireFault fault) throws Exception {
    long allocated = allocated();
    try (RawServer server = first(fault.times(), fault.handler())) {
      List<Row> rows = rows("openlibrary=" + server.address());

      rows.getFirst().is("error", fault.reason());
      rows.getLast().is("match", "");
    }
    long used = allocated() - allocated;
    assertTrue(used < MOST_BYTES, (used >> 20) + " MiB");
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
  }

  @ParameterizedTest
  @MethodSource("slow")
  void whatTakesTooLongIsGivenUp(WireFault fault) throws Exception {
    try (RawServer server = first(fault.times(), fault.handler())) {
      long start = System.nanoTime();

      List<Row> rows = rows("openlibrary=" + server.address(), "--timeout=500ms");

      rows.getFirst().is("error", fault.reason());
      rows.getFirst().is("error", "within 0.5 s");
      rows.getLast().is("match", "");
      assertTrue(System.nanoTime() - start < 3e9);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        201, 202, 203, 204, 206, 300, 304, 400, 404, 410, 418, 451, 500, 501, 502, 503, 504, 999
      })
  void anotherStatusIsTheErrorOfItsRow(int status) throws Exception {
    try (RawServer server = first(status + " So", "")) {
      List<Row> rows = rows("openlibrary=" + server.address());

      rows.getFirst().is("error", "answered HTTP " + status);
      rows.getLast().is("match", "");
    }
  }

  @Test
  void aRefusalOfAnAddressOfOnesOwnIsThatOfItsRow() throws Exception {
    try (RawServer server = first("403 Forbidden", "")) {
      List<Row> rows = rows("openlibrary=" + server.address());

      rows.getFirst().is("blocked", "refuses us (HTTP 403)");
      rows.getLast().is("match", "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cf-mitigated: challenge", "x-amzn-waf-action: captcha"})
  void aChallengeThatAFirewallNamesClosesTheHostForAllRows(String header) throws Exception {
    try (RawServer server = first("403 Forbidden", header + "\r\n")) {
      for (Row row : rows("openlibrary=" + server.address())) {
        row.is("blocked", "resolve cache open 127.0.0.1:");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | 0
          429 | 1
          429 | Thu, 01 Jan 1970 00:00:00 GMT
          429 | soon
          429 | -5
          429 | 1e9
          429 | ''
          503 | 0
          503 | soon
          """)
  void whoIsToComeAgainSoonDoes(int status, String after) throws Exception {
    try (RawServer server = first(status + " Later", "Retry-After: " + after + "\r\n")) {
      List<Row> rows = rows("openlibrary=" + server.address());

      rows.getFirst().is(status == 429 ? "blocked" : "error", Integer.toString(status));
      rows.getLast().is("match", "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3600", "31536000", "99999999999999999999", "Tue, 31 Dec 2999 23:59:59 GMT"})
  void whoIsToComeAgainMuchLaterIsBlocked(String after) throws Exception {
    try (RawServer server = first("429 Later", "Retry-After: " + after + "\r\n")) {
      List<Row> rows = rows("openlibrary=" + server.address());

      rows.getFirst().is("blocked", "429");
      rows.getLast().is("blocked", "asks to be left alone for a long time, closed until ");
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsAnError() {
    rowsOverTls(WireMockServer::httpsPort);
  }

  @Test
  void whatDoesNotSpeakTlsIsAnError() {
    rowsOverTls(WireMockServer::port);
  }

  private void rowsOverTls(ToIntFunction<WireMockServer> port) {
    WireMockServer server =
        new WireMockServer(
            wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));
    server.start();
    try {
      for (Row row : rows("openlibrary=https://127.0.0.1:" + port.applyAsInt(server))) {
        row.is("error", "no trusted connection to 127.0.0.1");
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void aNameThatLeadsNowhereIsAnError() {
    for (Row row : rows("openlibrary=http://no-such-name.invalid")) {
      row.is("error", "the host name no-such-name.invalid is unknown");
    }
  }
}
