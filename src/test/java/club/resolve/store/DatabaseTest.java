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
}
