package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.review.Keyboard;
import club.resolve.review.Keys;
import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runs that write to one place: the second is told at once, and the first is not disturbed. */
@Timeout(30)
final class TwoRunsTest {
  private LibraryServer library;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program = new Program(folder);
    program.file("books.csv", "title\nEmma\n");
  }

  @AfterEach
  void stop() {
    library.close();
  }

  /** A run during which a second one is begun, once. */
  private Program.Run with(List<Program.Run> second, String[] also, String... args) {
    AtomicBoolean begun = new AtomicBoolean();
    library.meanwhile(
        () -> {
          if (begun.compareAndSet(false, true)) {
            second.add(new Program(folder).run(also));
          }
        });
    return program.run(args);
  }

  private void assertRefused(String place, List<Program.Run> runs) {
    assertEquals(1, runs.size());
    assertEquals(2, runs.getFirst().code(), runs.getFirst().err());
    assertEquals(
        "resolve: %s: another run is writing there; wait for its end, or write somewhere else\n"
            .formatted(program.path(place)),
        runs.getFirst().err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o", "--timings", "--candidates", "--record"})
  void twoRunsWithOneOutput(String option) throws IOException {
    program.file("other.csv", "title\nDune\n");
    String[] one = {"@books.csv", library.source(), option, "@shared"};
    String[] two = {"@other.csv", library.source(), option, "@shared"};
    List<Program.Run> second = new ArrayList<>();

    Program.Run first = with(second, two, one);

    assertRefused("shared", second);
    assertEquals(0, first.code(), first.err());
    assertEquals(List.of("Emma"), library.asked(LibraryServer.Kind.TITLE));
    assertTrue(program.read("shared").contains("Emma"));
    assertTrue(Files.notExists(program.path("other_links.csv")));
    assertEquals(List.of(), hidden());
  }

  @Test
  void eachOfSeveralOutputsIsTheRunsOwn() throws IOException {
    program.file("other.csv", "title\nDune\n");
    String[] one = {"@books.csv", library.source(), "-o", "@a.csv", "-o", "@shared"};
    String[] two = {"@other.csv", library.source(), "-o", "@shared", "-o", "@b.html"};
    List<Program.Run> second = new ArrayList<>();

    Program.Run first = with(second, two, one);

    assertRefused("shared", second);
    assertEquals(0, first.code(), first.err());
    assertTrue(Files.notExists(program.path("b.html")));
    assertEquals(List.of(), hidden());
  }

  @Test
  void onceTheFirstHasEndedTheSecondMayWrite() throws IOException {
    String[] run = {"@books.csv", library.source(), "-o", "@links.csv"};
    assertEquals(0, program.run(run).code());
    assertEquals(0, program.run(run).code());
    assertEquals(List.of(), hidden());
  }

  @Test
  void twoRunsThatSaveTextsInOneFolder() throws IOException {
    program.file("links.txt", library.address() + "/search?q=one\n");
    String[] run = {"texts", "@links.txt", "--dir=@texts", "-o", "@texts.csv"};
    String[] other = {"texts", "@links.txt", "--dir=@texts", "-o", "@other.csv"};
    List<Program.Run> second = new ArrayList<>();

    with(second, other, run);

    assertRefused("texts", second);
  }

  @Test
  void twoReviewsWithOneFileOfDecisions() throws IOException {
    program.file(
        "links.csv",
        """
        Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason
        Emma,https://www.goodreads.com/book/show/6969,review,60,web,,Emma,Jane Austen,a rival
        """);
    List<Program.Run> second = new ArrayList<>();
    Keyboard.Opener opener =
        () -> {
          second.add(new Program(folder).keys("n").run("review", "@links.csv"));
          return new Keys("y");
        };

    Program.Run first = program.keys(opener).run("review", "@links.csv");

    assertRefused("decisions.csv", second);
    assertEquals(0, first.code(), first.err());
    assertEquals(
        "Title,Author,Link\nEmma,,https://www.goodreads.com/book/show/6969\n",
        program.read("decisions.csv"));
    assertEquals(List.of(), hidden());
  }

  private List<String> hidden() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".") || name.endsWith(".part"))
          .toList();
    }
  }
}
