package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One run, several results. */
@Timeout(30)
final class SeveralOutputsTest {
  private static final String MINE = "https://www.goodreads.com/book/show/4711";

  private LibraryServer library;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program = new Program(folder);
    program.file("books.csv", "title\nEmma\nNobody's Book\nDune\n");
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private String[] args(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "@books.csv";
    args[1] = library.source();
    args[2] = "--mode=sequential";
    System.arraycopy(more, 0, args, 3, more.length);
    return args;
  }

  private Program.Run run(String... more) {
    return program.run(args(more));
  }

  private static Program.Run ok(Program.Run run) {
    assertEquals(0, run.code(), run.err());
    return run;
  }

  @Test
  void eachHasTheFormatOfItsEnding() throws IOException {
    Program.Run run =
        ok(
            run(
                "-o",
                "@june.csv",
                "-o",
                "@june.html",
                "-o",
                "@june.md",
                "-o",
                "@june.jsonl",
                "-o",
                "-",
                "--heading=June"));

    assertEquals(3, library.questions().size());
    assertTrue(program.read("june.csv").startsWith("Title,Link,Status,"));
    assertEquals(program.read("june.csv"), run.out());
    assertTrue(program.read("june.html").contains("<h1>June</h1>"));
    assertTrue(program.read("june.md").startsWith("# June\n\n- [Emma]"));
    assertEquals(3, program.read("june.jsonl").lines().count());
    assertTrue(
        run.err()
            .contains(
                "The list is in %1$s.csv and %1$s.html and %1$s.md and %1$s.jsonl.\n"
                    .formatted(program.path("june"))),
        run.err());
    assertTrue(run.err().contains("resolve review " + program.path("june.csv")), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "-o - -o -, standard output (-) is named twice",
    "-o @june.csv -o @june.csv, june.csv: writing it would overwrite another file of this run",
    "-o @june.csv -o @home/../june.csv, june.csv: writing it would overwrite another file",
    "-o @june.csv -o @june.csv.bak, june.csv.bak: writing it would overwrite another file of this"
        + " run",
    "-o @june.csv -o @june.html -f csv, --format is for one output; several have the format",
    "-o @june.csv -o @july.jsonl --heading=June, --heading is for the formats md and html",
    "-o @june.csv -o @books.csv, books.csv: writing it would overwrite the list itself",
    "-o @june.csv -o @nowhere/june.html, there is no folder",
  })
  void whatCannotBeRightIsSaidBeforeAnythingIsAsked(String outputs, String message)
      throws IOException {
    Files.createDirectories(program.path("home"));
    Program.Run run = run(outputs.split(" ", -1));

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(0, library.questions().size());
    assertEquals("books.csv home", program.files());
  }

  @Test
  void aFullDiskUnderOneLeavesTheOthersWhole() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));

    Program.Run run = run("-o", "/dev/full", "-o", "@june.csv", "-o", "@june.html");

    assertEquals(1, run.code(), run.err());
    assertTrue(
        run.err().contains("/dev/full could not be written: No space left on device"), run.err());
    assertEquals(4, program.read("june.csv").lines().count());
    assertTrue(program.read("june.html").endsWith("</html>\n"));
    assertFalse(run.err().contains("rows done so far"), run.err());
    assertTrue(
        run.err()
            .contains("The list is in %1$s.csv and %1$s.html.".formatted(program.path("june"))),
        run.err());
  }

  @Test
  void whereAllFailTheRunEndsAtOnce() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));

    Program.Run run =
        program.runInto(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("the pipe is broken");
              }
            },
            args("-o", "/dev/full", "-o", "-"));

    assertEquals(1, run.code(), run.err());
    assertEquals(
        List.of("resolve: No space left on device"),
        run.errLines().stream().filter(line -> !line.startsWith("Reading ")).toList());
  }

  @Test
  void aFolderThatVanishesTakesOnlyItsOwnResultWithIt() throws IOException {
    Path out = Files.createDirectory(program.path("out"));
    library.meanwhile(
        () -> {
          try (var files = Files.list(out)) {
            for (Path file : files.toList()) {
              Files.delete(file);
            }
            Files.deleteIfExists(out);
          } catch (IOException _) {
            // Gone already.
          }
        });

    Program.Run run = run("-o", "@out/june.csv", "-o", "@june.csv");

    assertEquals(1, run.code(), run.err());
    assertTrue(
        run.err().contains(program.path("out/june.csv") + " could not be written: "), run.err());
    assertEquals(4, program.read("june.csv").lines().count());
    // The program knows what it has written there.
    ok(run("-o", "@june.csv"));
  }

  @Test
  void aReaderWhoHasSeenEnoughLeavesTheFileWhole() throws IOException {
    Program.Run run =
        program.runInto(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new ReaderGone(new IOException("Broken pipe"));
              }
            },
            args("-o", "-", "-o", "@june.csv", "-q"));

    assertEquals(141, run.code(), run.err());
    assertEquals("", run.err());
    assertEquals(4, program.read("june.csv").lines().count());
  }

  @Test
  void whatIsTypedIntoTheTableHoldsInAll() throws IOException {
    String[] outputs = {"-o", "@june.html", "-o", "@june.csv"};
    ok(run(outputs));
    assertFalse(program.read("june.html").contains(MINE));
    program.file(
        "june.csv",
        program
            .read("june.csv")
            .replace("Nobody's Book,,not_found", "Nobody's Book," + MINE + ",match"));

    for (int i = 0; i < 2; i++) {
      Program.Run run = ok(run(outputs));

      assertTrue(run.err().contains("1 row was changed by hand, and holds."), run.err());
      assertEquals(MINE, program.column("june.csv", "Link").get(1));
      assertTrue(program.read("june.html").contains(MINE));
    }
    program.file("june.html", program.read("june.html").replace("Dune", "Arrakis"));

    Program.Run run = run(outputs);

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("june.html: this file was changed by hand"), run.err());
  }

  @Test
  void unfinishedRowsAreAskedForAgainForAll() throws IOException {
    program.file(
        "june.csv",
        """
        Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason,Unanswered
        Emma,,blocked,,,,,,busy,web
        Dune,,not_found,,,,,,not known to web,
        """);

    ok(
        program.run(
            "@june.csv", "--retry-failed", library.source(), "-o", "@june.csv", "-o", "@june.md"));

    assertEquals("[match, not_found]", program.column("june.csv", "Status").toString());
    assertTrue(program.read("june.md").startsWith("- [Emma](" + LibraryServer.link("Emma")));
    assertEquals(1, library.questions().size());
  }

  @Test
  void allOfThemCanBeChecked() throws IOException {
    ok(run("-o", "@june.csv", "-o", "@june.jsonl", "-o", "@june.md"));

    for (String list : new String[] {"june.csv", "june.jsonl", "june.md"}) {
      ok(program.run("check", "@" + list, "-o", "@checked.csv", "-q"));

      assertEquals(
          "[Emma, Nobody's Book, Dune]", program.column("checked.csv", "Title").toString());
      assertEquals(LibraryServer.link("Dune"), program.column("checked.csv", "Link").get(2));
    }
  }
}
