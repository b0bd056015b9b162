package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Isbn;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A list of 30 recent books, of which Open Library has a Goodreads number for 3, an ISBN for 25, of
 * these 2 in its list of editions alone, neither for one, and does not know one.
 */
final class RecentTitlesTest {
  private static final int BY_NUMBER = 3;
  private static final int BY_SEARCH = 26;
  private static final int LINKED = 28;
  private static final int KNOWN = 29;
  private static final int ALL = 30;
  private static final String PAGE = "https://www.goodreads.com/book/";
  private static final String SEARCH = "https://www.goodreads.com/search?q=";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
    program = new Program(folder);
    program.file(
        "books.csv",
        IntStream.range(0, ALL)
            .mapToObj(RecentTitlesTest::title)
            .collect(Collectors.joining("\n", "title\n", "\n")));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.close();
  }

  /** Titles that have no word in common but small ones. */
  private static String title(int book) {
    return "The %s of %s".formatted(word(book), word(book + ALL));
  }

  private static String word(int number) {
    return "Zq" + (char) ('a' + number % 26) + (char) ('a' + number / 26) + "orn";
  }

  private static Isbn isbn(int book) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> Isbn.parse("9783%08d%d".formatted(book, digit)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static String link(int book) {
    return book < BY_NUMBER ? PAGE + "show/" + (1_000 + book) : PAGE + "isbn/" + isbn(book);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      exchange.getRequestBody().readAllBytes();
      String body =
          path.equals("/search.json")
              ? works(exchange)
              : path.startsWith("/works/") ? editions(path) : nothingOnTheWeb();
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String works(HttpExchange exchange) {
    String asked =
        Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
            .filter(pair -> pair.startsWith("title="))
            .map(pair -> URLDecoder.decode(pair.substring("title=".length()), UTF_8))
            .findFirst()
            .orElseThrow();
    int book =
        IntStream.range(0, KNOWN).filter(one -> title(one).equals(asked)).findFirst().orElse(-1);
    String more =
        book < BY_NUMBER
            ? ",\"id_goodreads\":[\"%d\"]".formatted(1_000 + book)
            : book < BY_SEARCH ? ",\"isbn\":[\"%s\"]".formatted(isbn(book)) : "";
    return book < 0
        ? "{\"numFound\":0,\"start\":0,\"numFoundExact\":true,\"docs\":[]}"
        : """
        {"numFound":1,"start":0,"numFoundExact":true,"docs":[
          {"key":"/works/OL%dW","title":"%s","author_name":["A. Writer"],"first_publish_year":2019,
           "editions":{"numFound":9,"start":0,"docs":[
             {"key":"/books/OL9M","title":"%s","language":["eng"]%s}]}}]}
        """
            .formatted(book + 1, asked, asked, more);
  }

  private static String editions(String path) {
    int book = Integer.parseInt(path.replaceAll("[^0-9]", "")) - 1;
    return "{\"size\":1,\"entries\":[{\"title\":\"%s\"%s}]}"
        .formatted(title(book), book < LINKED ? ",\"isbn_13\":[\"%s\"]".formatted(isbn(book)) : "");
  }

  private static String nothingOnTheWeb() {
    return """
    <html><body><div id="links" class="results">
     <div class="result results_links web-result result--no-result">
      <div class="no-results__container"><div class="no-results__message">No results found for
      <b>q</b></div></div></div></div></body></html>
    """;
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Program.Run run(String... options) {
    List<String> args = new ArrayList<>(List.of("@books.csv", "--source=openlibrary=" + at("")));
    args.addAll(List.of(options));
    return program.run(args.toArray(String[]::new));
  }

  private long asked(String path) {
    return asked.stream().filter(one -> one.startsWith(path)).count();
  }

  private static List<String> cells(Program.Run run) {
    return run.out()
        .lines()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",", 4)).limit(3).collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<String> expected() {
    List<String> rows = new ArrayList<>();
    for (int book = 0; book < LINKED; book++) {
      rows.add(title(book) + " " + link(book) + " match");
    }
    rows.add(title(LINKED) + " " + search(LINKED) + "+A.+Writer guess");
    rows.add(title(KNOWN) + "  not_found");
    return rows;
  }

  private static String search(int book) {
    return SEARCH + title(book).replace(' ', '+');
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "threads", "virtual"})
  void getsALinkForNearlyEveryRow(String mode) {
    Program.Run run = run("-o", "-", "--mode=" + mode);

    assertEquals(0, run.code(), run.err());
    assertEquals(expected(), cells(run));
    assertEquals(ALL, asked("/search.json"));
    // Two have their ISBN there, and one has none anywhere.
    assertEquals(3, asked("/works/"));
    assertTrue(
        run.err()
            .contains(
                "30 titles: 28 on Goodreads (3 by id, 25 by ISBN), 1 worth a look, 1 not found: "
                    + title(KNOWN)),
        run.err());
    assertTrue(run.err().contains("25 links go by ISBN; Goodreads opens the page."), run.err());
  }

  @Test
  void asksAWebSearchForTheRowsAloneThatAreLeft() {
    Program.Run run = run("-o", "-", "--source=duckduckgo=" + at("/html/"));

    assertEquals(0, run.code(), run.err());
    assertEquals(expected(), cells(run));
    assertEquals(2, asked("/html/"));
  }

  @Test
  void isPlannedWithALookAtEachWorkAsTheBound() {
    Program.Run plan = run("--plan");

    assertTrue(plan.out().contains(" 30 to 60 "), plan.out());
    assertEquals(0, asked("/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"june.html", "june.md"})
  void leadsSomewhereInEveryLineOfTheHandOut(String name) throws IOException {
    Program.Run run = run("-o", "@" + name);

    assertEquals(0, run.code(), run.err());
    String list = program.read(name);
    if (name.endsWith(".html")) {
      Elements lines = Jsoup.parse(list).select("ol > li");
      assertEquals(ALL, lines.size());
      for (int book = 0; book < LINKED; book++) {
        assertEquals(title(book) + " A. Writer", lines.get(book).text());
        assertEquals(link(book), lines.get(book).select("a").attr("href"));
      }
      assertEquals(title(LINKED) + " A. Writer look it up", lines.get(LINKED).text());
      assertEquals(search(KNOWN), lines.get(KNOWN).select("a").attr("href"));
    } else {
      assertEquals(ALL, list.lines().filter(line -> line.contains("](https://")).count(), list);
    }
  }

  @Test
  void isExplained() {
    Program.Run run = program.run("explain", title(BY_NUMBER), "--source=openlibrary=" + at(""));

    assertTrue(run.out().contains("=> match " + link(BY_NUMBER)), run.out());
    assertTrue(run.out().contains("link by ISBN, not opened"), run.out());
  }

  @Test
  void isGivenWhenItComesBackAsAList() {
    run("-o", "@links.csv");
    asked.clear();

    Program.Run again =
        program.run("@links.csv", "-o", "-", "--source=openlibrary=" + at(""), "--refresh");

    assertEquals(expected(), cells(again));
    // The search is no link that is given, so its row is asked for again, as is the unknown one.
    assertEquals(2, asked("/search.json"));
  }
}
