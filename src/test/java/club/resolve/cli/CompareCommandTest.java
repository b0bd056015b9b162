package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modes compared by the whole program; whatever the times are, none of it depends on them. */
@Timeout(30)
final class CompareCommandTest {
  private static final String AT_ONCE = "--source=simulated=0";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    program = new Program(folder);
    program.file("books.csv", "title\nEmma\nEmma\nNo such book\n");
  }

  private static void assertMatches(String pattern, String text) {
    assertTrue(Pattern.compile(pattern, Pattern.DOTALL).matcher(text).find(), text);
  }

  private void assertRefused(String message, String... args) {
    Program.Run run = program.run(args);
    assertEquals(2, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(
        List.of("resolve: " + message.replace("@", folder + "/")),
        run.errLines().stream()
            .map(line -> line.replace(" (resolve compare --help tells more)", ""))
            .toList());
  }

  @Test
  void titlesByDefaultInThreeModes() throws IOException {
    Program.Run run = program.run("compare", "@books.csv", AT_ONCE, "--runs=2");

    assertEquals(0, run.code(), run.err());
    assertEquals(
        "3 titles of " + folder + "/books.csv, 0.00 s a search: 9 runs in all.", run.err().strip());
    List<String> lines = run.out().lines().toList();
    assertMatches("^3 titles of .*, 0\\.00 s a search; \\d+ cores?, Java ", lines.getFirst());
    assertEquals(
        "Mode Workers Mean ± SD (s) Median Min Max Titles/s Speed-up Of ideal",
        lines.get(2).replaceAll(" +", " "));
    assertMatches("^sequential  1  .* ± .*  1  ", lines.get(3));
    assertMatches("^threads     5  ", lines.get(4));
    assertMatches("^virtual     5  ", lines.get(5));
    assertMatches("^(threads|virtual):5 .*sequential .*\\(Welch's t-test, p ", lines.get(7));
    assertEquals("books.csv", program.files(), "nothing but the list is there");
  }

  @Test
  void aChartStandsWhereItWasAskedFor() throws IOException {
    Program.Run run =
        program.run(
            "compare", "@books.csv", AT_ONCE, "--runs=2", "--warmup=0", "--chart=@chart.html");

    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("The chart is in " + folder + "/chart.html."), run.err());
    assertTrue(program.read("chart.html").contains("No such book"), "a row of the waterfall");
  }

  @Test
  void aChartThatCannotBeIsNamedBeforeAnythingIsRun() {
    assertRefused(
        "@chart.bmp: the name of a chart ends in .svg, .png or .html",
        "compare",
        "@books.csv",
        "--chart=@chart.bmp");
  }

  @Test
  void exportsHaveEveryRun() throws IOException {
    Program.Run run =
        program.run(
            "compare",
            "@books.csv",
            AT_ONCE,
            "--runs=2",
            "--warmup=0",
            "--modes=virtual:3,sequential",
            "--export=@runs.csv");

    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of(
            "Mode,Workers,Round,Seconds",
            "virtual,3,1,-",
            "sequential,1,1,-",
            "sequential,1,2,-",
            "virtual,3,2,-"),
        program.read("runs.csv").lines().map(line -> line.replaceAll("[0-9.]{8,}$", "-")).toList());
    assertMatches("The runs are in .*runs\\.csv", run.err());
  }

  @Test
  void whatIsRecordedOnceIsReplayedForEveryMode() throws IOException {
    Program.Run recorded =
        program.run("@books.csv", "--source=simulated=0,catalog", "-o", "-", "--record=@a.jsonl");
    assertEquals(0, recorded.code(), recorded.err());
    // Emma once, and the other title by both sources.
    assertEquals(3, program.read("a.jsonl").lines().count(), program.read("a.jsonl"));

    Program.Run run =
        program.run("compare", "@books.csv", "--replay=@a.jsonl", "--runs=1", "--warmup=0");

    assertEquals(0, run.code(), run.err());
    assertMatches("answers and latencies of .*a\\.jsonl; ", run.out());
    assertMatches("One run of each mode says nothing about chance", run.out());
  }

  @Test
  void rowsThatWereDecidedByHandAreNoWorkInAReplay() throws IOException {
    program.file(
        "decisions.csv",
        "Title,Author,Link\nNo such book,,https://www.goodreads.com/book/show/4711\n");
    Program.Run recorded =
        program.run("@books.csv", "--source=simulated=0", "-o", "-", "--record=@a.jsonl");
    assertEquals(0, recorded.code(), recorded.err());

    Program.Run run =
        program.run("compare", "@books.csv", "--replay=@a.jsonl", "--runs=1", "--warmup=0");

    assertEquals(0, run.code(), run.err());
    assertMatches(
        "2 titles of .*books\\.csv, answers and .*, without 1 decided by hand", run.out());
  }

  @Test
  void aRecordingMustHaveAllTitles() throws IOException {
    program.file(
        "a.jsonl",
        "{\"source\":\"web\",\"question\":{\"title\":\"Emma\"},\"answer\":[],\"milliseconds\":1}\n");

    assertRefused(
        "@a.jsonl: has no answer to \"No such book\", row 3 of @books.csv; record the list with"
            + " resolve @books.csv --record=@a.jsonl --refresh",
        "compare",
        "@books.csv",
        "--replay=@a.jsonl");
  }

  @Test
  void aBrokenRecordingIsNamedWithItsLine() throws IOException {
    program.file("a.jsonl", "\n{\"source\":\n");

    assertRefused(
        "@a.jsonl, line 2: is not a whole JSON object",
        "compare",
        "@books.csv",
        "--replay=@a.jsonl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          books.csv --modes=sequential,fibers | --modes: 'fibers' is none of sequential, threads, virtual; write it like threads or threads:5
          books.csv --modes=sequential,async  | --modes: 'async' is none of sequential, threads, virtual; write it like threads or threads:5
          books.csv --modes=sequential,threads:0 | --modes: 'threads:0': '0' is not a number of workers from 1 to 10000
          books.csv --runs=0                  | --runs: '0' is not a whole number from 1 to 100000
          books.csv --job=tea                 | --job: 'tea' is none of titles, links, texts, cpu
          books.csv --times=3                 | --times is for links, texts and cpu
          books.csv --source=openlibrary      | --source: real services are asked only with --live; add it, or use --source=simulated, --source=catalog or --replay
          books.csv --source=simulated,catalog | --source: name only one source, or add --live
          books.csv --replay=x --live         | --replay answers from the recording; leave out --source, --live and --interval
          books.csv --contact=me@example.org  | --contact is for --live, as nobody is asked without it
          --job=cpu books.csv                 | unexpected argument 'books.csv'; --job=cpu reads no list
          --job=cpu --live                    | --live is for titles, links and texts: --job=cpu asks no one
          --job=links links.txt --times=3     | --times is for one address; each link of a list is asked once
          --job=links links.txt --source=simulated | --source is for the program's own pages, without FILE
          --job=links --replay=x              | --replay is for titles
          --job=texts links.txt --times=3     | --times is for the program's own texts, without FILE
          --job=texts links.txt --source=simulated | --source is for the program's own texts, without FILE
          --job=texts http://localhost/a.txt  | 'http://localhost/a.txt' is an address, not a list; --job=texts downloads each text once; write the address into a file
          --job=texts --source=catalog        | --source: catalog is for titles, as it asks no server
          --job=texts --modes=sequential,async | --modes: 'async' is none of sequential, threads, virtual; write it like threads or threads:5
          --job=texts --replay=x              | --replay is for titles
          --runs=3                            | FILE is missing
          """)
  void whatCannotBeRightIsNamed(String args, String message) {
    assertRefused(message, ("compare " + args).split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @books.csv --source=simulated=soon            | --source: simulated: 'soon' is not a duration; write it like 700ms, 5s or 2m
          @books.csv --source=simulated=lognormal:700ms | --source: simulated: 'lognormal:700ms' is not a latency; write it like lognormal:700ms:0.4, median and sigma
          @books.csv --export=@runs.txt                 | --export: '@runs.txt' ends in none of .csv, .json, .md
          @books.csv --export=@books.csv                | @books.csv: writing it would overwrite @books.csv, which is read
          @none.csv                                     | @none.csv: there is no such file
          @books.csv --replay=@none.jsonl               | @none.jsonl: there is no such file
          @books.csv --live                             | duckduckgo may be asked for 5 titles in a run of the program, which is too few to compare by: name other sources with --source, or record its answers once with resolve --record=FILE, and compare with --replay=FILE
          --job=links http://192.0.2.1/                 | requests would go to 192.0.2.1, out on the network; add --live to allow them, or leave FILE out, and the program asks pages of its own
          --job=links --live --modes=sequential,async http://192.0.2.1/ | --modes: async is for addresses of this machine and its networks, without --interval: the pace of a host makes a thread wait, and in async no thread waits
          --job=links https://www.goodreads.com/book/show/1 --live | https://www.goodreads.com/book/show/1: https://www.goodreads.com/book/show/1: Goodreads is left alone, as its terms rule out robots
          """)
  void whatDoesNotFitIsNamedBeforeAnythingIsAsked(String args, String message) {
    assertRefused(message, ("compare " + args).split(" "));
  }

  @Test
  void theConfigurationOfOtherRunsDoesNotMakeItAskAnyone() {
    program.with("RESOLVE_SOURCE", "openlibrary").with("RESOLVE_INTERVAL", "1h");

    Program.Run run = program.run("compare", "@books.csv", "--runs=1", "--warmup=0", AT_ONCE);

    assertEquals(0, run.code(), run.err());
  }

  @Test
  void aPaceHoldsForTheSimulatedServerToo() {
    Program.Run run =
        program.run("compare", "@books.csv", AT_ONCE, "--interval=1ms", "--runs=1", "--warmup=0");

    assertEquals(0, run.code(), run.err());
    assertMatches("at least [1-9][0-9]* ms\\.", run.err());
  }

  @Test
  void latenciesMayBeAsUnevenAsThoseOfRealServices() {
    Program.Run run =
        program.run(
            "compare",
            "@books.csv",
            "--source=simulated=lognormal:1ms:0.4",
            "--runs=1",
            "--warmup=0");

    assertEquals(0, run.code(), run.err());
    assertMatches("^3 titles of .*, 1 ms ± log-normal 0\\.4 a search; ", run.out());
  }

  @Test
  void theProgramsOwnPagesAlsoWithoutAThreadThatWaits() throws IOException {
    Program.Run run =
        program.run("compare", "--job=links", AT_ONCE, "--times=4", "--runs=1", "--warmup=0");

    assertEquals(0, run.code(), run.err());
    assertMatches("^4 pages of this program, 0\\.00 s each; ", run.out());
    assertMatches("\nasync       20  ", run.out());
    assertEquals("books.csv", program.files(), "nothing is written");
  }

  @Test
  void anAddressIsAskedAsOftenAsItWasSaidInEachRun() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      Program.Run run =
          program.run(
              "compare",
              "--job=links",
              "http://127.0.0.1:" + server.getAddress().getPort() + "/a",
              "--times=3",
              "--runs=2",
              "--warmup=1");

      assertEquals(0, run.code(), run.err());
      assertEquals(Collections.nCopies(3 * 3 * 4, "GET /a"), asked);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential,threads", "async,sequential"})
  void aPageThatCannotBeReachedEndsTheComparison(String modes) throws IOException {
    program.file("links.txt", "http://127.0.0.1:1/\n");

    Program.Run run = program.run("compare", "--job=links", "@links.txt", "--modes=" + modes);

    assertEquals(1, run.code(), run.err());
    assertEquals("", run.out());
    assertMatches(
        "resolve: row 1 \\(http://127.0.0.1:1/\\) failed with "
            + modes.replaceFirst(",.*", "")
            + ".*, so its time says nothing: could not connect to 127.0.0.1:1",
        run.err());
  }

  @Test
  void theProgramsOwnTextsAreCountedAndNothingIsKept() throws IOException {
    Program.Run run =
        program.run(
            "compare",
            "--job=texts",
            AT_ONCE,
            "--times=2",
            "--runs=1",
            "--warmup=0",
            "--export=@runs.json");

    assertEquals(0, run.code(), run.err());
    assertMatches("^2 texts of this program, 200 kB and 0\\.00 s each; ", run.out());
    assertMatches("\nsequential  1 .*\nthreads     20 .*\nvirtual     20 ", run.out());
    assertMatches("The work is waiting and computing, 0\\.00 s and .* of 2 texts", run.out());
    assertEquals("books.csv runs.json", program.files());
  }

  /** A server of texts, whose answers are made for each request. */
  private HttpServer texts(Function<String, String> text) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes =
              text.apply(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    program.file("texts.txt", here + "/a\n\n" + here + "/b\n" + here + "/a\n");
    return server;
  }

  @Test
  void eachTextOfAListIsDownloadedOnceInEachRun() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        texts(
            path -> {
              asked.add(path);
              return "The same words.";
            });
    try {
      Program.Run run =
          program.run("compare", "--job=texts", "@texts.txt", "--runs=1", "--warmup=1");

      assertEquals(0, run.code(), run.err());
      assertMatches("^2 texts of .*/texts\\.txt; ", run.out());
      assertEquals(2 * 2 * 3, asked.size());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aTextThatIsCountedDifferentlyEndsTheComparison() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server = texts(_ -> "word ".repeat(asked.incrementAndGet()));
    try {
      Program.Run run = program.run("compare", "--job=texts", "@texts.txt");

      assertEquals(1, run.code(), run.err());
      assertEquals("", run.out());
      assertMatches("[0-9] tokens, 1 distinct words", run.err());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatIsNoTextEndsTheComparison() throws IOException {
    HttpServer server = texts(_ -> "<html><body>No text</body></html>");
    try {
      Program.Run run = program.run("compare", "--job=texts", "@texts.txt");

      assertEquals(1, run.code(), run.err());
      assertMatches("HTML instead of a text", run.err());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void textsOutOnTheNetworkAreAskedForOnlyWithLive() throws IOException {
    program.file("texts.txt", "http://192.0.2.1/a.txt\n");

    assertRefused(
        "requests would go to 192.0.2.1, out on the network; add --live to allow them, or"
            + " leave FILE out, and the program asks texts of its own",
        "compare",
        "--job=texts",
        "@texts.txt");
  }

  @Test
  void theHelpTellsWhereTextsAreCounted() {
    assertMatches(
        "texts downloads.*both in the same worker",
        program.run("compare", "--help").out().replaceAll("\\s+", " "));
  }

  @Test
  void computingNeedsNoList() {
    Program.Run run =
        program.run(
            "compare",
            "--job=cpu",
            "--times=1",
            "--runs=1",
            "--warmup=0",
            "--modes=sequential,virtual:2");

    assertEquals(0, run.code(), run.err());
    assertMatches("\nMode .* Tasks/s .*\nCPU-bound: ", run.out());
  }

  @Test
  void aComparisonThatIsStoppedSaysWhatIsThere() {
    Thread.currentThread().interrupt();

    Program.Run run = program.run("compare", "--job=cpu", "--times=1", "--runs=2");

    assertEquals(130, run.code(), run.err());
    assertMatches("Stopped after 0 of 8 runs; not every mode has one yet\\.", run.err());
  }

  @Test
  void catalogueAndListMayComeFromElsewhere() {
    Program.Run run =
        program
            .stdin("title\nEmma\n")
            .run("compare", "-", "--source=catalog", "--runs=1", "--warmup=0");

    assertEquals(0, run.code(), run.err());
    assertMatches("^1 title of standard input, searched for in a catalogue", run.out());
  }
}
