package club.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.resolve.http.RawServer;
import com.opencsv.CSVReader;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder that is shipped, as someone uses it who has no Java. */
@Timeout(30)
final class ImageIT {
  private static final Path IMAGE = Path.of(System.getProperty("resolve.image", "target/resolve"));

  /** What a POSIX system has anyway, and the launcher may use. */
  private static final List<String> TOOLS = List.of("sh", "readlink", "stty", "wc");

  private static final int SIGINT = 2;

  @TempDir private Path folder;
  private Path tools;

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void isNotWindows() {
    assumeFalse(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"));
  }

  @BeforeEach
  void prepare() throws IOException {
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Optional<Path> real =
          Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
              .map(place -> Path.of(place, tool))
              .filter(Files::isExecutable)
              .findFirst();
      if (real.isPresent()) {
        Files.createSymbolicLink(tools.resolve(tool), real.get());
      }
    }
    Files.writeString(folder.resolve("books.csv"), "title\nEmma\nBeloved\nNobody's Book\n");
  }

  /** The launcher itself, in a folder of the test and an environment without any Java. */
  private ProcessBuilder command(Path launcher, String... args) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(new TreeMap<>(Map.of("PATH", tools.toString(), "HOME", folder.toString())));
    return builder;
  }

  private static Run finish(Process process) throws Exception {
    process.getOutputStream().close();
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> text(process.inputReader(UTF_8).lines()));
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.errorReader(UTF_8).lines()));
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "still runs");
    return new Run(process.exitValue(), out.get(), err.get());
  }

  private static String text(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }

  private Run run(Path launcher, String... args) throws Exception {
    return finish(command(launcher, args).start());
  }

  private static Path launcher() {
    return IMAGE.resolve("bin/resolve").toAbsolutePath();
  }

  private void worksAs(Path launcher) throws Exception {
    Run run = run(launcher, "books.csv", "--source=catalog", "-o", "-");

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Emma,https://www.goodreads.com/book/show/6969,match,"));
  }

  @Test
  void runsFromAnotherFolder() throws Exception {
    worksAs(launcher());
  }

  @Test
  void runsThroughARelativeLink() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path link =
        Files.createSymbolicLink(
            bin.resolve("resolve"), bin.toRealPath().relativize(launcher().toRealPath()));

    worksAs(link);
    worksAs(Path.of("bin/resolve"));
  }

  @Test
  void runsThroughALinkToALink() throws Exception {
    Files.createSymbolicLink(folder.resolve("one"), launcher());
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));

    worksAs(folder.resolve("two"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a folder with spaces", "-$(touch x) * %20;'", "ends in a line feed\n"})
  void runsAsACopyInAFolderOfAnyName(String name) throws Exception {
    Path copy = folder.resolve(name).resolve(name);
    copy(IMAGE, copy);

    worksAs(copy.resolve("bin/resolve"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version"})
  void saysWhatItIs(String option) throws Exception {
    Run run = run(launcher(), option);

    assertEquals(0, run.code());
    assertTrue(run.out().contains("resolve"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resolve", "resolve-check", "resolve-cache-info"})
  void hasPagesForTheManual(String name) throws IOException {
    String page = Files.readString(IMAGE.resolve("share/man/man1/" + name + ".1"));

    assertTrue(page.contains("\n.SH \"NAME\"\n" + name + " \\- "), page);
    assertTrue(page.contains("\n.SH \"OPTIONS\"\n"), page);
    assertTrue(page.contains("\\-\\-quiet"), page);
  }

  @Test
  void saysOnlyItsOwnLines() throws Exception {
    Run run = run(launcher(), "books.csv", "--source=simulated=1ms", "-o", "out.csv");

    assertEquals(0, run.code());
    assertEquals("", run.out());
    for (String line : run.err().lines().toList()) {
      assertTrue(
          line.startsWith("Reading books.csv, columns: title ")
              || line.startsWith("3 titles: 2 on Goodreads, 1 ")
              || line.startsWith("Took ")
              || line.equals("To go through what is left: resolve review out.csv")
              || line.contains("waiting for politeness")
              || line.startsWith("The list is in "),
          line);
    }
    assertFalse(run.err().isEmpty());
  }

  @Test
  void exitCodesComeThrough() throws Exception {
    assertEquals(2, run(launcher(), "nowhere.csv").code());
    assertEquals(2, run(launcher(), "books.csv", "--mode=turbo").code());
  }

  /** Java's client by itself would read them; the program's start sets its limit. */
  @Test
  void anAnswerOfTooManyHeadersIsNone() throws Exception {
    String headers = ("X: " + "x".repeat(1_000) + "\r\n").repeat(64);
    try (RawServer server =
        RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n" + headers + "\r\n")) {
      Files.writeString(folder.resolve("links.txt"), server.address() + "\n");

      Run run = run(launcher(), "check", "links.txt", "--retries=0");

      assertEquals(3, run.code(), run.err());
      assertTrue(run.err().contains("could not be settled"), run.err());
    }
  }

  @Test
  void readsStandardInputAndKeepsArgumentsWhole() throws Exception {
    Files.move(folder.resolve("books.csv"), folder.resolve("my * books $HOME.csv"));

    assertEquals(0, run(launcher(), "my * books $HOME.csv", "--source=catalog").code());
    assertTrue(Files.exists(folder.resolve("my * books $HOME_links.csv")));
  }

  @Test
  void optionsForJavaAreHonoured() throws Exception {
    ProcessBuilder builder = command(launcher(), "--version");
    builder.environment().put("RESOLVE_JAVA_OPTS", "-Xmx64m -XshowSettings:vm");
    Run run = finish(builder.start());

    assertEquals(0, run.code());
    assertTrue((run.out() + run.err()).contains("64.00M"), run.out() + run.err());
  }

  @Test
  void whatDrawsChartsIsNotLoadedByARunThatDrawsNone() throws Exception {
    ProcessBuilder builder = command(launcher(), "books.csv", "--source=catalog");
    builder.environment().put("RESOLVE_JAVA_OPTS", "-Xlog:class+load:file=classes.log");

    assertEquals(0, finish(builder.start()).code());
    List<String> loaded = Files.readAllLines(folder.resolve("classes.log"));
    assertTrue(loaded.stream().anyMatch(line -> line.contains(" club.resolve.batch.")));
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(
                line -> line.matches(".* (java\\.awt|javax\\.swing|sun\\.font|org\\.jfree)\\..*"))
            .toList());
  }

  /** Java makes the classes of lambdas and of switches over types itself, which takes its time. */
  @Test
  void aRunFindsAllClassesOfOursInTheCache() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/html/", ImageIT::results);
    server.start();
    try {
      String source =
          "duckduckgo=http://127.0.0.1:%d/html/".formatted(server.getAddress().getPort());
      ProcessBuilder builder = command(launcher(), "books.csv", "--source=" + source, "-o", "-");
      builder.environment().put("RESOLVE_JAVA_OPTS", "-Xlog:class+load:file=classes.log");
      Run run = finish(builder.start());

      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("Emma,https://www.goodreads.com/book/show/6969,match,"));
    } finally {
      server.stop(0);
    }
    assertEquals(
        List.of(),
        Files.readAllLines(folder.resolve("classes.log")).stream()
            .filter(line -> line.contains(" club.resolve."))
            .filter(line -> !line.contains("shared objects file"))
            .toList());
  }

  private static void results(HttpExchange exchange) throws IOException {
    byte[] page =
        """
        <!DOCTYPE html><html><head><title>Search</title></head><body>
        <div id="links" class="results"><div class="result web-result">
        <h2 class="result__title"><a class="result__a"
        href="//duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.goodreads.com%2Fen%2Fbook%2Fshow%2F6969.Emma"
        >Emma by Jane Austen | Goodreads</a></h2></div></div></body></html>
        """
            .getBytes(UTF_8);
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @ParameterizedTest
  @CsvSource({
    "--version, true, web",
    "books.csv --version, true, web",
    "big.csv --version, false, web",
    "-o big.csv --version, true, web",
    "books.csv --source=catalog --version, true, resolve",
    "compare --help, true, resolve"
  })
  void startsAsTheWorkNeedsIt(String args, boolean quickly, String cache) throws Exception {
    Files.writeString(folder.resolve("big.csv"), "title\n" + "Emma\n".repeat(110_000));
    ProcessBuilder builder = command(launcher(), args.split(" "));
    builder.environment().put("RESOLVE_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    Run run = finish(builder.start());

    assertEquals(0, run.code(), run.err());
    // What Java itself says does not stand among the results.
    assertEquals(quickly, run.err().contains("-XX:TieredStopAtLevel=1 "), run.err());
    assertTrue(run.err().contains("/lib/" + cache + ".aot "), run.err());
  }

  @Test
  void anotherCollectorMayBeChosen() throws Exception {
    ProcessBuilder builder = command(launcher(), "--version");
    builder.environment().put("RESOLVE_JAVA_OPTS", "-XX:+UseParallelGC");

    assertEquals(0, finish(builder.start()).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"threads", "virtual"})
  void ctrlCLeavesWhatIsDoneAsAWholeList(String mode) throws Exception {
    assumeFalse(interruptsAreIgnored(), "children of this process ignore SIGINT");
    Files.writeString(
        folder.resolve("many.csv"),
        IntStream.rangeClosed(1, 1_000)
            .mapToObj(i -> "Emma (copy " + i + ")")
            .collect(Collectors.joining("\n", "title\n", "\n")));
    Process process =
        command(
                launcher(),
                "many.csv",
                "--source=simulated=50ms",
                "--workers=4",
                "--mode=" + mode,
                "-o",
                "out.csv")
            .start();
    untilSomeRowsAreWritten(process);

    long start = System.nanoTime();
    interrupt(process);
    Run run = finish(process);
    double seconds = (System.nanoTime() - start) / 1e9;

    assertEquals(130, run.code(), run.err());
    assertTrue(seconds < 1.5, "took " + seconds + " s");
    List<String[]> rows;
    try (CSVReader reader =
        new CSVReader(new StringReader(Files.readString(folder.resolve("out.csv"))))) {
      rows = reader.readAll();
    }
    assertTrue(rows.size() > 4 && rows.size() < 1_001, rows.size() + " rows");
    for (String[] row : rows.subList(1, rows.size())) {
      assertEquals(rows.getFirst().length, row.length);
      assertEquals("match", row[2]);
    }
    int missing = 1_000 - (rows.size() - 1);
    assertTrue(run.err().contains(missing + " "), run.err());
    assertEquals(List.of(), Image.unfinished(folder));
  }

  /** Rows are written as they come, so the file beside the target grows while the program runs. */
  private void untilSomeRowsAreWritten(Process process) throws IOException {
    while (process.isAlive() && rowsSoFar() < 20) {
      Thread.onSpinWait();
    }
    assertTrue(process.isAlive(), "ended before it could be interrupted");
  }

  private long rowsSoFar() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("out.csv")) {
          return Files.readString(file).lines().count();
        }
      }
      return 0;
    }
  }

  private static void interrupt(Process process) throws Exception {
    // Java itself can only send SIGTERM.
    Process kill = new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).inheritIO().start();
    assertEquals(0, kill.waitFor());
  }

  /** A child inherits it: a shell without job control lets its background jobs ignore SIGINT. */
  private static boolean interruptsAreIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(signals -> signals.testBit(SIGINT - 1));
  }

  @Test
  void bringsAListOfAllThatItIsMadeOf() throws IOException {
    String list = Files.readString(IMAGE.resolve("resolve.cdx.json"));
    try (Stream<Path> files = Files.list(IMAGE.resolve("lib"))) {
      List<String> libraries =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar") && !name.equals("resolve.jar"))
              .toList();
      assertTrue(libraries.size() > 10, libraries.toString());
      for (String library : libraries) {
        Matcher parts = Pattern.compile("(.+)-([0-9].*)\\.jar").matcher(library);
        assertTrue(parts.matches(), library);
        assertTrue(list.contains("/" + parts.group(1) + "@" + parts.group(2) + "?"), library);
      }
    }
  }

  @Test
  void needsNoJavaOnThePath() throws Exception {
    assumeTrue(Files.exists(tools.resolve("sh")));
    assertFalse(Files.exists(tools.resolve("java")));

    worksAs(launcher());
  }
}
