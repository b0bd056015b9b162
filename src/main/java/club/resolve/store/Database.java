package club.resolve.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The connection to the file, one user at a time. A failure is reported once, and from then on the
 * file is left alone. Thread-safe.
 */
final class Database implements AutoCloseable {
  private final Connection connection;
  private final Consumer<SQLException> trouble;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private volatile boolean working = true;
  private boolean damaged;
  private boolean within;

  /**
   * @param trouble told of the first failure
   */
  Database(Connection connection, Consumer<SQLException> trouble) {
    this.connection = connection;
    this.trouble = trouble;
  }

  /** Something done with the file. */
  @FunctionalInterface
  interface Transaction<T> {
    T on(Database database) throws SQLException;
  }

  /** Looks something up, or returns the other thing when that fails. */
  <T> T read(Transaction<T> work, T otherwise) {
    lock.lock();
    try {
      return working ? work.on(this) : otherwise;
    } catch (SQLException e) {
      fail(e);
      return otherwise;
    } finally {
      lock.unlock();
    }
  }

  /** Changes something in one transaction, or returns the other thing when that fails. */
  <T> T write(Transaction<T> work, T otherwise) {
    lock.lock();
    try {
      return working ? transaction(work) : otherwise;
    } catch (SQLException e) {
      fail(e);
      return otherwise;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Works as {@link #write} does, but throws the failure. Work within another transaction is part
   * of it.
   */
  <T> T transaction(Transaction<T> work) throws SQLException {
    if (within) {
      return work.on(this);
    }
    prepared("BEGIN IMMEDIATE").execute();
    within = true;
    try {
      T result = work.on(this);
      prepared("COMMIT").execute();
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(e);
      throw e;
    } finally {
      within = false;
    }
  }

  /** SQLite does so itself after some failures, such as a full disk; there is then nothing left. */
  private void rollBack(Exception why) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private void fail(SQLException e) {
    working = false;
    damaged = damaged(e);
    trouble.accept(e);
  }

  /**
   * Returns true when the failure tells that the file is not a sound database. Our statements fit
   * our tables, so one that SQLite does not understand means that it has read others.
   */
  static boolean damaged(SQLException e) {
    return is(e, SQLiteErrorCode.SQLITE_CORRUPT)
        || is(e, SQLiteErrorCode.SQLITE_NOTADB)
        || is(e, SQLiteErrorCode.SQLITE_ERROR);
  }

  static boolean locked(SQLException e) {
    return is(e, SQLiteErrorCode.SQLITE_BUSY) || is(e, SQLiteErrorCode.SQLITE_LOCKED);
  }

  static boolean full(SQLException e) {
    return is(e, SQLiteErrorCode.SQLITE_FULL);
  }

  /** The file, or its folder, in which the log comes to lie. */
  static boolean readOnly(SQLException e) {
    return is(e, SQLiteErrorCode.SQLITE_READONLY);
  }

  /** For which reason, SQLite does not say. */
  static boolean notOpened(SQLException e) {
    return is(e, SQLiteErrorCode.SQLITE_CANTOPEN);
  }

  /** The lowest byte is the kind of failure, the others tell more about it. */
  private static boolean is(SQLException e, SQLiteErrorCode kind) {
    return e instanceof SQLiteException failure
        && (failure.getResultCode().code & 0xFF) == kind.code;
  }

  /** Returns true when the file has turned out to be damaged. */
  boolean damaged() {
    return damaged;
  }

  boolean working() {
    return working;
  }

  /** A statement without parameters or results. Called within {@link #read} or {@link #write}. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Called within {@link #write}; parameters are texts, numbers or null. */
  int update(String sql, @Nullable Object... parameters) throws SQLException {
    return prepared(sql, parameters).executeUpdate();
  }

  /** Reads the rows of a result. */
  @FunctionalInterface
  interface RowReading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  <T> T query(String sql, RowReading<T> reading, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet rows = prepared(sql, parameters).executeQuery()) {
      return reading.of(rows);
    }
  }

  /** The first number of a result; 0 when there is none. */
  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      if (working) {
        fail(e);
      }
    } finally {
      working = false;
      lock.unlock();
    }
  }
}
