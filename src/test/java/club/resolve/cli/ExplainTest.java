package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplainTest {
  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() throws Exception {
    program = new Program(folder);
    program.file(
        "catalog.csv",
        """
        goodreads_id,title,author,ratings_count
        2,The Lady of the Lake,Raymond Chandler,500
        3,The Lady of the Lake,Walter Scott,50
        4,Emma,Jane Austen,900
        """);
  }

  private Program.Run explain(String... args) {
    return program.run(Stream.concat(Stream.of("explain"), Stream.of(args)).toArray(String[]::new));
  }

  private String shown(String... args) {
    Program.Run run =
        explain(
            Stream.concat(Stream.of(args), Stream.of("--source=catalog=@catalog.csv"))
                .toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    return run.out();
  }

  /** All that is shown but for the numbers, which the weights make. */
  private static String words(String shown) {
    return shown
        .replaceAll(" *[+-][0-9]+\\.[0-9]", " BITS")
        .replaceAll("(?m)^ +[0-9.]+  ", "  PERCENT  ");
  }

  @Test
  void candidatesAreShownBestFirstWithWhatCounted() {
    assertEquals(
        """
        catalog:
          PERCENT  The Lady of the Lake, Walter Scott
                https://www.goodreads.com/book/show/3
                field     typed                 found                  bits
                title     lady of the lake      lady of the lake BITS  title equal
                extent BITS  word by word
                author    Walter Scott          Walter Scott BITS  author equal
         BITS  before anything is compared
         BITS  other books that may be meant
         BITS  sum
          PERCENT  The Lady of the Lake, Raymond Chandler
                https://www.goodreads.com/book/show/2
                field     typed                 found                  bits
                title     lady of the lake      lady of the lake BITS  title equal
                extent BITS  word by word
                author    Walter Scott          Raymond Chandler BITS  author differs: Raymond Chandler
         BITS  before anything is compared
         BITS  other books that may be meant
         BITS  sum
          => match https://www.goodreads.com/book/show/3: title equal, word by word, author equal
        """,
        words(shown("The Lady of the Lake", "--author=Walter Scott")));
  }

  @Test
  void theBitsOfTheTableAddUp() {
    List<Double> bits =
        Pattern.compile("[+-][0-9]+\\.[0-9]")
            .matcher(shown("Emma", "--author=Jane Austen"))
            .results()
            .map(found -> Double.parseDouble(found.group()))
            .toList();
    double parts = bits.stream().limit(bits.size() - 1).mapToDouble(each -> each).sum();
    assertEquals(bits.getLast(), parts, 0.05 * bits.size() + 1e-9);
  }

  @Test
  void withoutAnAuthorTheRivalIsNamed() {
    String out = shown("the lady of the lake");
    assertTrue(
        out.contains(
            "  => review https://www.goodreads.com/book/show/2: title equal, word by word"),
        out);
    assertTrue(out.endsWith("; also: The Lady of the Lake, Walter Scott\n"), out);
  }

  @Test
  void aBlankAuthorIsNone() {
    assertEquals(shown("Emma"), shown("Emma", "--author= "));
  }

  @Test
  void theBarsHold() {
    String strict = shown("Emma", "--accept=99.9");
    assertTrue(strict.contains("  => review https://www.goodreads.com/book/show/4"), strict);
    String strictest = shown("Emma", "--accept=100", "--review=99.9");
    assertTrue(strictest.endsWith("  => nothing that is worth showing\n"), strictest);
  }

  @Test
  void whatIsDecidedIsWhatARunDecides() throws Exception {
    program.file("books.csv", "title,author\nThe Lady of the Lake,Walter Scott\n");
    Program.Run run = program.run("@books.csv", "--source=catalog=@catalog.csv", "-o", "@out.csv");
    assertEquals(0, run.code(), run.err());
    String out = program.read("out.csv");
    assertTrue(out.contains("https://www.goodreads.com/book/show/3,match,"), out);
    String explained = shown("The Lady of the Lake", "--author=Walter Scott");
    String reason = "title equal, word by word, author equal";
    assertTrue(out.contains(",\"" + reason + "\""), out);
    assertTrue(explained.endsWith("/3: " + reason + "\n"), explained);
  }

  @Test
  void whatHasNothingInCommonIsOnlyCounted() throws Exception {
    program.file(
        "catalog.csv",
        """
        title,author,goodreads_id
        Emma,Jane Austen,4
        Sense and Sensibility,Jane Austen,5
        """);
    String out = shown("Sense and Emma");
    assertTrue(out.contains("=> "), out);
    String author = shown("Wuthering Heights Jane Austen");
    assertTrue(author.contains("    and 2 that have nothing in common with it\n"), author);
    program.file("catalog.csv", "title,author,goodreads_id\nEmma,Jane Austen,4\n");
    String one = shown("Wuthering Heights Jane Austen");
    assertTrue(one.contains("    and 1 that has nothing in common with it\n"), one);
    assertTrue(author.endsWith("  => nothing that is worth showing\n"), author);
  }

  @Test
  void nothingFoundIsAnAnswer() {
    assertEquals("catalog:\n  nothing\n", shown("xyzzy"));
  }

  @Test
  void eachSourceIsAskedEvenWhereTheFirstSettlesIt() {
    Program.Run run = explain("Emma", "--source=catalog=@catalog.csv,catalog");
    assertEquals(0, run.code(), run.err());
    assertEquals(2, run.out().lines().filter("catalog:"::equals).count());
    assertTrue(run.out().contains("https://www.goodreads.com/book/show/6969"), run.out());
  }

  @Test
  void aSourceThatFailsSaysWhyAndTheOthersAreAsked() throws Exception {
    int port = closedPort();
    Program.Run run =
        explain(
            "Emma",
            "--retries=0",
            "--source=searxng=http://127.0.0.1:" + port,
            "--source=catalog=@catalog.csv");
    assertEquals(3, run.code());
    assertEquals(
        List.of("searxng:", "  error: could not connect to 127.0.0.1:" + port, "catalog:"),
        run.out().lines().limit(3).toList());
    assertTrue(run.out().contains("=> match"), run.out());
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void complains(String what, String... args) {
    Program.Run run = explain(args);
    assertEquals(2, run.code());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().contains(what), run.err());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aBlankTitleIsNone(String title) {
    complains("the title is empty", title, "--source=catalog");
  }

  @Test
  void whatIsTypedWrongly() throws Exception {
    complains("TITLE is missing", "--source=catalog");
    complains(
        "unexpected argument 'Lake'; put quotation marks around arguments",
        "Lady",
        "Lake",
        "--source=catalog");
    complains(
        program.path("nowhere.csv") + ": there is no such file",
        "Emma",
        "--source=catalog=@nowhere.csv");
    complains(
        folder + ": the folder holds no index; make one with resolve index FILE -o FOLDER",
        "Emma",
        "--source=catalog=" + folder);
  }

  @Test
  void whatSourcesSayNeverReachesTheTerminalRaw() throws Exception {
    program.file("catalog.csv", "title,author,goodreads_id\nEmma,\u001b[2JJane,4\n");
    String out = shown("Emma");
    assertTrue(out.contains("\\u001b[2JJane"), out);
    assertTrue(out.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)), out);
  }
}
