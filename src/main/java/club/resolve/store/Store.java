package club.resolve.store;

import club.resolve.check.LinkMemory;
import club.resolve.decide.WrittenResults;
import club.resolve.polite.HostLedger;
import club.resolve.search.AnswerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The file in which answers, paces and closures outlive the run: a SQLite database with a
 * write-ahead log (https://sqlite.org/wal.html). Several processes may use it at once. Thread-safe.
 *
 * <p>A row that was put outlives the process at once, and a loss of power after a second.
 *
 * <p>A row that was damaged since it was put is not told: it is as if it had never been there, be
 * it an answer or knowledge about a host.
 */
public final class Store implements AutoCloseable {
  private static final Duration LONGEST_LOCK = Duration.ofSeconds(5);

  /** So often the log is made safe, and it is looked whether the file is still there. */
  private static final Duration BEAT = Duration.ofMillis(500);

  private final StoreFile file;
  private final FileIdentity identity;
  private final FileWatch watch;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final AtomicBoolean told = new AtomicBoolean();
  private final Database database;

  /** A connection of its own, so that nobody who looks an answer up waits for those who write. */
  private final Database reader;

  private final StoredAnswers answers;
  private final StoredHosts hosts;
  private final StoredResults results;
  private final StoredLinks links;
  private final AtomicBoolean unsynced = new AtomicBoolean();
  private final Thread beating;

  /** The outcome of opening a store. */
  public sealed interface Opening {
    /** Applies the first function to a store, or the second one where there is none. */
    <T> T fold(BiFunction<Store, Optional<String>, T> opened, Function<String, T> unusable);

    /**
     * The store is open.
     *
     * @param note the fault of the file before, in a sentence
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

  /** A host that is to be left alone. */
  public record ClosedHost(String host, HostLedger.Closure closure) {}

  private Store(
      StoreFile file,
      FileIdentity identity,
      StoreFile.Connections connections,
      InstantSource clock,
      String version,
      String list,
      Consumer<String> trouble)
      throws IOException {
    this.file = file;
    this.identity = identity;
    this.clock = clock;
    this.trouble = trouble;
    this.watch = file.watch();
    this.database = new Database(connections.writing(), this::tell);
    this.reader = new Database(connections.reading(), this::tell);
    this.answers =
        new StoredAnswers(database, reader, clock, version, list, () -> unsynced.set(true));
    this.hosts = new StoredHosts(database, clock);
    this.results = new StoredResults(database);
    this.links = new StoredLinks(database, reader, clock);
    this.beating = Thread.ofVirtual().name("store-beat").unstarted(this::beat);
  }

  /**
   * Opens the file, or makes it. A damaged one is set aside, and a new one begun; one of an earlier
   * version is brought to this one.
   *
   * @param version of this program, noted with each answer
   * @param list for which answers will be asked
   * @param patience told in a sentence when opening takes long
   * @param trouble told in a sentence without its end when the file cannot be used any more; at
   *     most once
   */
  public static Opening open(
      Path file,
      InstantSource clock,
      String version,
      String list,
      Consumer<String> patience,
      Consumer<String> trouble) {
    return open(file, LONGEST_LOCK, clock, version, list, patience, trouble);
  }

  /**
   * Copies a file as it is at one moment, while others may write it.
   *
   * @throws IOException when it is no database, or the copy cannot be written
   */
  public static void copy(Path file, Path copy) throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement all = connection.prepareStatement("VACUUM INTO ?")) {
      all.setString(1, copy.toString());
      all.execute();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Opens the file as {@link #open(Path, InstantSource, String, String, Consumer, Consumer)} does,
   * with a bound on waiting.
   *
   * @param longestLock longest wait for a lock of another process
   */
  static Opening open(
      Path path,
      Duration longestLock,
      InstantSource clock,
      String version,
      String list,
      Consumer<String> patience,
      Consumer<String> trouble) {
    StoreFile file = new StoreFile(path);
    try {
      Optional<Path> aside = Optional.empty();
      StoreFile.Connections connections;
      FileIdentity identity = file.create();
      try {
        connections = file.connect(longestLock, patience);
      } catch (SQLException e) {
        if (!Database.damaged(e)) {
          throw e;
        }
        aside = file.setAside(identity, clock.instant());
        identity = file.create();
        connections = file.connect(longestLock, patience);
      }
      Store store = new Store(file, identity, connections, clock, version, list, trouble);
      store.beating.start();
      return new Opening.Opened(
          store, aside.map(to -> "%s is damaged, and was set aside as %s".formatted(file, to)));
    } catch (SQLException | IOException e) {
      return new Opening.Unusable(file.unusable(e));
    } catch (NotOurs e) {
      return new Opening.Unusable(String.valueOf(e.getMessage()));
    }
  }

  private void tell(SQLException e) {
    tell(file.unusable(e));
  }

  private void tell(String sentence) {
    if (!told.getAndSet(true)) {
      trouble.accept(sentence);
    }
  }

  public AnswerStore answers() {
    return answers;
  }

  public HostLedger hosts() {
    return hosts;
  }

  /** The results that this program has written. */
  public WrittenResults results() {
    return results;
  }

  /**
   * The links that were found in order.
   *
   * @param age so long ago at most
   */
  public LinkMemory links(Duration age) {
    return links.within(age);
  }

  /** Takes away the answers that may only be kept until this list is done. */
  public void listIsDone() {
    answers.listIsDone();
  }

  /** The number of answers of each source. */
  public List<AnswerCount> counts() {
    return answers.counts();
  }

  /** Passes all answers on that may still be told, one after the other. */
  public void forEach(Consumer<KeptAnswer> action) {
    answers.forEach(action);
  }

  /**
   * Removes answers.
   *
   * @param source the name of the one whose answers go; all when empty, and the links with them
   * @return the number of answers
   */
  public int clear(Optional<String> source) {
    if (source.isEmpty()) {
      links.clear();
    }
    return answers.clear(source);
  }

  public List<ClosedHost> closedHosts() {
    return hosts.closed();
  }

  /** Opens a host again that was closed. */
  public void openHost(String host) {
    hosts.open(host);
  }

  /** The number of answers that were damaged, of those that were looked at. */
  public int damagedAnswers() {
    return answers.damaged();
  }

  /** Returns true when the record of some host was damaged, as far as it was looked at. */
  public boolean damagedHosts() {
    return hosts.damaged();
  }

  /**
   * Returns true when it is known of every host until when it wants to be left alone. Damaged
   * records are taken out, so that those who ask later begin anew.
   */
  public boolean knowsHosts() {
    return working() && hosts.sound();
  }

  /** Returns true when the file can still be used. */
  public boolean working() {
    leaveIfGone();
    return database.working() && reader.working();
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(BEAT);
        leaveIfGone();
        if (unsynced.getAndSet(false)) {
          file.sync();
        }
      }
    } catch (InterruptedException _) {
      // Closed: SQLite itself writes all.
    }
  }

  /**
   * A file that is no longer under its name is shared with nobody, and what is put into it may be
   * lost: it is said, and left.
   */
  private void leaveIfGone() {
    if (database.working()) {
      watch.change().ifPresent(this::leave);
    }
  }

  private void leave(String why) {
    tell(why);
    reader.close();
    // Where the file is now it is whole, and the log that it leaves behind spoils no other one.
    database.read(gone -> gone.number("PRAGMA wal_checkpoint(TRUNCATE)"), 0L);
    database.close();
  }

  /** Closes the file; a damaged one is set aside, so that the next run can begin anew. */
  @Override
  public void close() {
    beating.interrupt();
    answers.flush();
    leaveIfGone();
    answers.close();
    links.close();
    reader.close();
    database.close();
    if (database.damaged() || reader.damaged()) {
      try {
        file.setAside(identity, clock.instant());
      } catch (IOException | UncheckedIOException _) {
        // The next run will find it damaged, too, and say so.
      }
    }
  }
}
