package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults of the system that meet the packaged program: no space, no folder, no reader, a signal.
 */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "mounts, limits, signals and closed streams of a POSIX shell")
@Tag("long")
@Timeout(120)
final class SystemFaultsIT {
  private static final int TITLES = 1_000;

  /** As many as there are where no number is given. */
  private static final int WORKERS = 8;

  /** A file system of 256 KB in the folder {@code small}, which is gone when the shell ends. */
  private static final String SMALL =
      "mkdir small && mount -t tmpfs -o size=256k none small || exit 99\n";

  private LibraryServer library;

  @TempDir private Path folder;
  private Image image;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    image = new Image(folder);
    Files.writeString(
        folder.resolve("books.csv"),
        IntStream.rangeClosed(1, TITLES)
            .mapToObj(i -> "Volume " + i + ",\"" + "x".repeat(300) + "\"")
            .collect(Collectors.joining("\n", "title,note\n", "\n")));
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private Image.Run shell(String script) throws Exception {
    return Image.finish(image.shell(script.replace("LIBRARY", library.source())));
  }

  private Image.Run shellThatMounts(String script) throws Exception {
    assumeTrue(image.mounts(), "no file system can be mounted here");
    return Image.finish(image.shellThatMounts(script.replace("LIBRARY", library.source())));
  }

