package club.resolve.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexCommandTest {
  private static final String GOOD = "title,goodreads_id\nDune,44767458\n,5\n";

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() throws IOException {
    program = new Program(folder);
    program.file("books.csv", GOOD);
    program.stdin("title\ndune\n");
  }

  private Program.Run index(String... options) {
    return program.run(
        Stream.concat(Stream.of("index", "@books.csv", "--output=@books.index"), Stream.of(options))
            .toArray(String[]::new));
  }

  /** A catalogue so large that its index is kept. */
  private void large() throws IOException {
    StringBuilder text = new StringBuilder(GOOD);
    for (int i = 6; text.length() < 300_000; i++) {
      text.append("Volume %d of a long row of books,%d\n".formatted(i, i));
    }
    program.file("books.csv", text.toString());
  }

  @Test
  void anIndexIsMadeOnceAndThenUsed() {
    Program.Run made = index();
    assertEquals(0, made.code(), made.err());
    assertTrue(made.err().contains("Indexed 1 book in"), made.err());
    assertTrue(made.err().contains("Left out 1 row: 1 without a title."), made.err());

    Program.Run used = program.run("-", "--source=catalog=@books.index", "-o", "-");
    assertEquals(0, used.code(), used.err());
    assertTrue(used.out().contains("https://www.goodreads.com/book/show/44767458"), used.out());
  }

  @Test
  void quietSaysNothing() {
    Program.Run run = program.terminal(80).run("index", "@books.csv", "-q", "-o", "@books.index");
    assertEquals(0, run.code());
    assertEquals("", run.err());
  }

  @Test
  void aTerminalShowsProgressAndIsLeftClean() {
    program.terminal(80);
    assertTrue(index().err().contains("\r\u001b[KIndexed"));
  }

  @Test
  void theFirstUseOfALargeCatalogueShowsProgressAndTheSecondHasNone() throws Exception {
    large();
    program.terminal(80);
    String[] args = {"explain", "Dune", "--source=catalog=@books.csv"};

    Program.Run first = program.run(args);
    Program.Run second = program.run(args);

    assertTrue(first.err().contains("Indexing"), first.err());
    assertTrue(first.err().endsWith("\r\u001b[K"), first.err());
    assertEquals("", second.err());
    assertEquals(first.out(), second.out());
  }

  @Test
  void progressOfTheFirstUseIsForEyes() throws Exception {
    large();
    assertEquals("", program.run("explain", "Dune", "--source=catalog=@books.csv").err());

    large();
    program.file("books.csv", program.read("books.csv") + "Emma,3\n");
    assertEquals(
        "", program.terminal(80).run("explain", "Dune", "-q", "--source=catalog=@books.csv").err());
  }

  @Test
  void aSmallCatalogueIsReadSilently() {
    assertEquals(
        "", program.terminal(80).run("explain", "Dune", "--source=catalog=@books.csv").err());
  }

  @Test
  void ctrlCLeavesNothingAndSaysSo() throws Exception {
    Thread.currentThread().interrupt();
    Program.Run run = index();

    assertEquals(130, run.code());
    assertEquals("Stopped: no index was made.", run.err().strip());
    assertEquals("books.csv", program.files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain Dune", "doctor", "@books.csv"})
  void ctrlCInTheFirstUseOfACatalogueSaysThatNothingIsKept(String command) throws Exception {
    large();
    Thread.currentThread().interrupt();
    Program.Run run = program.run((command + " --source=catalog=@books.csv").split(" ", -1));

    assertFalse(Thread.interrupted());
    assertEquals(130, run.code(), run.err());
    assertEquals(
        "Stopped while indexing %s; nothing of the index is kept. Run the same command again."
            .formatted(program.path("books.csv")),
        run.errLines().getLast());
    assertEquals("", run.out());
    try (Stream<Path> kept = Files.list(program.path("home/.cache/resolve/indexes"))) {
      assertEquals(0, kept.count());
    }
  }

  /** One line, exit code 2, and nothing is written. */
  private void complains(String what) throws IOException {
    String before = program.files();
    Program.Run run = index();
    assertEquals(2, run.code(), run.err());
    assertEquals("resolve: " + what, run.err().strip());
    assertEquals(before, program.files());
  }

  @Test
  void aCatalogueThatIsNone() throws Exception {
    Path books = program.path("books.csv");
    program.file("books.csv", "");
    complains(books + ": is empty; a list needs at least one row");
    program.file("books.csv", "title,goodreads_id\n");
    complains(books + ": holds no book with a title and a link");
    program.file("books.csv", "name,id\nDune,1\n");
    complains(
        books
            + ", line 1: a catalogue needs a column \"title\" and a column \"goodreads_id\","
            + " \"link\" or \"isbn\"; the columns are: name, id");
    Files.write(books, new byte[] {'t', 'i', (byte) 0xFB, 0, 1});
    complains(books + ", line 1, column 3: byte 0xFB is not UTF-8; save the file as \"CSV UTF-8\"");
    Files.delete(books);
    complains(books + ": there is no such file");
    Files.createDirectory(books);
    complains(books + ": is a folder; a file is needed");
  }

  @Test
  void aPackedCatalogueThatIsBroken() throws Exception {
    Path books = program.path("books.csv");
    byte[] packed = packed();
    for (int length : new int[] {3, 10, packed.length / 2, packed.length - 1}) {
      Files.write(books, Arrays.copyOf(packed, length));
      complains(books + ": the gzip file ends too early; the download may be incomplete");
    }
    byte[] damaged = packed.clone();
    damaged[packed.length - 8] ^= 1;
    Files.write(books, damaged);
    complains(books + ": the gzip file is damaged: Corrupt GZIP trailer");
    Files.writeString(books, "\u001f\u008bnonsense", StandardCharsets.ISO_8859_1);
    complains(books + ": the gzip file is damaged: Unsupported compression method");
  }

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aPlaceThatIsNone() throws Exception {
    Path index = program.path("books.index");
    program.file("books.index", "precious");
    complains(index + ": is a file; the name of a folder is needed");
    assertEquals("precious", program.read("books.index"));
    Files.delete(index);
    Files.createDirectory(index);
    program.file("books.index/letter.txt", "Dear");
    complains(index + ": the folder is not empty and holds no index; name another one");
    assertEquals("Dear", program.read("books.index/letter.txt"));
    Program.Run run = program.run("index", "@books.csv", "--output=@nowhere/books.index");
    assertEquals(2, run.code());
    assertEquals(
        "resolve: %s: there is no folder %s"
            .formatted(program.path("nowhere/books.index"), program.path("nowhere")),
        run.err().strip());
  }

  @Test
  void aFolderThatMayNotBeWritten() throws Exception {
    Path locked = Files.createDirectory(program.path("locked"));
    assertTrue(locked.toFile().setWritable(false));
    assumeFalse(Files.isWritable(locked), "someone who may write everywhere runs this test");
    Program.Run run = program.run("index", "@books.csv", "--output=@locked/books.index");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("no permission to write in " + locked), run.err());
  }

  @Test
  void withoutAPlaceOrACatalogueItSaysWhatIsMissing() {
    assertTrue(program.run("index", "@books.csv").err().contains("--output=FOLDER is missing"));
    assertTrue(program.run("index", "-o", "@books.index").err().contains("FILE is missing"));
  }

  @Test
  void aFolderThatIsNoIndexIsNoSource() {
    Program.Run run = program.run("-", "--source=catalog=" + folder, "-o", "-");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("holds no index"), run.err());
  }

  @Test
  void theListIsStillNeededWithoutACommand() {
    Program.Run run = program.run();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("FILE is missing; name a list or a title"), run.err());
  }
}
