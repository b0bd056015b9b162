package club.resolve;

import static club.resolve.dump.MadeUpDump.author;
import static club.resolve.dump.MadeUpDump.by;
import static club.resolve.dump.MadeUpDump.edition;
import static club.resolve.dump.MadeUpDump.goodreads;
import static club.resolve.dump.MadeUpDump.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import club.resolve.dump.MadeUpDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
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
import org.junit.jupiter.api.io.TempDir;

/**
 * Making an index of Open Library's dump, killed again and again: the old one or the new one is
 * there.
 */
@Tag("long")
@Timeout(600)
final class KilledIndexIT {
  private static final long SEED = Long.getLong("resolve.seed", 20261128);
  private static final int KILLS = 20;
  private static final int BOOKS = 20_000;

  private final Random random = new Random(SEED);

  @TempDir private Path folder;
  private Image image;

  @BeforeEach
  void prepare() throws IOException {
    assumeFalse(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"));
    image = new Image(folder);
    dump(0);
    dump(1);
  }

  /** The dump of a month, whose Goodreads numbers tell it from another one's. */
  private void dump(int month) throws IOException {
    Path place = folder.resolve("month" + month);
    write(
        place.resolve("ol_dump_editions_latest.txt.gz"),
        i -> edition(i, i, "Volume " + i, goodreads(link(month, i))));
    write(place.resolve("ol_dump_works_latest.txt.gz"), i -> work(i, "Volume " + i, by(i)));
    write(
        place.resolve("ol_dump_authors_latest.txt.gz"),
        i -> author(i, "Ada Quill" + Integer.toString(i, 36), ""));
  }

  private static void write(Path file, IntFunction<String> line) throws IOException {
    MadeUpDump.write(
        file, IntStream.rangeClosed(1, BOOKS).mapToObj(line).collect(Collectors.joining()));
  }

  private static int link(int month, int book) {
    return (month + 1) * 1_000_000 + book;
  }

  private String[] command(int month) {
    return new String[] {"index", "--open-library=month" + month, "-o", "ol.index", "-q"};
  }

  /** The month of the index that is there, as a run finds it. */
  private int month() throws Exception {
    Image.Run run =
        image.run("Volume 77", "--author=Quill25", "--source=catalog=ol.index", "--no-cache");
    String link = run.out().strip();
    assertTrue(link.endsWith(link(0, 77) + "") || link.endsWith(link(1, 77) + ""), run.toString());
    return link.endsWith(link(0, 77) + "") ? 0 : 1;
  }

  private static Set<String> names(Path place) throws IOException {
    try (Stream<Path> entries = Files.list(place)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  @Test
  void killedAtTwentyMomentsItLeavesTheOldIndexOrTheNewOneAndNoRubbish() throws Exception {
    System.out.println("seed " + SEED + " (-Dresolve.seed)");
    Set<String> before = names(folder);
    long start = System.nanoTime();
    assertEquals(0, image.run(command(0)).code());
    long millis = (System.nanoTime() - start) / 1_000_000;
    before.add("ol.index");
    int there = 0;
    int killed = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      int next = 1 - there;
      Process process = image.start(command(next));
      boolean ended =
          process.waitFor((long) (millis * 1.1 * random.nextDouble()), TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      Image.finish(process);
      killed += ended ? 0 : 1;

      int month = month();
      assertTrue(month == there || month == next, "kill " + kill);
      there = month;
    }
    System.out.println(killed + " of " + KILLS + " runs were killed before they ended");

    assertEquals(0, image.run(command(1 - there)).code());
    assertEquals(1 - there, month());
    before.add(".cache");
    Set<String> after = names(folder);
    after.add(".cache");
    assertEquals(before, after, "rubbish beside the index");
    assertEquals(2, names(folder.resolve("ol.index")).size(), "rubbish within the index");
  }
}
