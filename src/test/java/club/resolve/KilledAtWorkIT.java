package club.resolve;

import static club.resolve.dump.MadeUpDump.author;
import static club.resolve.dump.MadeUpDump.by;
import static club.resolve.dump.MadeUpDump.edition;
import static club.resolve.dump.MadeUpDump.goodreads;
import static club.resolve.dump.MadeUpDump.work;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.dump.MadeUpDump;
import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each command that is long at work, killed when so much of its work was seen: the file that was
 * there is there, no file is half, and the next run is whole.
 */
@Tag("long")
@Timeout(1_200)
final class KilledAtWorkIT {
  /** The kills of each of the six commands. */
  private static final int KILLS = Integer.getInteger("resolve.kills", 24) / 6;

  /** Each run gets so far at most: the runs that are killed do not come to the end of the list. */
  private static final int STEPS_OF_A_RUN = 20;

  private static final int WORKERS = 3;
  private static final int BOOKS = 20_000;
  private static final int ROWS = STEPS_OF_A_RUN * (KILLS + 1);

  /** Characters that a program may have written, and be gone, before anybody has read them. */
  private static final int LARGEST_PIPE = 1 << 18;

  /** So many answers are more than a pipe holds. */
  private static final int ANSWERS = 2_000;

  private static final String FORMER = "a former result\n";

  /** Work that is seen from outside. */
  @FunctionalInterface
  private interface Work {
    /** The requests, rows or bytes so far. */
    long seen() throws Exception;
  }

  @TempDir private Path folder;
  private Image image;

  @BeforeEach
  void prepare() {
    image = new Image(folder);
  }

  /** Kills a run, and all processes that it has started, when it has done so much. */
  private static void killAt(long much, Work work, Process process) throws Exception {
    while (work.seen() < much) {
      assertFalse(process.waitFor(1, TimeUnit.MILLISECONDS), "it ended before it was killed");
    }
    Image.kill(process);
    assertEquals(Image.KILLED, Image.finish(process).code(), "it was not killed");
  }

  /** The step of a run at which it is killed: another one for each kill. */
  private static int step(int kill) {
    return 1 + kill * 7 % (STEPS_OF_A_RUN - WORKERS);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private void assertWhole(Image.Run run) {
    assertEquals(0, run.code(), run.err());
  }

  private static Set<String> names(Path place) throws IOException {
    try (Stream<Path> entries = Files.list(place)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).collect(Collectors.toSet());
    }
  }

  private static String list(String header, IntFunction<String> row) {
    return list(ROWS, header, row);
  }

  private static String list(int rows, String header, IntFunction<String> row) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(row)
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  @Test
  void resolveIsKilledAfterARequest() throws Exception {
    write("books.csv", list("title", i -> "Volume " + i));
    write("links.csv", FORMER);
    try (LibraryServer library = new LibraryServer()) {
      String[] command = {
        "books.csv", library.source(), "--workers=" + WORKERS, "-o", "links.csv", "-q"
      };
      for (int kill = 0; kill < KILLS; kill++) {
        library.forget();
        killAt(step(kill), () -> library.questions().size(), image.start(command));
        assertEquals(FORMER, read("links.csv"), "kill " + kill);
      }

      assertWhole(image.run(command));
    }
    assertEquals(FORMER, read("links.csv.bak"));
    List<String> rows = read("links.csv").lines().skip(1).toList();
    assertEquals(ROWS, rows.size());
    for (int i = 0; i < ROWS; i++) {
      String title = "Volume " + (i + 1);
      assertTrue(
          rows.get(i).startsWith(title + "," + LibraryServer.link(title) + ",match,"), rows.get(i));
    }
    assertEquals(List.of(), Image.unfinished(folder));
  }

