package club.resolve.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class DatabaseTest {
  private final List<SQLException> troubles = new ArrayList<>();
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    database = new Database(connection, troubles::add);
    database.write(
        file -> {
          file.execute("CREATE TABLE notes (text)");
          return 0;
        },
        0);
  }

  @AfterEach
  void close() {
    database.close();
    assertFalse(database.working());
  }

  private int note(String text) {
    return database.write(file -> file.update("INSERT INTO notes VALUES (?)", text), -1);
  }

  private int notes() {
    return database.read(
        file -> file.query("SELECT count(*) FROM notes", rows -> rows.getInt(1)), -1);
  }

  @Test
  void aTransactionIsWholeOrNothing() {
    int written =
        database.write(
            file -> file.update("INSERT INTO notes VALUES ('a')") + file.update("no SQL"), -1);

    assertEquals(-1, written);
    assertEquals(1, troubles.size());
  }

  @Test
  void whatTheWorkItselfThrowsRollsBackAndIsNoFaultOfTheFile() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database.write(
                file -> {
                  file.update("INSERT INTO notes VALUES ('a')");
                  throw new IllegalStateException("not the file's");
                },
                0));

    assertEquals(0, notes());
    assertEquals(1, note("b"));
    assertEquals(1, notes());
    assertEquals(List.of(), troubles);
  }

  @Test
  void aTransactionWithinAnotherIsPartOfIt() {
    database.write(_ -> note("a") + note("b"), 0);

    assertEquals(2, notes());
  }

  @Test
  void noSpaceLeftIsToldAsThatAndOnce() {
    database.read(
        file -> {
          file.execute("PRAGMA max_page_count = 8");
          return 0;
        },
        0);

    note("x".repeat(100_000));
    note("y");
    notes();

    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(Database.full(troubles.getFirst()), troubles.toString());
    assertFalse(Database.damaged(troubles.getFirst()));
    assertFalse(database.working());
    assertFalse(database.damaged());
  }

  @Test
  void aFileThatFailedIsLeftAlone() {
    database.read(file -> file.query("no SQL", _ -> 0), 0);

    assertEquals(-1, note("a"));
    assertEquals(-1, notes());
    assertEquals(1, troubles.size());
  }

  /** The last one is a failure of the disk, of which nothing special is said. */
  @ParameterizedTest
  @CsvSource({
    "SQLITE_CORRUPT, damaged",
    "SQLITE_CORRUPT_INDEX, damaged",
    "SQLITE_NOTADB, damaged",
    "SQLITE_ERROR, damaged",
    "SQLITE_BUSY, locked",
    "SQLITE_BUSY_SNAPSHOT, locked",
    "SQLITE_LOCKED, locked",
    "SQLITE_FULL, full",
    "SQLITE_READONLY, read-only",
    "SQLITE_READONLY_DIRECTORY, read-only",
    "SQLITE_CANTOPEN, not opened",
    "SQLITE_CANTOPEN_FULLPATH, not opened",
    "SQLITE_IOERR_READ, nothing",
  })
  void aFailureIsOfOneKind(SQLiteErrorCode code, String kind) {
    SQLException failure = new SQLiteException("it failed", code);

    assertEquals(kind.equals("damaged"), Database.damaged(failure));
    assertEquals(kind.equals("locked"), Database.locked(failure));
    assertEquals(kind.equals("full"), Database.full(failure));
    assertEquals(kind.equals("read-only"), Database.readOnly(failure));
    assertEquals(kind.equals("not opened"), Database.notOpened(failure));
  }

  @Test
  void aFailureThatIsNotOfSqliteIsOfNoKind() {
    SQLException failure = new SQLException("it failed");

    assertFalse(Database.damaged(failure));
    assertFalse(Database.locked(failure));
    assertFalse(Database.full(failure));
    assertFalse(Database.readOnly(failure));
    assertFalse(Database.notOpened(failure));
  }
}
