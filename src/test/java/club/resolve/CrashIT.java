package club.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Query;
import club.resolve.search.Question;
import club.resolve.service.LibraryServer;
import club.resolve.service.LibraryServer.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed again and again: no answer is lost, and no file is half-written. */
@Tag("long")
@Timeout(300)
final class CrashIT {
  private static final long SEED = Long.getLong("resolve.seed", 20260704);
  private static final int TITLES = 300;
  private static final int KILLS = 20;
  private static final int WORKERS = 3;
  private static final String RESULT = "books_links.csv";

  private final Random random = new Random(SEED);
  private LibraryServer library;

  @TempDir private Path folder;
  private Image image;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    image = new Image(folder);
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private void list(String name, int from, int to) throws IOException {
    Files.writeString(
        folder.resolve(name),
        IntStream.rangeClosed(from, to)
            .mapToObj(i -> (i % 7 == 0 ? "Nobody's " : "") + "Volume " + i)
            .collect(Collectors.joining("\n", "title\n", "\n")));
  }

  private String[] command() {
    return new String[] {"books.csv", library.source(), "--workers=" + WORKERS};
  }

  private static List<String> withoutSeconds(String csv) {
    return csv.lines().map(line -> line.replaceFirst("^((?:[^,]*,){5})[^,]*", "$1")).toList();
  }

  /** The result of a run that nobody disturbs, with a store of its own. */
  private List<String> undisturbed() throws Exception {
    Image.Run run =
        image.run("books.csv", library.source(), "-o", "-", "--cache=undisturbed.db", "-q");
    assertEquals(0, run.code(), run.err());
    library.forget();
    return withoutSeconds(run.out());
  }

  /** Starts the program, and kills it after a random time. */
  private void runAndKill(int atMostMillis) throws Exception {
    Process process = image.start(command());
    boolean ended = process.waitFor(random.nextInt(atMostMillis), TimeUnit.MILLISECONDS);
    Image.kill(process);
    Image.Run run = Image.finish(process);
    // It may have ended between the look and the kill.
    assertTrue(
        ended || run.code() == Image.KILLED || run.code() == 0, run.code() + ": " + run.err());
  }

