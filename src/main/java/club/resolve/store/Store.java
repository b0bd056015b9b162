package club.resolve.store;

import club.resolve.polite.HostLedger;
import club.resolve.search.AnswerStore;
import club.resolve.search.SourceIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The file in which answers, paces and closures outlive the run: a SQLite database with a
 * write-ahead log (https://sqlite.org/wal.html). Several processes may use it at once. Thread-safe.
 *
 * <p>What was put outlives the process at once, and a loss of power after a second.
 */
public final class Store implements AutoCloseable {
  /** "rslv", by which SQLite files tell whose they are. */
  private static final int APPLICATION = 0x72736c76;

  private static final int VERSION = 1;
  private static final Duration LONGEST_LOCK = Duration.ofSeconds(5);
  private static final Duration LONGEST_UNSYNCED = Duration.ofMillis(500);

  private static final List<String> SCHEMA =
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
          "PRAGMA application_id = " + APPLICATION,
          "PRAGMA user_version = " + VERSION);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path file;
  private final InstantSource clock;
  private final Database database;
  private final StoredAnswers answers;
  private final StoredHosts hosts;
  private final AtomicBoolean unsynced = new AtomicBoolean();
  private final Thread syncing;

  /** What came of opening. */
  public sealed interface Opening {
    /**
     * The store is open.
     *
     * @param note what was wrong with the file before, in a sentence
     */
    record Opened(Store store, Optional<String> note) implements Opening {}

    /**
     * There is no store for this run.
     *
     * @param why in a sentence
     */
    record Unusable(String why) implements Opening {}
  }

  /** How many answers of one source are kept. */
  public record Count(
      SourceIdentity source, long answers, long nothings, Instant oldest, Instant newest) {}

  /**
   * An answer as it is kept.
   *
   * @param title in normal form; so is the author
   * @param author empty text where none was asked for; so is the ISBN
   * @param candidates as a JSON array, empty where nothing was found
   */
  public record KeptAnswer(
      SourceIdentity source,
      String title,
      String author,
      String isbn,
      Instant asked,
      Instant expires,
      String version,
      String candidates) {}

  /** A host that is to be left alone. */
  public record ClosedHost(String host, HostLedger.Closure closure) {}

  private Store(
      Path file,
      Connection connection,
      InstantSource clock,
      String version,
      String list,
      Consumer<String> trouble) {
    this.file = file;
    this.clock = clock;
    this.database = new Database(connection, e -> trouble.accept(sentence(file, e)));
    this.answers = new StoredAnswers(database, clock, version, list, () -> unsynced.set(true));
    this.hosts = new StoredHosts(database, clock);
    this.syncing = Thread.ofVirtual().name("store-sync").unstarted(this::syncNowAndThen);
  }

  /** The usual file: {@code resolve/answers.db} under XDG_CACHE_HOME, or under {@code ~/.cache}. */
  public static Path usualFile(Map<String, String> environment) {
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    // The XDG specification tells to leave relative paths out of account.
    Path cache =
        set.startsWith("/")
            ? Path.of(set)
            : Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home", ".")), ".cache");
    return cache.resolve("resolve").resolve("answers.db");
  }

  /**
   * Opens the file, or makes it. A damaged one is set aside, and a new one begun.
   *
   * @param version of this program, noted with each answer
   * @param list for which answers will be asked
   * @param trouble told in a sentence when the file cannot be used any more; at most once
   */
  public static Opening open(
      Path file, InstantSource clock, String version, String list, Consumer<String> trouble) {
    try {
      return opened(
          new Store(file, connect(file), clock, version, list, trouble), Optional.empty());
    } catch (SQLException e) {
      if (!Database.damaged(e)) {
        return new Opening.Unusable(sentence(file, e));
      }
      return openAnew(file, clock, version, list, trouble);
    } catch (IOException e) {
      return new Opening.Unusable(sentence(file, e));
    } catch (NotOurs e) {
      return new Opening.Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static Opening openAnew(
      Path file, InstantSource clock, String version, String list, Consumer<String> trouble) {
    try {
      Path aside = setAside(file, clock.instant());
      return opened(
          new Store(file, connect(file), clock, version, list, trouble),
          Optional.of("%s is damaged, and was set aside as %s".formatted(file, aside)));
    } catch (SQLException | IOException e) {
      return new Opening.Unusable(sentence(file, e));
    } catch (NotOurs e) {
      return new Opening.Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static Opening opened(Store store, Optional<String> note) {
    store.syncing.start();
    return new Opening.Opened(store, note);
  }

  private static final class NotOurs extends Exception {
    private static final long serialVersionUID = 1;

    NotOurs(String message) {
      super(message);
    }
  }

  private static Connection connect(Path file) throws SQLException, IOException, NotOurs {
    create(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) LONGEST_LOCK.toMillis());
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    boolean usable = false;
    try {
      prepare(file, connection);
      usable = true;
      return connection;
    } finally {
      if (!usable) {
        connection.close();
      }
    }
  }

  /** Readable by its owner only, before anything is in it. */
  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, owner);
    } catch (FileAlreadyExistsException _) {
      // It is used as it is.
    }
  }

  private static void prepare(Path file, Connection connection) throws SQLException, NotOurs {
    Database database = new Database(connection, _ -> {});
    if (number("PRAGMA user_version", connection) == 0) {
      begin(database, connection);
    }
    long version = number("PRAGMA user_version", connection);
    if (number("PRAGMA application_id", connection) != APPLICATION) {
      throw new NotOurs(file + " is a database of another program");
    }
    if (version > VERSION) {
      throw new NotOurs(file + " was made by a newer version of this program");
    }
  }

  /** In one piece, and by one of several processes that come at the same time. */
  private static void begin(Database database, Connection connection) throws SQLException {
    database.execute("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      if (number("SELECT count(*) FROM sqlite_schema", connection) == 0) {
        for (String statement : SCHEMA) {
          database.execute(statement);
        }
      }
      done = true;
    } finally {
      database.execute(done ? "COMMIT" : "ROLLBACK");
    }
  }

  private static long number(String sql, Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** Moves the file and its log away, under a name that tells what they are. */
  private static Path setAside(Path file, Instant now) throws IOException {
    String damaged = file.getFileName() + ".damaged-" + STAMP.format(now);
    Path aside = file.resolveSibling(damaged);
    Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
    for (String part : List.of("-wal", "-shm")) {
      try {
        Files.move(
            file.resolveSibling(file.getFileName() + part), file.resolveSibling(damaged + part));
      } catch (NoSuchFileException _) {
        // Not every file has one.
      }
    }
    return aside;
  }

  private static String sentence(Path file, Exception e) {
    String why =
        switch (e) {
          case FileAlreadyExistsException _ -> "its folder is a file";
          case SQLException failure when Database.damaged(failure) -> "it is damaged";
          case SQLException failure when Database.locked(failure) ->
              "another program has it locked";
          case SQLException failure when Database.full(failure) -> "there is no space left";
          default -> String.valueOf(e.getMessage());
        };
    return "%s cannot be used: %s".formatted(file, why);
  }

  public AnswerStore answers() {
    return answers;
  }

  public HostLedger hosts() {
    return hosts;
  }

  /** Takes away the answers that may only be kept until this list is done. */
  public void listIsDone() {
    answers.listIsDone();
  }

  /** How many answers there are of each source. */
  public List<Count> counts() {
    return answers.counts();
  }

  /** Passes all answers on that may still be told, one after the other. */
  public void forEach(Consumer<KeptAnswer> action) {
    answers.forEach(action);
  }

  /**
   * Removes answers.
   *
   * @param source the name of the one whose answers go; all when empty
   * @return how many there were
   */
  public int clear(Optional<String> source) {
    return answers.clear(source);
  }

  public List<ClosedHost> closedHosts() {
    return hosts.closed();
  }

  /** Opens a host again that was closed. */
  public void openHost(String host) {
    hosts.open(host);
  }

  /** Whether the file can still be used. */
  public boolean working() {
    return database.working();
  }

  private void syncNowAndThen() {
    try {
      while (true) {
        Thread.sleep(LONGEST_UNSYNCED);
        sync();
      }
    } catch (InterruptedException _) {
      // Closed: SQLite itself writes all.
    }
  }

  /** Sees to it that the log is on the disk, and not only on its way. */
  private void sync() {
    if (!unsynced.getAndSet(false)) {
      return;
    }
    try (FileChannel log =
        FileChannel.open(
            file.resolveSibling(file.getFileName() + "-wal"), StandardOpenOption.WRITE)) {
      log.force(false);
    } catch (IOException | UncheckedIOException _) {
      // The answers are in the file all the same; only a loss of power could take the last ones.
    }
  }

  /** Closes the file; a damaged one is set aside, so that the next run can begin anew. */
  @Override
  public void close() {
    syncing.interrupt();
    answers.removeExpired();
    database.close();
    if (database.damaged()) {
      try {
        setAside(file, clock.instant());
      } catch (IOException | UncheckedIOException _) {
        // The next run will find it damaged, too, and say so.
      }
    }
  }
}
