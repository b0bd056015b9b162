package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.resolve.http.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and services do no harm by what they send, and secrets stay secret. */
@Timeout(20)
final class SecurityTest {
  private static final String NO_WORK = "{\"numFound\":0,\"docs\":[]}";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() {
    program = new Program(folder);
  }

  private static RawServer saying(String body) throws IOException {
    return RawServer.saying(
        "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(body.length(), body));
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsKeptUnlessAskedOtherwise() throws IOException {
    program.file("books.csv", "title,=A1\n=1+1,@x\n");

    String plain = program.run("@books.csv", "-o", "-", "--source=catalog").out();
    String safe =
        program
            .run(
                "@books.csv",
                "-o",
                "-",
                "--source=catalog",
                "--spreadsheet-safe",
                "--timings=@times.csv")
            .out();

    assertTrue(plain.startsWith("Title,") && safe.startsWith("\uFEFFTitle,"), plain + safe);
    assertTrue(plain.contains(",=A1\n=1+1,") && plain.endsWith(",@x\n"), plain);
    assertTrue(safe.contains(",'=A1\n'=1+1,") && safe.endsWith(",'@x\n"), safe);
    assertTrue(program.read("times.csv").contains("\n1,'=1+1,"), program.read("times.csv"));
  }

  @Test
  void jsonKnowsNoFormulas() throws IOException {
    program.file("books.csv", "title\n=1+1\n");

    Program.Run run =
        program.run(
            "@books.csv", "-o", "-", "-f", "jsonl", "--source=catalog", "--spreadsheet-safe");

    assertTrue(run.out().startsWith("{\"Title\":\"=1+1\","), run.out());
  }

  @Test
  void theTerminalIsShownAndNotSentWhatItWouldObey() throws IOException {
    program.file("books.csv", "title,\u001b]0;x\u0007\n\u001b[2J\u009b31mEmma\u202e,\u0000\n");

    Program.Run run =
        program.outTerminal().terminal(80).run("@books.csv", "-o", "-", "--source=catalog");

    assertTrue(run.out().contains("\\u001b[2J\\u009b31mEmma\\u202e"), run.out());
    assertTrue(
        (run.out() + run.err().replaceAll("\r|\u001b\\[[0-9;]*[A-Za-z]", ""))
            .codePoints()
            .allMatch(c -> c == '\n' || !Character.isISOControl(c)),
        run.out());
  }

  @Test
  void aFileGetsWhatWasTyped() throws IOException {
    program.file("books.csv", "title\n\u001b[2JEmma\n");

    program.run("@books.csv", "-o", "@out.csv", "--source=catalog");

    assertTrue(program.read("out.csv").contains("\u001b[2JEmma"));
  }

  @Test
  void aRobotsTxtCannotReachTheTerminal() throws Exception {
    program.file("books.csv", "title\nEmma\n");
    try (RawServer server = saying("\u001b[2Jevil: \u001b]0;x\u0007\n\u001b[31mDisallow /")) {
      String log =
          logged(
              () ->
                  program.run(
                      "@books.csv",
                      "-o",
                      "-",
                      "--retries=0",
                      "--source=duckduckgo=" + server.address() + "html/",
                      "-vv"));

      assertTrue(log.contains("robots.txt"), log);
      assertTrue(log.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)), log);
    }
  }

  /** The text that goes to the log and to the person. */
  private static String logged(Supplier<Program.Run> run) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, UTF_8));
    try {
      Program.Run done = run.get();
      return done.out() + done.err() + log.toString(UTF_8).replace(System.lineSeparator(), "\n");
    } finally {
      System.setErr(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.example/"
      })
  void noFileLeadsAnywhereButToTheWeb(String hostile) throws IOException {
    program.file("books.csv", "title,link\nEmma," + hostile + "\n");
    program.file("mine.csv", "title,link\nEmma,\"" + hostile + "\"\n");
    program.file("mine2.csv", "title,goodreads_id\nEmma,\"" + hostile + "\"\n");
    program.file("decisions.csv", "Title,Link\nEmma,\"" + hostile + "\"\n");
    List<String> sources = List.of("catalog", "catalog=@mine.csv", "catalog=@mine2.csv");
    for (String source : sources) {
      for (String more : List.of("--no-cache", "--decisions=@decisions.csv")) {
        Program.Run run =
            program.run(
                "@books.csv",
                "-o",
                "-",
                "-f",
                "jsonl",
                more,
                "--source=" + source.replace("@", folder + "/"));

        assertFalse(run.out().contains("\"Link\":\"" + hostile), run.out());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rw-r--r--, true",
    "rw----r--, true",
    "rw-r-----, true",
    "rw-------, false",
    "r--------, false",
    "rw--w--w-, false",
  })
  void aKeyThatOthersCanReadIsWarnedOf(String permissions, boolean warned) throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path config = config("brave-key=a-secret\n", permissions);
    program.file("books.csv", "title\nEmma\n");

    Program.Run run = program.run("@books.csv", "-o", "-", "--source=catalog");

    assertEquals(0, run.code(), run.err());
    assertEquals(warned, run.err().contains("chmod 600 " + config), run.err());
    assertFalse(run.err().contains("a-secret"), run.err());
  }

  @Test
  void aConfigurationWithoutAKeyMayBeReadByAll() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    config("workers=2\n", "rw-r--r--");
    program.file("books.csv", "title\nEmma\n");

    assertFalse(program.run("@books.csv", "-o", "-", "--source=catalog").err().contains("chmod"));
  }

  private Path config(String text, String permissions) throws IOException {
    Path file = program.path("home/.config/resolve/resolve.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void thePasswordOfAProxyIsShownNowhere() throws Exception {
    program.file("books.csv", "title\nEmma\n");
    try (RawServer proxy = saying(NO_WORK)) {
      program.with("http_proxy", proxy.address().replace("http://", "http://me:hunter2@"));

      String all =
          logged(
              () ->
                  program.run(
                      "@books.csv",
                      "-o",
                      "-",
                      "-vv",
                      "--source=openlibrary=http://library.invalid"));

      assertTrue(all.contains("not_found"), all);
      assertTrue(proxy.heads().getFirst().contains("Proxy-Authorization: Basic "));
      assertFalse(all.contains("hunter2") || all.contains("bWU6aHVudGVyMg"), all);
    }
  }

  @Test
  void aProxyThatIsNoneIsToldBeforeAnythingIsAsked() throws IOException {
    program.file("books.csv", "title\nEmma\n");
    program.with("https_proxy", "socks5://me:hunter2@127.0.0.1:1");

    Program.Run run = program.run("@books.csv", "--source=openlibrary=http://127.0.0.1:1");

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("https_proxy is not the address of a proxy"), run.err());
    assertFalse(run.err().contains("hunter2"), run.err());
  }

  @Test
  void anAddressWithAPasswordIsRefusedWithoutIt() throws IOException {
    program.file("books.csv", "title\nEmma\n");

    Program.Run run = program.run("@books.csv", "--source=searxng=http://me:hunter2@127.0.0.1:1");

    assertEquals(2, run.code(), run.err());
    assertFalse(run.err().contains("hunter2"), run.err());
  }
}
