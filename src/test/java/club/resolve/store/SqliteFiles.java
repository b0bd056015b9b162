package club.resolve.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Files of stores as SQLite sees them, past all that this program does for them. */
final class SqliteFiles {
  /** The tables as the first version of this program made them. */
  private static final String[] FIRST_VERSION = {
    "PRAGMA journal_mode = WAL",
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
    "PRAGMA application_id = " + 0x72736c76,
    "PRAGMA user_version = 1",
  };

  private SqliteFiles() {}

  static void execute(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  static long number(Path file, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.getLong(1);
    }
  }

  /**
   * Makes a file of the first version of what a store of this version holds.
   *
   * @param store closed, with answers and hosts
   */
  static void asFirstVersion(Path store, Path first) throws SQLException {
    execute(first, FIRST_VERSION);
    execute(
        first,
        "ATTACH '" + store + "' AS later",
        "INSERT INTO sources SELECT * FROM later.sources",
        "INSERT INTO answers SELECT source, title, author, isbn, answer, asked, expires, version,"
            + " list FROM later.answers",
        "INSERT INTO hosts SELECT host, next_slot, closed_until, evidence, closures"
            + " FROM later.hosts");
  }
}