  @Test
  void checkIsKilledAfterARequest() throws Exception {
    try (PageServer pages = new PageServer()) {
      write("links.csv", list("link", pages::address));
      write("links_checked.csv", FORMER);
      String[] command = {"check", "links.csv", "--workers=" + WORKERS, "-q"};
      for (int kill = 0; kill < KILLS; kill++) {
        pages.forget();
        killAt(step(kill), pages::requests, image.start(command));
        assertEquals(FORMER, read("links_checked.csv"), "kill " + kill);
      }

      assertWhole(image.run(command));
      List<String> rows = read("links_checked.csv").lines().skip(1).toList();
      assertEquals(ROWS, rows.size());
      for (int i = 0; i < ROWS; i++) {
        assertTrue(rows.get(i).contains(pages.address(i + 1) + ",ok,200,"), rows.get(i));
      }
    }
    assertEquals(FORMER, read("links_checked.csv.bak"));
    assertEquals(List.of(), Image.unfinished(folder));
  }

  @Test
  void textsIsKilledInTheMiddleOfAText() throws Exception {
    Path texts = folder.resolve("texts");
    try (PageServer pages = new PageServer()) {
      write("links.csv", list("link", pages::address));
      write("links_texts.csv", FORMER);
      String[] command = {"texts", "links.csv", "--io-workers=" + WORKERS, "-q"};
      for (int kill = 0; kill < KILLS; kill++) {
        pages.forget();
        killAt(step(kill), pages::requests, image.start(command));
        assertEquals(FORMER, read("links_texts.csv"), "kill " + kill);
        for (String name : names(texts)) {
          if (name.endsWith(".txt")) {
            assertEquals(PageServer.text("/" + name), Files.readString(texts.resolve(name)));
          }
        }
      }

      assertWhole(image.run(command));
    }
    assertEquals(FORMER, read("links_texts.csv.bak"));
    assertEquals(ROWS, read("links_texts.csv").lines().skip(1).count());
    for (int i = 1; i <= ROWS; i++) {
      String name = PageServer.name(i);
      assertEquals(PageServer.text("/" + name), Files.readString(texts.resolve(name)));
    }
    assertEquals(ROWS + 1, names(texts).size(), "rubbish: " + names(texts));
    assertEquals(List.of(), Image.unfinished(folder));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing there stands for a terminal")
  void reviewIsKilledAfterADecision() throws Exception {
    write("books.csv", list("title", i -> "Nobody " + i));
    try (LibraryServer library = new LibraryServer()) {
      assertWhole(image.run("books.csv", library.source(), "-o", "links.csv", "-q"));
      String former = read("links.csv");
      String command =
          "exec script -qec '\"$resolve\" review links.csv --offline %s' /dev/null >/dev/null"
              .formatted(library.source());
      for (int kill = 0; kill < KILLS; kill++) {
        long before = decisions();
        Process process = image.shell(command);
        killAt(before + step(kill), decisionsBy(process), process);
        assertEquals(former, read("links.csv"), "kill " + kill);
      }

      long before = decisions();
      Process last = image.shell(command);
      Work work = decisionsBy(last);
      while (work.seen() < ROWS) {
        assertFalse(last.waitFor(1, TimeUnit.MILLISECONDS), "it ended after " + decisions());
      }
      assertWhole(Image.finish(last));
      assertTrue(before < ROWS, "nothing was left to decide");
      assertEquals(former, read("links.csv.bak"));
    }
    assertEquals(list("Title,Author,Link", i -> "Nobody " + i + ",,none"), read("decisions.csv"));
    assertEquals(ROWS, read("links.csv").lines().filter(row -> row.contains("decided")).count());
    assertEquals(List.of(), Image.unfinished(folder));
  }

  private long decisions() throws IOException {
    return Files.exists(folder.resolve("decisions.csv"))
        ? read("decisions.csv").lines().filter(line -> line.endsWith(",none")).count()
        : 0;
  }

  /** Presses the key for "none of these" once for each decision that is seen, and once before. */
  private Work decisionsBy(Process process) throws IOException {
    long before = decisions();
    return new Work() {
      private long pressed;

      @Override
      public long seen() throws IOException {
        long seen = decisions();
        if (seen - before >= pressed) {
          process.getOutputStream().write('n');
          process.getOutputStream().flush();
          pressed = seen - before + 1;
        }
        return seen;
      }
    };
  }

  @Test
  void cacheExportIsKilledAfterARow() throws Exception {
    write("books.csv", list(ANSWERS, "title", i -> "Volume " + i));
    try (LibraryServer library = new LibraryServer()) {
      assertWhole(image.run("books.csv", library.source(), "-q"));
    }
    String whole = image.run("cache", "export").out();
    assertEquals(ANSWERS, whole.lines().count());
    assertTrue(whole.length() > LARGEST_PIPE, whole.length() + " characters");
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = image.start("cache", "export");
      int[] rows = {0};
      killAt(
          step(kill),
          () -> process.inputReader(UTF_8).readLine() == null ? rows[0] : ++rows[0],
          process);

      assertEquals(whole, image.run("cache", "export").out(), "kill " + kill);
    }
    assertEquals(Set.of("answers.db"), names(folder.resolve(".cache/resolve")));
  }

