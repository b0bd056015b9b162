package club.resolve.store;

import club.resolve.polite.HostLedger;
import club.resolve.search.AnswerStore;
import club.resolve.search.SourceIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
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

  /** How every SQLite file begins (https://sqlite.org/fileformat.html). */
  private static final String MAGIC = "SQLite format 3\0";

  private static final int APPLICATION_AT = 68;
  private static final int VERSION = 1;
  private static final Duration LONGEST_LOCK = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofMillis(1);
  private static final Duration LONGEST_UNSYNCED = Duration.ofMillis(500);

  /** 16 MB. To take the log into the file waits for the disk twice, while no answer can be kept. */
  private static final int LONGEST_LOG_PAGES = 4096;

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
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path file;
  private final FileIdentity identity;
  private final InstantSource clock;
  private final Database database;

  /** Of its own, so that nobody who looks an answer up waits for those who write. */
  private final Database reader;

  private final StoredAnswers answers;
  private final StoredHosts hosts;
  private final AtomicBoolean unsynced = new AtomicBoolean();
  private final Thread syncing;

  /** What came of opening. */
  public sealed interface Opening {
    /** What one of the two makes of it: the first of a store, the other where there is none. */
    <T> T fold(BiFunction<Store, Optional<String>, T> opened, Function<String, T> unusable);

    /**
     * The store is open.
     *
     * @param note what was wrong with the file before, in a sentence
     */
    record Opened(Store store, Optional<String> note) implements Opening {
      @Override
      public <T> T fold(
          BiFunction<Store, Optional<String>, T> opened, Function<String, T> unusable) {
        return opened.apply(store, note);
      }
    }

    /**
     * There is no store for this run.
     *
     * @param why in a sentence
     */
    record Unusable(String why) implements Opening {
      @Override
      public <T> T fold(
          BiFunction<Store, Optional<String>, T> opened, Function<String, T> unusable) {
        return unusable.apply(why);
      }
    }
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
      FileIdentity identity,
      Connections connections,
      InstantSource clock,
      String version,
      String list,
      Consumer<String> trouble) {
    this.file = file;
    this.identity = identity;
    this.clock = clock;
    AtomicBoolean told = new AtomicBoolean();
    Consumer<SQLException> once =
        e -> {
          if (!told.getAndSet(true)) {
            trouble.accept(sentence(file, e));
          }
        };
    this.database = new Database(connections.writing(), once);
    this.reader = new Database(connections.reading(), once);
    this.answers =
        new StoredAnswers(database, reader, clock, version, list, () -> unsynced.set(true));
    this.hosts = new StoredHosts(database, clock);
    this.syncing = Thread.ofVirtual().name("store-sync").unstarted(this::syncNowAndThen);
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
    return open(file, LONGEST_LOCK, clock, version, list, trouble);
  }

  /**
   * As above.
   *
   * @param longestLock how long to wait for a lock of another process
   */
  static Opening open(
      Path file,
      Duration longestLock,
      InstantSource clock,
      String version,
      String list,
      Consumer<String> trouble) {
    try {
      Optional<Path> aside = Optional.empty();
      Connections connections;
      FileIdentity identity = create(file);
      try {
        connections = connect(file, longestLock);
      } catch (SQLException e) {
        if (!Database.damaged(e)) {
          throw e;
        }
        aside = setAside(file, identity, clock.instant());
        identity = create(file);
        connections = connect(file, longestLock);
      }
      Store store = new Store(file, identity, connections, clock, version, list, trouble);
      store.syncing.start();
      return new Opening.Opened(
          store, aside.map(path -> "%s is damaged, and was set aside as %s".formatted(file, path)));
    } catch (SQLException | IOException e) {
      return new Opening.Unusable(sentence(file, e));
    } catch (NotOurs e) {
      return new Opening.Unusable(String.valueOf(e.getMessage()));
    }
  }

  private static final class NotOurs extends Exception {
    private static final long serialVersionUID = 1;

    NotOurs(String message) {
      super(message);
    }
  }

  /**
   * Tells a file from another one under the same name.
   *
   * @param key empty where the system has none
   */
  private record FileIdentity(Optional<Object> key) {
    static FileIdentity of(Path file) throws IOException {
      return new FileIdentity(
          Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey()));
    }
  }

  /** Readable by its owner only, before anything is in it. */
  private static FileIdentity create(Path file) throws IOException, NotOurs {
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
      requireDatabase(file);
    }
    return FileIdentity.of(file);
  }

  /**
   * A file that bears no mark of a database is someone else's, such as a list that was named by
   * mistake, and stays where it is. One of zeros was ours: that is what a loss of power can leave.
   */
  private static void requireDatabase(Path file) throws IOException, NotOurs {
    if (Files.isDirectory(file)) {
      throw new NotOurs(file + " is a folder; the name of a file is needed");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(APPLICATION_AT + Integer.BYTES);
    }
    boolean sqlite = new String(head, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
    boolean ours =
        head.length == APPLICATION_AT + Integer.BYTES
            && ByteBuffer.wrap(head).getInt(APPLICATION_AT) == APPLICATION;
    boolean zeros = Arrays.equals(head, new byte[head.length]);
    if (!sqlite && !ours && !zeros) {
      throw new NotOurs(file + " is no file of this program");
    }
  }

  /** Two, as a connection is one thread's at a time. */
  private record Connections(Connection writing, Connection reading) {}

  private static Connections connect(Path file, Duration longestLock) throws SQLException, NotOurs {
    Connection writing = connection(file, longestLock);
    boolean usable = false;
    try {
      Database database = new Database(writing, _ -> {});
      prepare(file, database, writing, longestLock);
      database.execute("PRAGMA wal_autocheckpoint = " + LONGEST_LOG_PAGES);
      Connections both = new Connections(writing, connection(file, longestLock));
      usable = true;
      return both;
    } finally {
      if (!usable) {
        writing.close();
      }
    }
  }

  private static Connection connection(Path file, Duration longestLock) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(longestLock.toMillis()));
    config.setSynchronous(SynchronousMode.NORMAL);
    // Else each insertion is followed by a query for its number, which nobody wants to know.
    config.setGetGeneratedKeys(false);
    // As an address, in which a question mark of a name is no question mark.
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString());
  }

  /** Changes nothing in a file that is not ours. */
  private static void prepare(
      Path file, Database database, Connection connection, Duration longestLock)
      throws SQLException, NotOurs {
    if (number("PRAGMA user_version", connection) == 0
        && number("SELECT count(*) FROM sqlite_schema", connection) == 0) {
      useLog(database, longestLock);
      database.transaction(empty -> begin(empty, connection));
    }
    if (number("PRAGMA application_id", connection) != APPLICATION) {
      throw new NotOurs(file + " is a database of another program");
    }
    if (number("PRAGMA user_version", connection) > VERSION) {
      throw new NotOurs(file + " was made by a newer version of this program");
    }
  }

  /**
   * SQLite waits for a lock, but not where two who have the file want to be alone with it, as they
   * might wait for each other. One of them gets it.
   */
  private static void useLog(Database database, Duration longestLock) throws SQLException {
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

  /** Of several processes that come at the same time, the first one does it. */
  private static boolean begin(Database database, Connection connection) throws SQLException {
    boolean first = number("SELECT count(*) FROM sqlite_schema", connection) == 0;
    if (first) {
      for (String statement : SCHEMA) {
        database.execute(statement);
      }
    }
    return first;
  }

  private static long number(String sql, Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /**
   * Moves the file and its log away, under a name that tells what they are.
   *
   * @param damaged the file that is meant; if another process has begun anew, that stays
   * @return where it is now
   */
  private static Optional<Path> setAside(Path file, FileIdentity damaged, Instant now)
      throws IOException {
    if (!FileIdentity.of(file).equals(damaged)) {
      return Optional.empty();
    }
    String name = file.getFileName() + ".damaged-" + STAMP.format(now);
    Path aside = Files.move(file, file.resolveSibling(name));
    for (String part : List.of("-wal", "-shm")) {
      try {
        Files.move(
            file.resolveSibling(file.getFileName() + part), file.resolveSibling(name + part));
      } catch (NoSuchFileException _) {
        // Not every file has one.
      }
    }
    return Optional.of(aside);
  }

  private static String sentence(Path file, Exception e) {
    String why =
        switch (e) {
          case FileAlreadyExistsException _ -> "its folder is a file";
          case AccessDeniedException _ -> "it may not be read or written";
          case FileSystemException failure when failure.getReason() != null -> failure.getReason();
          case SQLException failure when Database.damaged(failure) -> "it is damaged";
          case SQLException failure when Database.locked(failure) ->
              "another program has it locked";
          case SQLException failure when Database.full(failure) -> "there is no space left";
          case SQLException failure when Database.readOnly(failure) ->
              "it may not be read or written";
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
    return database.working() && reader.working();
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
    answers.close();
    reader.close();
    database.close();
    if (database.damaged() || reader.damaged()) {
      try {
        setAside(file, identity, clock.instant());
      } catch (IOException | UncheckedIOException _) {
        // The next run will find it damaged, too, and say so.
      }
    }
  }
}
