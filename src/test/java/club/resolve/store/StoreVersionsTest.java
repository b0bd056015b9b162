package club.resolve.store;

import static club.resolve.store.Stores.LIBRARY;
import static club.resolve.store.Stores.NOTHING;
import static club.resolve.store.Stores.found;
import static club.resolve.store.Stores.get;
import static club.resolve.store.Stores.open;
import static club.resolve.store.Stores.opened;
import static club.resolve.store.Stores.opening;
import static club.resolve.store.Stores.put;
import static club.resolve.store.Stores.question;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of an earlier version loses nothing, and one of a later version is left alone. */
@Timeout(20)
final class StoreVersionsTest {
  private static final String HOST = "https://duck.test";
  private static final int ANSWERS = 2_500;

  private final FakeTime time = new FakeTime();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void fill() throws SQLException {
    Path later = folder.resolve("later.db");
    try (Store store = open(later, time)) {
      Map<Question, Answer.Fact> all = new LinkedHashMap<>();
      for (int i = 0; i < ANSWERS; i++) {
        all.put(question("Title " + i), i % 10 == 0 ? NOTHING : found("Title " + i));
      }
      put(store, LIBRARY, all, Retention.USUAL);
      put(store, "Brave", found("Brave"), Retention.WHILE_WORKING);
      store.hosts().close(HOST, Optional.of(Duration.ofDays(2)), "a challenge");
    }
    file = folder.resolve("answers.db");
    SqliteFiles.asFirstVersion(later, file);
  }

  private void assertTellsAll(Store store) {
    for (int i = 0; i < ANSWERS; i++) {
      assertEquals(
          Optional.of(i % 10 == 0 ? NOTHING : found("Title " + i)), get(store, "Title " + i));
    }
    assertEquals(Optional.of(found("Brave")), get(store, "Brave"));
    assertEquals(0, store.damagedAnswers());
    assertTrue(store.knowsHosts());
    assertEquals("a challenge", store.hosts().state(HOST).closure().orElseThrow().evidence());
  }

  @Test
  void aFileOfTheFirstVersionTellsAllThatItHolds() throws SQLException {
    try (Store store = open(file, time)) {
      assertTellsAll(store);
    }
    assertEquals(4, SqliteFiles.number(file, "PRAGMA user_version"));
    SqliteFiles.execute(file, "UPDATE answers SET answer = '[]' WHERE title = 'title 1'");
    try (Store store = open(file, time)) {
      assertEquals(Optional.empty(), get(store, "Title 1"));
      assertEquals(1, store.damagedAnswers());
    }
  }

  @Test
  void runsThatOpenItTogetherAllTellAll() throws Exception {
    Together.run(
        4,
        number -> {
          try (Store store = Stores.openFor("list " + number, file, time)) {
            assertTellsAll(store);
          }
        });
  }

  /** A run that is killed leaves what one leaves whose transaction fails. */
  @Test
  void whatFailsOnTheWayLeavesTheFirstVersionWhole() throws SQLException {
    long pages = SqliteFiles.number(file, "PRAGMA page_count");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Database database = new Database(connection, _ -> {});
      database.execute("PRAGMA max_page_count = " + (pages + 2));
      Schema schema = new Schema(file, database, Duration.ofMillis(20), _ -> {});
      assertTrue(Database.full(assertThrows(SQLException.class, schema::prepare)));
    }
    assertEquals(1, SqliteFiles.number(file, "PRAGMA user_version"));
    assertEquals(ANSWERS + 1, SqliteFiles.number(file, "SELECT count(*) FROM answers"));

    try (Store store = open(file, time)) {
      assertTellsAll(store);
    }
  }

  @Test
  void rowsWithWildValuesOfTheFirstVersionAreNoFault() throws SQLException {
    SqliteFiles.execute(
        file,
        "UPDATE answers SET expires = 9223372036854775807 WHERE title = 'title 1'",
        "UPDATE answers SET asked = -9223372036854775808 WHERE title = 'title 2'",
        "UPDATE answers SET answer = zeroblob(9) WHERE title = 'title 3'",
        "UPDATE answers SET expires = 'never' WHERE title = 'title 4'",
        "UPDATE answers SET source = -5 WHERE title = 'title 5'",
        "INSERT INTO hosts VALUES (NULL, 'x', -1, zeroblob(3), 9223372036854775807)",
        "INSERT INTO hosts VALUES ('https://wild.test', -9223372036854775808, 9223372036854775807,"
            + " '', -9223372036854775808)");

    try (Store store = open(file, time)) {
      for (int i = 1; i <= 5; i++) {
        assertEquals(Optional.empty(), get(store, "Title " + i));
      }
      store.forEach(answer -> assertFalse(answer.title().matches("title [1245]"), answer.title()));
      assertEquals(ANSWERS + 1 - 4, store.counts().getFirst().answers());
      assertEquals(Optional.empty(), store.hosts().state("https://wild.test").closure());
      store.hosts().close("https://wild.test", Optional.empty(), "no");
      assertEquals(2, store.closedHosts().size());
      assertFalse(store.knowsHosts(), "nobody knows which host had no name");
    }
  }

  @Test
  void aRunOfTheFirstVersionThatGoesOnCannotWriteWhatNobodyBelieves() throws SQLException {
    try (Connection earlier = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = earlier.createStatement()) {
      statement.executeQuery("SELECT count(*) FROM answers").close();
      open(file, time).close();

      for (String write :
          List.of(
              "INSERT OR REPLACE INTO answers (source, title, author, isbn, answer, asked,"
                  + " expires, version, list) VALUES (1, 'x', '', '', '[]', 1, 2, '1.0', NULL)",
              "INSERT INTO hosts (host, next_slot) VALUES ('"
                  + HOST
                  + "', 7) ON CONFLICT (host) DO UPDATE SET next_slot = excluded.next_slot")) {
        SQLException told = assertThrows(SQLException.class, () -> statement.execute(write));
        assertTrue(String.valueOf(told.getMessage()).contains("newer version"), told.toString());
      }
    }
    try (Store store = open(file, time)) {
      assertTellsAll(store);
    }
  }

  @Test
  void aFileThatAnotherRunBringsUpIsWaitedForAndThatIsSaid() throws Exception {
    List<String> said = new ArrayList<>();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      Store.Opening opening =
          Store.open(
              file,
              Duration.ofMillis(20),
              time,
              "1.0",
              "the list",
              sentence -> {
                said.add(sentence);
                try {
                  statement.execute("ROLLBACK");
                } catch (SQLException e) {
                  throw new AssertionError(e);
                }
              },
              trouble -> {
                throw new AssertionError(trouble);
              });
      try (Store store = assertInstanceOf(Store.Opening.Opened.class, opening).store()) {
        assertTellsAll(store);
      }
    }
    assertEquals(List.of("Waiting for " + file + ", which another run has locked."), said);
  }

  @Test
  void aFileOfALaterVersionStaysAsItIs() throws Exception {
    open(file, time).close();
    SqliteFiles.execute(file, "PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file);

    String why = assertInstanceOf(Store.Opening.Unusable.class, opening(file, time, _ -> {})).why();

    assertTrue(why.contains("newer version"), why);
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  /** One bit makes a 0 of the version. */
  @Test
  void ourTablesWithoutAVersionAreDamaged() throws Exception {
    open(file, time).close();
    SqliteFiles.execute(file, "PRAGMA user_version = 0");

    Store.Opening.Opened opened = opened(file, time, _ -> {});
    opened.store().close();

    assertTrue(opened.note().orElseThrow().contains("is damaged"), opened.toString());
  }
}