  private void assertPlain(Image.Run run) {
    assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.err());
  }

  private static List<String> matches(String csv) {
    return csv.lines().filter(line -> line.contains(",match,")).toList();
  }

  @Test
  void whereTheResultHasNoSpaceThatIsSaidAndTheNextRunAsksNothingAgain() throws Exception {
    Image.Run run = shellThatMounts(SMALL + "\"$resolve\" books.csv LIBRARY -o small/links.csv");

    assertEquals(1, run.code(), run.err());
    assertPlain(run);
    assertTrue(run.err().contains("resolve: No space left on device"), run.err());
    assertTrue(
        run.err().contains("the rows done so far are in small/links.partial.csv; the last one may"),
        run.err());
    int asked = library.questions().size();
    library.forget();

    Image.Run next = shell("\"$resolve\" books.csv LIBRARY -o links.csv");

    assertEquals(0, next.code(), next.err());
    int again = asked + library.questions().size() - TITLES;
    assertTrue(again >= 0 && again <= WORKERS, again + " questions were under way");
    assertEquals(TITLES, matches(Files.readString(folder.resolve("links.csv"))).size());
  }

  @Test
  void whereTheStoreHasNoSpaceTheRunGoesOnWithoutIt() throws Exception {
    Image.Run run =
        shellThatMounts(SMALL + "\"$resolve\" books.csv LIBRARY -o links.csv --cache=small/a.db");

    assertEquals(0, run.code(), run.err());
    assertPlain(run);
    assertSaidOnce("small/a.db cannot be used: there is no space left", run);
    assertEquals(TITLES, matches(Files.readString(folder.resolve("links.csv"))).size());
  }

  private static void assertSaidOnce(String sentence, Image.Run run) {
    assertEquals(1, run.err().lines().filter(line -> line.startsWith(sentence)).count(), run.err());
  }

  @Test
  void whereADiskIsFullFromTheStartTheRunGoesOnWithoutAStore() throws Exception {
    Image.Run run =
        shellThatMounts(
            SMALL
                + "cat /dev/zero > small/full 2>/dev/null\n"
                + "\"$resolve\" books.csv LIBRARY -o links.csv --cache=small/a.db");

    assertEquals(0, run.code(), run.err());
    assertPlain(run);
    assertSaidOnce("small/a.db cannot be used: there is no space left", run);
    assertEquals(TITLES, matches(Files.readString(folder.resolve("links.csv"))).size());
  }

  @Test
  void aReadOnlyFolderForTheResultIsSaidBeforeAnyoneIsAsked() throws Exception {
    Image.Run run =
        shellThatMounts(
            SMALL
                + "mount -o remount,ro small\n"
                + "\"$resolve\" books.csv LIBRARY -o small/links.csv");

    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("no permission to write in "), run.err());
    assertEquals(List.of(), library.questions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "touch small/a.db",
        "\"$resolve\" books.csv LIBRARY -o x -q --cache=small/a.db --max-requests=3"
      })
  void aReadOnlyFolderForTheStoreDoesNotStopTheRun(String before) throws Exception {
    Image.Run run =
        shellThatMounts(
            SMALL
                + before
                + "\nmount -o remount,ro small\n"
                + "\"$resolve\" books.csv LIBRARY -o links.csv --cache=small/a.db");

    assertEquals(0, run.code(), run.err());
    assertPlain(run);
    assertSaidOnce("small/a.db cannot be used: ", run);
    assertEquals(TITLES, matches(Files.readString(folder.resolve("links.csv"))).size());
  }

  @Test
  void anOutputFolderThatIsRemovedIsSaidAndTheNextRunAsksNothingAgain() throws Exception {
    library.takeTime(Duration.ofMillis(5));
    Files.createDirectory(folder.resolve("out"));
    Process process =
        image.start("books.csv", library.source(), "--workers=8", "-o", "out/links.csv");
    untilSomeAreAsked(process);
    Image.finish(image.shell("rm -r out"));
    Image.Run run = Image.finish(process);

    assertEquals(1, run.code(), run.err());
    assertPlain(run);
    assertTrue(run.err().contains(".part: does not exist any more"), run.err());
    assertFalse(run.err().contains("the rows done so far"), run.err());
    library.forget();

    Image.Run next = image.run("books.csv", library.source());

    assertEquals(0, next.code(), next.err());
    assertEquals(List.of(), library.questions());
  }

  private void untilSomeAreAsked(Process process) throws InterruptedException {
    boolean ended = false;
    while (!ended && library.questions().size() < 100) {
      ended = process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    assertTrue(process.isAlive(), "ended too soon");
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void aSignalLeavesWhatIsDoneAsAWholeList(String signal, int code) throws Exception {
    library.takeTime(Duration.ofMillis(5));
    Process process = image.start("books.csv", library.source(), "--workers=4", "-o", "links.csv");
    untilSomeAreAsked(process);

    long start = System.nanoTime();
    Image.signal(signal, process);
    Image.Run run = Image.finish(process);
    double seconds = (System.nanoTime() - start) / 1e9;

    assertEquals(code, run.code(), run.err());
    assertTrue(seconds < 2, "took " + seconds + " s");
    assertPlain(run);
    List<String> rows = Files.readAllLines(folder.resolve("links.csv"));
    int done = rows.size() - 1;
    assertTrue(done > 50 && done < TITLES, done + " rows");
    assertEquals(done, matches(String.join("\n", rows)).size());
    assertTrue(run.err().contains((TITLES - done) + " are missing"), run.err());
    assertEquals(List.of(), Image.unfinished(folder));
    int asked = library.questions().size();
    // Those under way, and those that took their places while all were being stopped.
    assertTrue(asked - done <= 8, asked + " asked, " + done + " done");
  }

  /** The messages after the line that tells how the list is read. */
  private static String afterReading(String err) {
    return err.replaceFirst("^Reading books\\.csv, columns: [^\n]*\n", "");
  }

  /** While titles are asked for, and when all are known and rows come as fast as they can. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void aReaderWhoHasSeenEnoughEndsTheRunQuietlyAndSoon(String format) throws Exception {
    library.takeTime(Duration.ofMillis(20));
    String command =
        "{ \"$resolve\" books.csv LIBRARY --workers=2 -o - -f %s; echo $? >&2; } | head -1"
            .formatted(format);

    long start = System.nanoTime();
    Image.Run asking = shell(command);
    double seconds = (System.nanoTime() - start) / 1e9;

    assertEquals("141\n", afterReading(asking.err()));
    assertEquals(1, asking.out().lines().count());
    assertTrue(seconds < 5, "took " + seconds + " s; all would take 10");

    library.takeTime(Duration.ZERO);
    assertEquals(0, image.run("books.csv", library.source(), "-o", "x.csv").code());
    Image.Run known = shell(command);
    assertEquals("141\n", afterReading(known.err()));
    assertEquals(1, known.out().lines().count());

    Image.Run export = shell("{ \"$resolve\" cache export; echo $? >&2; } | head -1");
    assertEquals("141\n", export.err());
    assertEquals(1, export.out().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache", "--help", "books.csv LIBRARY --plan"})
  void aReaderWhoLooksAtNothingIsNoFault(String arguments) throws Exception {
    image.run("books.csv", library.source(), "--max-requests=3", "-o", "x.csv");

    Image.Run run = shell("{ \"$resolve\" " + arguments + "; echo $? >&2; } | true");

    assertTrue(List.of("0\n", "141\n").contains(afterReading(run.err())), run.err());
  }

  @Test
  void aFullDiskBehindStandardOutputIsAFault() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));

    Image.Run run = shell("\"$resolve\" books.csv LIBRARY -q -o - > /dev/full");

    assertEquals(1, run.code());
    assertEquals("resolve: No space left on device\n", run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "cache",
        "cache export",
        "completion bash",
        "doctor -s catalog",
        "explain Emma -s catalog",
        "--title=Emma -s catalog",
        "books.csv LIBRARY --plan"
      })
  void aFullDiskIsAFaultWhateverIsPrinted(String arguments) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    image.run("books.csv", library.source(), "--max-requests=3", "-o", "x.csv");

    Image.Run run = shell("\"$resolve\" " + arguments + " > /dev/full");

    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().endsWith("resolve: No space left on device\n"), run.err());
  }

  @Test
  void noStreamThatIsClosedIsSomebodyElsesFile() throws Exception {
    Image.Run in = shell("\"$resolve\" - LIBRARY -o x.csv <&-");
    Image.Run out = shell("\"$resolve\" books.csv LIBRARY -q -o - >&-");
    Image.Run err = shell("\"$resolve\" --title=Emma -s catalog 2>&- <&-");

    assertEquals("resolve: standard input is closed; name a file\n", in.err());
    assertEquals(1, in.code());
    assertEquals("resolve: standard output is closed; name a file by --output\n", out.err());
    assertEquals(1, out.code());
    assertEquals(0, err.code());
  }

  /** Ctrl-\, for which Java writes down the state of all threads. */
  @Test
  void theStateOfThreadsIsNoResult() throws Exception {
    library.takeTime(Duration.ofMillis(200));
    Process process =
        image.shell(
            "\"$resolve\" books.csv "
                + library.source()
                + " --workers=1 --max-requests=10 -o - & wait_for=$!; sleep 1;"
                + " kill -QUIT $wait_for; wait $wait_for");
    Image.Run run = Image.finish(process);

    assertFalse(run.out().contains("java.lang.Thread"), run.out());
    assertTrue(run.err().contains("java.lang.Thread"), run.err());
  }

  @Test
  void aNameThatIsNotUtf8IsCalledThat() throws Exception {
    Image.Run run =
        shell("f=$(printf 'b\\351.csv'); cp books.csv \"$f\" && \"$resolve\" \"$f\" LIBRARY");

    assertEquals(2, run.code());
    assertTrue(run.err().contains("is not in the encoding of this terminal (UTF-8)"), run.err());
  }

  @Test
  void whereThereAreFewFileHandlesThatIsSaidOfTheRows() throws Exception {
    library.takeTime(Duration.ofMillis(200));

    Image.Run run =
        shell("ulimit -n 64; \"$resolve\" books.csv LIBRARY --workers=200 --retries=0 -o -");

    assertEquals(3, run.code(), run.err());
    assertPlain(run);
    assertTrue(run.out().contains("this machine lent no more for a request"), run.out());
    assertTrue(run.out().contains(",match,"), run.out());
  }

  /** From too few for the program to be read up to too few for all connections at once. */
  @ParameterizedTest
  @ValueSource(ints = {24, 30, 36, 40, 44, 48, 56, 64})
  void howeverFewFileHandlesThereAreItIsSaidInASentence(int handles) throws Exception {
    Files.writeString(
        folder.resolve("links.csv"),
        "link\n"
            + IntStream.range(0, 30)
                .mapToObj(page -> library.address() + "/search?q=%d\n".formatted(page))
                .collect(Collectors.joining()));

    Image.Run run =
        shell(
            "ulimit -n %d; \"$resolve\" check links.csv --workers=50 --retries=0 -o checked.csv"
                .formatted(handles));

    assertPlain(run);
    assertFalse(run.err().contains("fault of the program"), run.err());
  }
}
