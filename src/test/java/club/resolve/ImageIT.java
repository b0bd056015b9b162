package club.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.RawServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder that is shipped, as someone uses it who has no Java. */
@Timeout(30)
final class ImageIT {
  /** What a POSIX system has anyway, and the launcher may use. */
  private static final List<String> TOOLS = List.of("sh", "readlink", "stty", "wc");

  @TempDir private Path folder;
  private Path tools;
  private Image image;

  @BeforeEach
  void prepare() throws IOException {
    tools = Image.ON_WINDOWS ? Path.of(System.getenv("SystemRoot"), "System32") : linksToTools();
    image = new Image(folder, tools.toString());
    Files.writeString(folder.resolve("books.csv"), "title\nEmma\nBeloved\nNobody's Book\n");
  }

  private Path linksToTools() throws IOException {
    Path links = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Optional<Path> real =
          Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
              .map(place -> Path.of(place, tool))
              .filter(Files::isExecutable)
              .findFirst();
      if (real.isPresent()) {
        Files.createSymbolicLink(links.resolve(tool), real.get());
      }
    }
    return links;
  }

  private void worksAs(Path launcher) throws Exception {
    Image.Run run =
        Image.finish(image.command(launcher, "books.csv", "--source=catalog", "-o", "-").start());

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Emma,https://www.goodreads.com/book/show/6969,match,"));
  }

  @Test
  void runsFromAnotherFolderWithoutJava() throws Exception {
    assertFalse(Files.exists(tools.resolve(Image.ON_WINDOWS ? "java.exe" : "java")));

    worksAs(Image.launcherOf(Image.PLACE));
  }

  static Stream<String> names() {
    return Image.ON_WINDOWS
        ? Stream.of("a folder with spaces", "-$(touch x) & %20;^'!")
        : Stream.of("a folder with spaces", "-$(touch x) * %20;'", "ends in a line feed\n");
  }

  @ParameterizedTest
  @MethodSource("names")
  void runsAsACopyInAFolderOfAnyName(String name) throws Exception {
    Path copy = folder.resolve(name).resolve(name);
    copy(Image.PLACE, copy);

    worksAs(Image.launcherOf(copy));
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
    Image.Run run = image.run(option);

    assertEquals(0, run.code());
    assertTrue(run.out().contains("resolve"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resolve", "resolve-check", "resolve-cache-info"})
  void hasPagesForTheManual(String name) throws IOException {
    String page = Files.readString(Image.PLACE.resolve("share/man/man1/" + name + ".1"));

    assertTrue(page.contains("\n.SH \"NAME\"\n" + name + " \\- "), page);
    assertTrue(page.contains("\n.SH \"OPTIONS\"\n"), page);
    assertTrue(page.contains("\\-\\-quiet"), page);
  }

  @Test
  void saysOnlyItsOwnLines() throws Exception {
    Image.Run run = image.run("books.csv", "--source=simulated=1ms", "-o", "out.csv");

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
    assertEquals(2, image.run("nowhere.csv").code());
    assertEquals(2, image.run("books.csv", "--mode=turbo").code());
  }

  /** Java's client by itself would read them; the program's start sets its limit. */
  @Test
  void anAnswerOfTooManyHeadersIsNone() throws Exception {
    String headers = ("X: " + "x".repeat(1_000) + "\r\n").repeat(64);
    try (RawServer server =
        RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n" + headers + "\r\n")) {
      Files.writeString(folder.resolve("links.txt"), server.address() + "\n");

      Image.Run run = image.run("check", "links.txt", "--retries=0");

      assertEquals(3, run.code(), run.err());
      assertTrue(run.err().contains("could not be settled"), run.err());
    }
  }

  @Test
  void argumentsStayWhole() throws Exception {
    String name = Image.ON_WINDOWS ? "my & books $HOME" : "my * books $HOME";
    Files.move(folder.resolve("books.csv"), folder.resolve(name + ".csv"));

    assertEquals(0, image.run(name + ".csv", "--source=catalog").code());
    assertTrue(Files.exists(folder.resolve(name + "_links.csv")));
  }

  @Test
  void optionsForJavaAreHonoured() throws Exception {
    Process process = image.startWithJavaOptions("-Xmx64m -XshowSettings:vm", "--version");
    Image.Run run = Image.finish(process);

    assertEquals(0, run.code());
    assertTrue((run.out() + run.err()).contains("64.00M"), run.out() + run.err());
  }

  @Test
  void whatDrawsChartsIsNotLoadedByARunThatDrawsNone() throws Exception {
    Process process =
        image.startWithJavaOptions(
            "-Xlog:class+load:file=classes.log", "books.csv", "--source=catalog");

    assertEquals(0, Image.finish(process).code());
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
      Process process =
          image.startWithJavaOptions(
              "-Xlog:class+load:file=classes.log", "books.csv", "--source=" + source, "-o", "-");
      Image.Run run = Image.finish(process);

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
    Process process = image.startWithJavaOptions("-XX:+PrintCommandLineFlags", args.split(" "));
    Image.Run run = Image.finish(process);

    assertEquals(0, run.code(), run.err());
    // What Java itself says does not stand among the results.
    assertEquals(quickly, run.err().contains("-XX:TieredStopAtLevel=1 "), run.err());
    assertTrue(
        run.err().contains(File.separator + "lib" + File.separator + cache + ".aot "), run.err());
  }

  @Test
  void anotherCollectorMayBeChosen() throws Exception {
    Process process = image.startWithJavaOptions("-XX:+UseParallelGC", "--version");

    assertEquals(0, Image.finish(process).code());
  }

  @Test
  void bringsAListOfAllThatItIsMadeOf() throws IOException {
    String list = Files.readString(Image.PLACE.resolve("resolve.cdx.json"));
    try (Stream<Path> files = Files.list(Image.PLACE.resolve("lib"))) {
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
}