  @Test
  void indexIsKilledAfterAWrite() throws Exception {
    dump(0);
    dump(1);
    Set<String> before = names(folder);
    assertWhole(image.run(index(0)));
    Path index = folder.resolve("ol.index");
    long whole = size(index);
    for (int kill = 0; kill < KILLS; kill++) {
      killAt(whole * (1 + kill) / (KILLS + 1), this::written, image.start(index(1)));
      assertEquals(0, month(), "kill " + kill);
    }

    assertWhole(image.run(index(1)));
    assertEquals(1, month());
    before.add("ol.index");
    assertEquals(before, names(folder), "rubbish beside the index");
    assertEquals(2, names(index).size(), "rubbish within the index");
  }

  private static String[] index(int month) {
    return new String[] {"index", "--open-library=month" + month, "-o", "ol.index", "-q"};
  }

  /** The dump of a month, whose Goodreads numbers tell it from another one's. */
  private void dump(int month) throws IOException {
    Path place = folder.resolve("month" + month);
    dump(
        place.resolve("ol_dump_editions_latest.txt.gz"),
        i -> edition(i, i, "Volume " + i, goodreads(link(month, i))));
    dump(place.resolve("ol_dump_works_latest.txt.gz"), i -> work(i, "Volume " + i, by(i)));
    dump(
        place.resolve("ol_dump_authors_latest.txt.gz"),
        i -> author(i, "Ada Quill" + Integer.toString(i, 36), ""));
  }

  private static void dump(Path file, IntFunction<String> line) throws IOException {
    MadeUpDump.write(
        file, IntStream.rangeClosed(1, BOOKS).mapToObj(line).collect(Collectors.joining()));
  }

  private static int link(int month, int book) {
    return (month + 1) * 1_000_000 + book;
  }

  /** The month of the index that is there, as a run finds it. */
  private int month() throws Exception {
    String link =
        image
            .run("Volume 77", "--author=Quill25", "--source=catalog=ol.index", "--no-cache")
            .out()
            .strip();
    for (int month : new int[] {0, 1}) {
      if (link.endsWith("/" + link(month, 77))) {
        return month;
      }
    }
    throw new AssertionError("no index: " + link);
  }

  /** The bytes of all that the index consists of, and of what is joined beside it. */
  private long written() throws IOException {
    long bytes = 0;
    for (String name : names(folder)) {
      bytes += name.startsWith("month") || name.equals("ol.index") ? 0 : size(folder.resolve(name));
    }
    return bytes;
  }

  private static long size(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(KilledAtWorkIT::bytes).sum();
    } catch (UncheckedIOException | NoSuchFileException _) {
      // It goes while it is looked at.
      return 0;
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }
}
