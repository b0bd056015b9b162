package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped or fails: what was whole before is whole afterwards. */
@Timeout(30)
final class StoppedRunTest {
  private LibraryServer library;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program = new Program(folder);
    program.file("books.csv", "title\nEmma\nDune\nIvanhoe\n");
  }

  @AfterEach
  void stop() {
    Thread.interrupted();
    library.close();
  }

  /** As by Ctrl-C, when this many titles have their answer; the next one gets none. */
  private Program.Run stoppedAfter(int titles, String... more) {
    library.forget();
    return stopped(() -> library.questions().size() > titles, () -> run(more));
  }

  private Program.Run stopped(BooleanSupplier soonEnough, Supplier<Program.Run> running) {
    Thread program = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    library.meanwhile(
        () -> {
          if (soonEnough.getAsBoolean()) {
            program.interrupt();
            await(ended);
          }
        });
    Program.Run run = running.get();
    library.meanwhile(() -> {});
    ended.countDown();
    return run;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Program.Run run(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "@books.csv";
    args[1] = library.source();
    args[2] = "--mode=sequential";
    args[3] = "--no-cache";
    System.arraycopy(more, 0, args, 4, more.length);
    return program.run(args);
  }

  @Test
  void twoEarlyStopsLeaveTheEarlierResultAndItsBackup() throws IOException {
    run();
    program.file("books_links.csv.bak", "the one of last month");
    String whole = program.read("books_links.csv");

    for (int i = 0; i < 2; i++) {
      Program.Run stopped = stoppedAfter(0);
      assertEquals(130, stopped.code(), stopped.err());
      assertTrue(
          stopped
              .err()
              .contains(
                  "Stopped before the first of 3 rows was done. %s is as it was."
                      .formatted(program.path("books_links.csv"))),
          stopped.err());
    }

    assertEquals(whole, program.read("books_links.csv"));
    assertEquals("the one of last month", program.read("books_links.csv.bak"));
    assertEquals("books.csv books_links.csv books_links.csv.bak home", program.files());
  }

  @Test
  void theRowsOfAStoppedRunStandBesideAnEarlierResult() throws IOException {
    run("--timings=@times.csv");
    String whole = program.read("books_links.csv");

    Program.Run stopped = stoppedAfter(2, "--timings=@times.csv");

    assertEquals(130, stopped.code(), stopped.err());
    assertTrue(
        stopped
            .err()
            .contains(
                "Stopped: 2 of 3 rows are in %s, 1 is missing. %s is as it was."
                    .formatted(
                        program.path("books_links.partial.csv"), program.path("books_links.csv"))),
        stopped.err());
    assertEquals(whole, program.read("books_links.csv"));
    assertEquals(3, program.read("books_links.partial.csv").lines().count());
    assertEquals(4, program.read("times.csv").lines().count());
    assertEquals(3, program.read("times.partial.csv").lines().count());
  }

  @Test
  void whereThereIsNoEarlierResultTheRowsTakeItsPlace() throws IOException {
    Program.Run stopped = stoppedAfter(2);

    assertEquals(130, stopped.code(), stopped.err());
    assertTrue(
        stopped
            .err()
            .contains("Stopped: 2 of 3 rows are in %s,".formatted(program.path("books_links.csv"))),
        stopped.err());
    assertFalse(stopped.err().contains("as it was"), stopped.err());
    assertEquals(3, program.read("books_links.csv").lines().count());
  }

  @Test
  void aStoppedCheckLeavesTheEarlierOne() throws IOException {
    program.file("links.txt", "%1$s/search?q=1\n%1$s/search?q=2\n".formatted(library.address()));
    String[] check = {"check", "@links.txt", "--mode=sequential", "--max-age=0"};
    program.run(check);
    String whole = program.read("links_checked.csv");

    Program.Run stopped = stopped(() -> true, () -> program.run(check));

    assertEquals(130, stopped.code(), stopped.err());
    assertEquals(whole, program.read("links_checked.csv"));
  }

  @Test
  void allResultsOfAStoppedRunHaveTheSameRows() throws IOException {
    String[] outputs = {"-o", "@a.csv", "-o", "@b.jsonl"};

    Program.Run first = stoppedAfter(1, outputs);

    assertEquals(130, first.code(), first.err());
    assertTrue(
        first
            .err()
            .contains(
                "Stopped: 1 of 3 rows is in %s and %s, 2 are missing."
                    .formatted(program.path("a.csv"), program.path("b.jsonl"))),
        first.err());
    assertEquals(1, program.read("b.jsonl").lines().count());
    run(outputs);
    String whole = program.read("b.jsonl");

    Program.Run second = stoppedAfter(1, outputs);

    assertTrue(
        second
            .err()
            .contains(
                "%s and %s are as they were."
                    .formatted(program.path("a.csv"), program.path("b.jsonl"))),
        second.err());
    assertEquals(whole, program.read("b.jsonl"));
    assertEquals(1, program.read("b.partial.jsonl").lines().count());
    assertEquals(2, program.read("a.partial.csv").lines().count());
  }

  @Test
  void whereTheRowsAreIsOnlySaidOfAFileThatIsThere() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));

    Program.Run run = run("-o", full.toString());

    assertEquals(1, run.code(), run.err());
    assertFalse(run.err().contains("the rows done so far"), run.err());
  }

  @Test
  void theRowsOfAFolderThatIsGoneAreNowhere() throws IOException {
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

    Program.Run run = run("-o", "@out/links.csv");

    assertEquals(1, run.code(), run.err());
    assertFalse(run.err().contains("the rows done so far"), run.err());
  }
}