  /** The content of the store, in the words of the store; it is looked at in a copy. */
  private Set<String> stored() throws IOException, SQLException {
    Path store = folder.resolve(".cache/resolve/answers.db");
    if (Files.notExists(store)) {
      return Set.of();
    }
    Path copies = Files.createTempDirectory(folder, "copy");
    try (Stream<Path> files = Files.list(store.getParent())) {
      for (Path file : files.toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
    Set<String> titles = new HashSet<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + copies.resolve("answers.db"));
        Statement statement = connection.createStatement()) {
      try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
        assertEquals("ok", check.getString(1));
      }
      try (ResultSet tables =
          statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'answers'")) {
        if (!tables.next()) {
          return Set.of();
        }
      }
      try (ResultSet rows = statement.executeQuery("SELECT title FROM answers")) {
        while (rows.next()) {
          titles.add(rows.getString(1));
        }
      }
    }
    return titles;
  }

  private Set<String> asked() {
    return library.asked(Kind.TITLE).stream()
        .map(title -> Question.of(new Query(title, Optional.empty())).wording().title())
        .collect(Collectors.toSet());
  }

  /** Looks at the result all the time: it is not there, or it is whole. */
  private final class Watch implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);
    private final FutureTask<Integer> watching;

    Watch(List<String> whole) {
      watching = new FutureTask<>(() -> timesSeen(whole));
      Thread.ofPlatform().start(watching);
    }

    private int timesSeen(List<String> whole) throws Exception {
      int seen = 0;
      while (!over.await(1, TimeUnit.MILLISECONDS)) {
        try {
          assertEquals(whole, withoutSeconds(Files.readString(folder.resolve(RESULT))));
          seen++;
        } catch (NoSuchFileException _) {
          // Nothing is better than half of it.
        }
      }
      return seen;
    }

    /** The number of times that the result was there; fails when it was not whole. */
    int end() throws Exception {
      over.countDown();
      return watching.get();
    }

    @Override
    public void close() {
      over.countDown();
    }
  }

  /**
   * A worker hands an answer to the thread that writes, and asks the next question while that one
   * commits, which takes much less time than an answer here. So of all that was asked in a run, at
   * most two answers a worker are not in the store when the run is killed: the one that it waits
   * for, and the one before it.
   */
  @Test
  void killedTwentyTimesARunOfThreeHundredTitlesAsksNothingAgainAndEndsAsIfUndisturbed()
      throws Exception {
    System.out.println("seed " + SEED + " (-Dresolve.seed)");
    list("books.csv", 1, TITLES);
    long start = System.nanoTime();
    List<String> undisturbed = undisturbed();
    long millis = (System.nanoTime() - start) / 1_000_000;
    // So that some half of the titles are left after the last kill, however fast the machine is.
    library.takeTime(Duration.ofMillis(millis / 7));
    int again = 0;
    try (Watch watch = new Watch(undisturbed)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        Set<String> before = stored();
        library.forget();

        runAndKill((int) (2 * millis));

        Set<String> after = stored();
        Set<String> asked = asked();
        assertTrue(after.containsAll(before), "kill " + kill + " took answers away");
        assertEquals(Set.of(), both(asked, before), "asked again after kill " + kill);
        asked.removeAll(after);
        assertTrue(asked.size() <= 2 * WORKERS, "kill " + kill + " lost " + asked);
        again += asked.size();
      }
      Set<String> before = stored();
      assertFalse(before.isEmpty(), "no run came as far as its first answer");
      library.forget();

      Image.Run last = image.run(command());

      assertEquals(0, last.code(), last.err());
      assertEquals(TITLES - before.size(), library.questions().size(), "all others, each once");
      assertTrue(
          last.err().contains(before.size() + " answers were known from earlier runs."),
          last.err());
      watch.end();
    }
    assertEquals(undisturbed, withoutSeconds(Files.readString(folder.resolve(RESULT))));
    assertEquals(List.of(), Image.unfinished(folder));
    System.out.println(again + " questions were under way when their runs were killed");
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  /** All is known, so that the kills hit the writing of rows and the putting in place, too. */
  @Test
  void killedWhileItIsPutInItsPlaceTheResultIsThereAndWhole() throws Exception {
    System.out.println("seed " + SEED + " (-Dresolve.seed)");
    list("books.csv", 1, TITLES);
    List<String> undisturbed = undisturbed();
    assertEquals(0, image.run(command()).code());
    long millis = millisOfARun();
    try (Watch watch = new Watch(undisturbed)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        runAndKill((int) (millis * 1.2));
        Path backup = folder.resolve(RESULT + ".bak");
        assertTrue(Files.exists(folder.resolve(RESULT)), "it is gone");
        if (Files.exists(backup)) {
          assertEquals(undisturbed, withoutSeconds(Files.readString(backup)));
        }
      }
      assertTrue(watch.end() > 0, "the result was never seen");
    }
    assertEquals(0, image.run(command()).code());
    assertEquals(undisturbed, withoutSeconds(Files.readString(folder.resolve(RESULT))));
  }

  private long millisOfARun() throws Exception {
    long start = System.nanoTime();
    assertEquals(0, image.run(command()).code());
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Test
  void theServerSeesTheIntervalKeptOverTwoRunsAtOnce() throws Exception {
    list("books.csv", 1, 15);
    list("more.csv", 16, 30);
    Process one = image.start("books.csv", library.source(), "--interval=300ms");
    Process other = image.start("more.csv", library.source(), "--interval=300ms");

    assertEquals(0, Image.finish(one).code());
    assertEquals(0, Image.finish(other).code());

    // Now and then a loaded machine notes a request late, and the gap after it is short by as much.
    List<Long> gaps = new ArrayList<>();
    List<LibraryServer.Question> questions = library.questions();
    for (int i = 1; i < questions.size(); i++) {
      gaps.add((questions.get(i).at() - questions.get(i - 1).at()) / 1_000_000);
    }
    assertEquals(29, gaps.size());
    assertTrue(gaps.stream().allMatch(gap -> gap >= 250), "gaps of " + gaps);
    assertTrue(gaps.stream().filter(gap -> gap < 295).count() <= 3, "gaps of " + gaps);
  }
}
