package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir private Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String catalog = "";
  private String folder = "";

  @BeforeEach
  void write() throws IOException {
    Path file = home.resolve("books.csv");
    Files.writeString(file, "title,goodreads_id\nDune,44767458\n,5\n");
    catalog = file.toString();
    folder = home.resolve("books.index").toString();
  }

  private int run(OptionalInt columns, String... args) {
    return new Cli(
            new Surroundings(
                new ByteArrayInputStream("title\ndune\n".getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("HOME", home.toString()),
                columns,
                false,
                TerminalKeyboard::open))
        .run(args);
  }

  private int run(String... args) {
    return run(OptionalInt.empty(), args);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anIndexIsMadeOnceAndThenUsed() {
    assertEquals(ExitCode.OK, run("index", catalog, "-o", folder));
    assertTrue(said().contains("Indexed 1 books in"), said());
    assertTrue(said().contains("Left out 1 rows: 1 without a title."), said());
    assertEquals(ExitCode.OK, run("-", "--source=catalog=" + folder, "-o", "-"));
    String table = out.toString(StandardCharsets.UTF_8);
    assertTrue(table.contains("https://www.goodreads.com/book/show/44767458"), table);
  }

  @Test
  void quietSaysNothing() {
    assertEquals(ExitCode.OK, run("index", catalog, "-q", "-o", folder));
    assertEquals("", said());
  }

  @Test
  void aTerminalShowsProgressAndIsLeftClean() {
    assertEquals(ExitCode.OK, run(OptionalInt.of(80), "index", catalog, "-o", folder));
    assertTrue(said().contains("\r\u001b[KIndexed"), said());
  }

  @Test
  void mistakesAreOneLine() {
    String missing = home.resolve("nothing.csv").toString();
    assertEquals(ExitCode.USAGE, run("index", missing, "-o", folder));
    assertEquals("resolve: " + missing + ": there is no such file\n", unixLines());
    err.reset();
    assertEquals(ExitCode.USAGE, run("index", catalog));
    assertEquals(1, unixLines().lines().count());
    err.reset();
    assertEquals(ExitCode.USAGE, run("-", "--source=catalog=" + home, "-o", "-"));
    assertTrue(said().contains("holds no index"), said());
  }

  private String unixLines() {
    return said().replace("\r\n", "\n");
  }

  @Test
  void theListIsStillNeededWithoutACommand() {
    assertEquals(ExitCode.USAGE, run());
    assertTrue(said().contains("Missing required parameter: 'FILE'"), said());
  }
}
