package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.RawServer;
import club.resolve.timing.Together;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts downloaded and counted by the whole program, against servers on loopback. */
@Timeout(30)
final class TextsCommandTest {
  private static final String TEXT = "It was a dark and stormy night. The rain fell in torrents.\n";

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  @TempDir private Path folder;
  private HttpServer server;
  private Program program;

  /** The answer to a request. */
  @FunctionalInterface
  private interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A request, as far as it matters here. */
  private record Asked(String path, String range, String ifRange, String ifNoneMatch) {
    private static Asked of(HttpExchange exchange) {
      return new Asked(
          exchange.getRequestURI().getRawPath(),
          exchange.getRequestHeaders().getFirst("Range"),
          exchange.getRequestHeaders().getFirst("If-Range"),
          exchange.getRequestHeaders().getFirst("If-None-Match"));
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(Asked.of(exchange));
            pages
                .getOrDefault(
                    exchange.getRequestURI().getRawPath(), one -> answer(one, 404, "text/html", ""))
                .answer(exchange);
          }
        });
    server.start();
    program = new Program(folder);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void text(String path, String body) {
    pages.put(path, exchange -> answer(exchange, 200, "text/plain", body));
  }

  /** A server that knows tags and parts, and whose first answers may break off. */
  private void tagged(String path, String tag, String body, int... breakOffAt) {
    Queue<Integer> breaks = new ConcurrentLinkedQueue<>(Arrays.stream(breakOffAt).boxed().toList());
    pages.put(
        path,
        exchange -> {
          Asked one = Asked.of(exchange);
          exchange.getResponseHeaders().set("ETag", tag);
          if (tag.equals(one.ifNoneMatch())) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          boolean part = one.range() != null && tag.equals(one.ifRange());
          int from = part ? Integer.parseInt(one.range().replaceAll("\\D", "")) : 0;
          if (part) {
            exchange
                .getResponseHeaders()
                .set(
                    "Content-Range",
                    "bytes %d-%d/%d".formatted(from, body.length() - 1, body.length()));
          }
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(part ? 206 : 200, body.length() - from);
          Integer end = breaks.poll();
          exchange
              .getResponseBody()
              .write(body.substring(from, end == null ? body.length() : end).getBytes(UTF_8));
          exchange.getResponseBody().flush();
        });
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Program.Run run(List<String> links, String... options) throws IOException {
    program.file("books.txt", String.join("\n", links));
    Stream<String> always =
        Stream.of("texts", "@books.txt", "--dir=@texts", "--output=@out.csv", "--cpu-workers=2");
    Stream<String> usual =
        Arrays.stream(options).anyMatch(option -> option.startsWith("--retries"))
            ? Stream.of()
            : Stream.of("--retries=0");
    return program.run(
        Stream.of(always, usual, Arrays.stream(options)).flatMap(s -> s).toArray(String[]::new));
  }

  /** File and status of each row. */
  private List<String> filesAndStatuses() throws IOException {
    return program
        .read("out.csv")
        .lines()
        .skip(1)
        .map(row -> row.split(",", -1))
        .map(cells -> cells[1] + " " + cells[2])
        .toList();
  }

  /** Names of the visible files. */
  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("texts"))) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().startsWith(".")) {
          // The digest in the name of a part goes by the port.
          String name = file.getFileName().toString().replaceFirst("[.][0-9a-f]+[.]part$", ".part");
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** All files below the folder that are not in the folder of the texts. */
  private Set<String> outside() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith("texts/") && !name.startsWith("home/"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "threads", "virtual"})
  void threeBooksAreSavedAndCounted(String mode) throws IOException {
    text("/one.txt", TEXT);
    text("/two.txt", "Two.");
    text("/three.txt", "");

    Program.Run run =
        run(List.of(at("/one.txt"), at("/two.txt"), at("/three.txt")), "--io-mode=" + mode);

    assertEquals(0, run.code(), run.err());
    assertEquals(Map.of("one.txt", TEXT, "two.txt", "Two.", "three.txt", ""), texts());
    List<String> rows = program.read("out.csv").lines().toList();
    assertEquals(
        "Address,File,Status,Bytes,Tokens,Distinct Words,Sentences,Language,Top Words,"
            + "Left Out Characters,Waited Seconds,Download Seconds,Processing Seconds,Reason",
        rows.getFirst());
    String seconds = "[0-9]+\\.[0-9]{3}";
    assertTrue(
        rows.get(1)
            .matches(
                "\\S+/one.txt,one.txt,saved,59,12,12,2,,a and dark fell in it night rain stormy the"
                    + " torrents was,0,%s,%s,%s,".formatted(seconds, seconds, seconds)),
        rows.get(1));
    assertTrue(run.errLines().getFirst().startsWith("Went through 3 texts in "), run.err());
    assertTrue(run.errLines().getFirst().endsWith(": 3 saved"), run.err());
    assertTrue(run.err().contains("Downloading, "), run.err());
    assertTrue(run.err().contains("Processing, 2 workers: "), run.err());
  }

  @Test
  void hostileNamesWriteNothingOutsideTheFolder() throws IOException {
    List<String> paths =
        List.of(
            "/../../etc/passwd",
            "/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "/CON",
            "/a%5Cb",
            "/" + "x".repeat(300),
            "/a%00b",
            "/...",
            "/%2e%2e",
            "/deep/emma.txt",
            "/other/EMMA.txt");
    List<String> headers =
        List.of(
            "../../etc/passwd",
            "..\\..\\evil",
            "/etc/passwd",
            "%2e%2e%2fevil",
            "nul.txt",
            "a\\b",
            "y".repeat(300),
            "...",
            "emma.txt",
            ".resolve-texts.jsonl");
    paths.forEach(path -> text(path, TEXT));
    // Dots are gone before anybody is asked, as in browsers.
    text("/etc/passwd", TEXT);
    text("/", TEXT);
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      pages.put(
          "/header" + i,
          exchange -> {
            exchange
                .getResponseHeaders()
                .set("Content-Disposition", "attachment; filename=\"" + header + "\"");
            answer(exchange, 200, "text/plain", TEXT);
          });
    }
    List<String> links =
        Stream.concat(
                paths.stream(), Stream.iterate(0, i -> i + 1).limit(10).map(i -> "/header" + i))
            .map(this::at)
            .toList();

    Program.Run run = run(links, "--io-mode=sequential");

    assertEquals(0, run.code(), run.err());
    assertEquals(Set.of("books.txt", "out.csv"), outside());
    assertEquals(
        Set.of(
            "passwd.txt",
            "passwd-2.txt",
            "passwd-3.txt",
            "passwd-4.txt",
            "_CON.txt",
            "b.txt",
            "x".repeat(110) + ".txt",
            "a_b.txt",
            "text.txt",
            "text-2.txt",
            "emma.txt",
            "EMMA-2.txt",
            "evil.txt",
            "%2e%2e%2fevil.txt",
            "_nul.txt",
            "b-2.txt",
            "y".repeat(110) + ".txt",
            "text-3.txt",
            "emma-3.txt",
            "resolve-texts.jsonl.txt"),
        texts().keySet());
    assertTrue(texts().values().stream().allMatch(TEXT::equals));
  }

  @Test
  void whatIsThereIsAskedForOnlyIfItHasChanged() throws IOException {
    tagged("/emma.txt", "\"1\"", TEXT);
    run(List.of(at("/emma.txt")));

    Program.Run second = run(List.of(at("/emma.txt")));
    assertEquals(0, second.code(), second.err());
    assertEquals(List.of("emma.txt unchanged"), filesAndStatuses());
    assertEquals("\"1\"", asked.stream().skip(1).findFirst().orElseThrow().ifNoneMatch());

    tagged("/emma.txt", "\"2\"", "Changed.");
    run(List.of(at("/emma.txt")));
    assertEquals(List.of("emma.txt saved"), filesAndStatuses());
    assertEquals(Map.of("emma.txt", "Changed."), texts());
  }

  @Test
  void aServerThatIgnoresTheTagIsHungUpOn() throws IOException {
    pages.put(
        "/emma.txt",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          answer(exchange, 200, "text/plain", TEXT);
        });
    run(List.of(at("/emma.txt")));

    run(List.of(at("/emma.txt")));

    assertEquals(List.of("emma.txt unchanged"), filesAndStatuses());
  }

  @Test
  void whatTheUserHasDeletedOrChangedIsDownloadedAnew() throws IOException {
    tagged("/emma.txt", "\"1\"", TEXT);
    run(List.of(at("/emma.txt")));
    Files.writeString(folder.resolve("texts/emma.txt"), "cut");

    run(List.of(at("/emma.txt")));

    assertEquals(List.of("emma.txt saved"), filesAndStatuses());
    assertEquals(Map.of("emma.txt", TEXT), texts());
  }

  @Test
  void aTextThatBrokeOffIsContinuedByTheNextRun() throws IOException {
    tagged("/emma.txt", "\"1\"", TEXT, 20);

    Program.Run first = run(List.of(at("/emma.txt")));
    assertEquals(3, first.code(), first.err());
    assertEquals(Map.of("emma.txt.part", TEXT.substring(0, 20)), texts());
    assertTrue(first.err().contains("20 bytes, from which the next run goes on"), first.err());

    Program.Run second = run(List.of(at("/emma.txt")));
    assertEquals(0, second.code(), second.err());
    assertEquals(List.of("emma.txt continued"), filesAndStatuses());
    assertEquals(Map.of("emma.txt", TEXT), texts());
    Asked last = asked.stream().skip(1).findFirst().orElseThrow();
    assertEquals("bytes=20-", last.range());
    assertEquals("\"1\"", last.ifRange());
  }

  @Test
  void aTextThatBrokeOffIsContinuedByTheNextTry() throws IOException {
    tagged("/emma.txt", "\"1\"", TEXT, 20, 40);

    Program.Run run = run(List.of(at("/emma.txt")), "--retries=2");

    assertEquals(0, run.code(), run.err());
    assertEquals(Map.of("emma.txt", TEXT), texts());
    assertEquals(
        Arrays.asList(null, "bytes=20-", "bytes=40-"), asked.stream().map(Asked::range).toList());
  }

  @Test
  void aTextThatChangedMeanwhileIsBegunAnew() throws IOException {
    tagged("/emma.txt", "\"1\"", TEXT, 20);
    run(List.of(at("/emma.txt")));
    tagged("/emma.txt", "\"2\"", "Changed, and larger than the part.");

    run(List.of(at("/emma.txt")));

    assertEquals(List.of("emma.txt saved"), filesAndStatuses());
    assertEquals(Map.of("emma.txt", "Changed, and larger than the part."), texts());
  }

  @Test
  void withoutASignNothingIsContinued() throws IOException {
    try (RawServer half =
        RawServer.saying(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nhalf")) {
      run(List.of(half.address()));
      Program.Run second = run(List.of(half.address()));

      assertEquals(3, second.code());
      assertTrue(second.err().contains("the server sent no validator"), second.err());
      assertFalse(half.heads().getLast().contains("Range:"), half.heads().getLast());
      assertEquals(Map.of("text.txt.part", "half"), texts());
    }
  }

  @Test
  void aRestThatIsNotThereIsForgotten() throws IOException {
    tagged("/emma.txt", "\"1\"", TEXT, 20);
    run(List.of(at("/emma.txt")));
    pages.put(
        "/emma.txt",
        exchange -> {
          if (Asked.of(exchange).range() == null) {
            answer(exchange, 200, "text/plain", "Short.");
          } else {
            exchange.sendResponseHeaders(416, -1);
          }
        });

    assertEquals(0, run(List.of(at("/emma.txt"))).code());

    assertEquals(Map.of("emma.txt", "Short."), texts());
  }

  @Test
  void aPartThatNobodyAskedForIsRefused() throws IOException {
    pages.put(
        "/emma.txt",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Range", "bytes 5-9/10");
          answer(exchange, 206, "text/plain", "rest.");
        });

    Program.Run run = run(List.of(at("/emma.txt")));

    assertEquals(3, run.code());
    assertTrue(
        run.err().contains("the response is a part, though the whole text was requested"),
        run.err());
    assertEquals(Map.of(), texts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | Hello | HTML instead of a text",
        "text/html | Are you a robot? | it is a captcha or the like",
        "text/plain | <!DOCTYPE html><title>captcha</title> | it is a captcha or the like",
        "application/pdf | %PDF-1.7 | application/pdf instead of a text",
      })
  void whatIsNoTextIsAnError(String type, String body, String reason) throws IOException {
    pages.put("/emma.txt", exchange -> answer(exchange, 200, type, body));

    Program.Run run = run(List.of(at("/emma.txt")));

    assertEquals(3, run.code());
    assertEquals(List.of(" error"), filesAndStatuses());
    assertTrue(run.err().contains(reason), run.err());
    assertEquals(Map.of(), texts());
  }

  @Test
  void aPageLargerThanTheMemoryForOneIsHungUpOn() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (RawServer endless =
        RawServer.of(
            (_, out) -> {
              out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
              byte[] piece = "<p>".repeat(10_000).getBytes(UTF_8);
              try {
                while (true) {
                  out.write(piece);
                }
              } finally {
                over.countDown();
              }
            })) {
      Program.Run run = run(List.of(endless.address()));

      assertTrue(run.err().contains("HTML instead of a text"), run.err());
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTextIsNotLargerThanTheBound() throws IOException {
    text("/told.txt", "x".repeat(2_000));
    pages.put(
        "/untold.txt",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("x".repeat(2_000).getBytes(UTF_8));
        });
    text("/just.txt", "x".repeat(1_024));

    Program.Run run =
        run(List.of(at("/told.txt"), at("/untold.txt"), at("/just.txt")), "--max-size=1k");

    assertEquals(3, run.code());
    assertEquals(List.of(" error", " error", "just.txt saved"), filesAndStatuses());
    assertTrue(
        run.err().contains("larger than 1,024 bytes, the limit that --max-size sets"), run.err());
    assertEquals(Set.of("just.txt"), texts().keySet());
  }

  @Test
  void redirectsAreFollowedAndTheLastAddressNamesTheFile() throws IOException {
    pages.put(
        "/download",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/files/emma.txt");
          exchange.sendResponseHeaders(302, -1);
        });
    text("/files/emma.txt", TEXT);

    assertEquals(0, run(List.of(at("/download"))).code());

    assertEquals(Map.of("emma.txt", TEXT), texts());
  }

  /** Three addresses of texts of one name, which a header, a redirect and the path give. */
  private List<String> threeOfOneName(Page... answers) {
    pages.put(
        "/download",
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Content-Disposition", "attachment; filename=\"emma.txt\"");
          answers[0].answer(exchange);
        });
    pages.put(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/files/emma.txt");
          exchange.sendResponseHeaders(302, -1);
        });
    pages.put("/files/emma.txt", answers[1]);
    pages.put("/emma.txt", answers[2]);
    return List.of(at("/download"), at("/moved"), at("/emma.txt"));
  }

  @Test
  void namesAreNumberedByTheListThoughTheTextsComeInTheReverseOrder() throws IOException {
    List<CountDownLatch> answered = Stream.generate(() -> new CountDownLatch(1)).limit(4).toList();
    answered.getLast().countDown();
    Page[] answers =
        IntStream.range(0, 3)
            .<Page>mapToObj(
                number ->
                    exchange -> {
                      Together.await(answered.get(number + 1));
                      answer(exchange, 200, "text/plain", "Text " + number + ".");
                      exchange.close();
                      answered.get(number).countDown();
                    })
            .toArray(Page[]::new);

    Program.Run run = run(threeOfOneName(answers));

    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of("emma.txt saved", "emma-2.txt saved", "emma-3.txt saved"), filesAndStatuses());
    assertEquals(
        Map.of("emma.txt", "Text 0.", "emma-2.txt", "Text 1.", "emma-3.txt", "Text 2."), texts());
  }

  @Test
  void partsOfTextsOfOneNameAreContinuedAndNumberedByTheList() throws IOException {
    tagged("/first", "\"1\"", "The first.", 4);
    tagged("/second", "\"2\"", "The second.", 5);
    Page first = pages.get("/first");
    Page second = pages.get("/second");
    List<String> links =
        threeOfOneName(first, second, exchange -> answer(exchange, 200, "text/plain", "Third."));

    assertEquals(3, run(links).code());
    assertEquals(List.of(" error", " error", "emma.txt saved"), filesAndStatuses());

    Program.Run run = run(links);

    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of("emma-2.txt continued", "emma-3.txt continued", "emma.txt saved"),
        filesAndStatuses());
    assertEquals(
        Map.of("emma.txt", "Third.", "emma-2.txt", "The first.", "emma-3.txt", "The second."),
        texts());
  }

  @ParameterizedTest
  @CsvSource({
    "403, blocked",
    "401, blocked",
    "202, blocked",
    "429, blocked",
    "404, error",
    "500, error",
    "204, error",
  })
  void eachRefusalHasItsStatus(int status, String label) throws IOException {
    pages.put("/emma.txt", exchange -> answer(exchange, status, "text/plain", ""));

    assertEquals(3, run(List.of(at("/emma.txt"))).code());

    assertEquals(List.of(" " + label), filesAndStatuses());
  }

  @Test
  void aChallengeIsAboutAllOfAHost() throws IOException {
    pages.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("cf-mitigated", "challenge");
          answer(exchange, 403, "text/html", "");
        });
    text("/b", TEXT);

    run(List.of(at("/a"), at("/b")), "--io-mode=sequential");

    assertEquals(List.of(" blocked", " blocked"), filesAndStatuses());
    assertEquals(1, asked.size());
  }

  @Test
  void aFailureKeepsWhatWasThere() throws IOException {
    tagged("/emma.txt", "\"1\"", TEXT);
    run(List.of(at("/emma.txt")));
    pages.put("/emma.txt", exchange -> answer(exchange, 500, "text/plain", "x"));

    assertEquals(3, run(List.of(at("/emma.txt"))).code());

    assertEquals(Map.of("emma.txt", TEXT), texts());
  }

  @Test
  void aTableKeepsItsTitlesAndItsOtherColumnsAndFormulasAreDefused() throws IOException {
    text("/emma.txt", TEXT);
    program.file("list.csv", "Title,Link,Note\n=Emma," + at("/emma.txt") + ",+1\n");

    Program.Run run =
        program.run("texts", "@list.csv", "--dir=@texts", "--output=-", "--spreadsheet-safe");

    assertEquals(0, run.code(), run.err());
    List<String> rows = run.out().lines().toList();
    assertTrue(rows.get(0).startsWith("\uFEFFTitle,Address,"), rows.get(0));
    assertTrue(rows.get(0).endsWith(",Reason,Note"), rows.get(0));
    assertTrue(rows.get(1).startsWith("'=Emma,"), rows.get(1));
    assertTrue(rows.get(1).endsWith(",'+1"), rows.get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--max-size=abc | is not a size",
        "--timeout=0 | --timeout must be longer than 0",
        "--io-mode=fast | is none of sequential, threads, virtual",
        "--cpu-workers=0 | is not a whole number",
        "--dir=@books.txt | no texts can be saved there",
        "--output=@books.txt | overwrite the list itself",
      })
  void aWrongOptionIsNamed(String option, String complaint) throws IOException {
    program.file("books.txt", at("/emma.txt"));

    Program.Run run = program.run("texts", "@books.txt", option);

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(complaint), run.err());
    assertTrue(asked.isEmpty());
  }

  @Test
  void ctrlCKeepsWhatIsDoneAndTheNextRunGoesOn() throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    text("/one.txt", TEXT);
    tagged("/two.txt", "\"1\"", TEXT);
    Page whole = pages.get("/two.txt");
    pages.put(
        "/two.txt",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, TEXT.length());
          exchange.getResponseBody().write(TEXT.substring(0, 20).getBytes(UTF_8));
          exchange.getResponseBody().flush();
          half.countDown();
          try {
            over.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    Thread main = Thread.currentThread();
    Thread.startVirtualThread(
        () -> {
          try {
            half.await();
            while (texts().getOrDefault("two.txt.part", "").length() < 20) {
              Thread.onSpinWait();
            }
            main.interrupt();
          } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });

    Program.Run first = run(List.of(at("/one.txt"), at("/two.txt")), "--io-mode=sequential");
    over.countDown();

    assertEquals(130, first.code(), first.err());
    assertTrue(first.err().contains("Stopped: 1 of 2 rows is in "), first.err());
    assertEquals(List.of("one.txt saved"), filesAndStatuses());
    pages.put("/two.txt", whole);
    assertEquals(0, run(List.of(at("/one.txt"), at("/two.txt"))).code());
    assertEquals(List.of("one.txt saved", "two.txt continued"), filesAndStatuses());
    assertEquals(Map.of("one.txt", TEXT, "two.txt", TEXT), texts());
  }
}
