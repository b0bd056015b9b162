package club.resolve.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The tables of a file, and the steps by which they come into being: a new file takes all of them,
 * one of an earlier version those that it lacks. The version of a file is how many it has taken.
 */
final class Schema {
  /** "rslv", by which SQLite files tell whose they are. */
  static final int APPLICATION = 0x72736c76;

  private static final Duration RETRY = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** So many times as long as for other locks a file is waited for that another run brings up. */
  private static final int LONGER = 120;

  private static final int ROWS_AT_ONCE = 1_000;

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL,"
              + " address TEXT NOT NULL, UNIQUE (name, address))",
          "CREATE TABLE answers (source INTEGER NOT NULL REFERENCES sources, title TEXT NOT NULL,"
              + " author TEXT NOT NULL, isbn TEXT NOT NULL, answer TEXT NOT NULL,"
              + " asked INTEGER NOT NULL, expires INTEGER NOT NULL, version TEXT NOT NULL,"
              + " list TEXT, PRIMARY KEY (source, title, author, isbn))",
          "CREATE INDEX answers_expires ON answers (expires)",
          "CREATE TABLE hosts (host TEXT PRIMARY KEY, next_slot INTEGER NOT NULL DEFAULT 0,"
              + " closed_until INTEGER NOT NULL DEFAULT 0, evidence TEXT NOT NULL DEFAULT '',"
              + " closures INTEGER NOT NULL DEFAULT 0)",
          "PRAGMA application_id = " + APPLICATION);

  private final List<Step> steps =
      List.of(Schema::makeTables, this::sealRows, Schema::rememberResults, Schema::rememberLinks);
  private final Path path;
  private final Database database;
  private final Duration longestLock;
  private final Consumer<String> patience;

  /** From one version to the next, within a transaction. */
  @FunctionalInterface
  private interface Step {
    void take(Database file) throws SQLException;
  }

  /**
   * @param longestLock longest wait for a lock of another process
   * @param patience told in a sentence when it takes long
   */
  Schema(Path path, Database database, Duration longestLock, Consumer<String> patience) {
    this.path = path;
    this.database = database;
    this.longestLock = longestLock;
    this.patience = patience;
  }

  /**
   * Brings the file to this version, in one transaction. Changes nothing in a file that is not
   * ours.
   *
   * @throws NotOurs for the database of another program, or one of a newer version of this one
   */
  void prepare() throws SQLException, NotOurs {
    if (isEmpty(database)) {
      useLog();
    } else {
      requireOurs();
    }
    if (version(database) < steps.size()) {
      bringUp();
    }
    requireOurs();
  }

  private static boolean isEmpty(Database file) throws SQLException {
    return version(file) == 0 && file.number("SELECT count(*) FROM sqlite_schema") == 0;
  }

  private static long version(Database file) throws SQLException {
    return file.number("PRAGMA user_version");
  }

  private void requireOurs() throws SQLException, NotOurs {
    if (database.number("PRAGMA application_id") != APPLICATION) {
      throw new NotOurs(path + " is a database of another program");
    }
    if (version(database) > steps.size()) {
      throw new NotOurs(path + " was made by a newer version of this program");
    }
    if (version(database) <= 0) {
      throw new SQLiteException("tables without a version", SQLiteErrorCode.SQLITE_CORRUPT);
    }
  }

  /**
   * SQLite waits for a lock, but not where two who have the file want to be alone with it, as they
   * might wait for each other. One of them gets it.
   */
  private void useLog() throws SQLException {
    long start = System.nanoTime();
    while (true) {
      try {
        database.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (!Database.locked(e) || System.nanoTime() - start > longestLock.toNanos()) {
          throw e;
        }
        LockSupport.parkNanos(RETRY.toNanos());
      }
    }
  }

  /**
   * Brings the file to this version. The first of several processes at the same time does so; the
   * others wait.
   */
  private void bringUp() throws SQLException {
    long start = System.nanoTime();
    boolean told = false;
    while (true) {
      try {
        database.transaction(this::takeSteps);
        return;
      } catch (SQLException e) {
        if (!Database.locked(e)
            || System.nanoTime() - start > longestLock.multipliedBy(LONGER).toNanos()) {
          throw e;
        }
        if (!told) {
          patience.accept("Waiting for " + path + ", which another run has locked.");
          told = true;
        }
      }
    }
  }

  private int takeSteps(Database file) throws SQLException {
    int version = Math.toIntExact(version(file));
    boolean others = version == 0 && !isEmpty(file);
    if (others || version >= steps.size()) {
      return 0;
    }
    for (Step step : steps.subList(version, steps.size())) {
      step.take(file);
    }
    file.execute("PRAGMA user_version = " + steps.size());
    return steps.size() - version;
  }

  private static void makeTables(Database file) throws SQLException {
    for (String statement : TABLES) {
      file.execute(statement);
    }
  }

  private static void rememberResults(Database file) throws SQLException {
    file.execute(StoredResults.TABLE);
  }

  private static void rememberLinks(Database file) throws SQLException {
    file.execute(StoredLinks.TABLE);
  }

  private void sealRows(Database file) throws SQLException {
    for (String table : List.of("answers", "hosts")) {
      file.execute("ALTER TABLE " + table + " ADD COLUMN seal INTEGER");
      file.execute(onlySealed(table));
    }
    sealAnswers(file);
    StoredHosts.sealAll(file);
  }

  /**
   * A program of the first version that has the file open would write rows without a seal, which
   * nobody believes. So it is told, and goes on without the file.
   */
  private static String onlySealed(String table) {
    return ("CREATE TRIGGER %1$s_sealed BEFORE INSERT ON %1$s WHEN new.seal IS NULL"
            + " BEGIN SELECT raise(ABORT, 'a newer version of this program uses it'); END")
        .formatted(table);
  }

  private void sealAnswers(Database file) throws SQLException {
    long start = System.nanoTime();
    boolean told = false;
    List<Sealed> some = unsealed(Long.MIN_VALUE, file);
    while (!some.isEmpty()) {
      for (Sealed row : some) {
        file.update("UPDATE answers SET seal = ? WHERE rowid = ?", row.seal(), row.number());
      }
      some = unsealed(some.getLast().number(), file);
      if (!told && System.nanoTime() - start > PATIENCE.toNanos()) {
        patience.accept(
            path + " is of an earlier version; its answers get checksums, which takes a while.");
        told = true;
      }
    }
  }

  private record Sealed(long number, long seal) {}

  private static List<Sealed> unsealed(long after, Database file) throws SQLException {
    return file.query(
        AnswerRow.ALL + " WHERE answers.rowid > ? ORDER BY answers.rowid LIMIT " + ROWS_AT_ONCE,
        Schema::seals,
        after);
  }

  private static List<Sealed> seals(ResultSet rows) throws SQLException {
    List<Sealed> seals = new ArrayList<>();
    while (rows.next()) {
      seals.add(new Sealed(rows.getLong(AnswerRow.NUMBER), AnswerRow.of(rows).seal()));
    }
    return seals;
  }
}
