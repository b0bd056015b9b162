package club.resolve.store;

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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The file of a store and what SQLite lays beside it: made, connected to, and set aside. Immutable.
 */
final class StoreFile {
  /** The beginning of every SQLite file (https://sqlite.org/fileformat.html). */
  private static final String MAGIC = "SQLite format 3\0";

  private static final int APPLICATION_AT = 68;

  /** 16 MB. To take the log into the file waits for the disk twice, while no answer can be kept. */
  private static final int LONGEST_LOG_PAGES = 4096;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private static final String NO_PERMISSION = "there is no permission to read or write it";

  private final Path path;

  StoreFile(Path path) {
    this.path = path;
  }

  private Path log() {
    return beside("-wal");
  }

  private Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /** Two, as a connection is one thread's at a time. */
  record Connections(Connection writing, Connection reading) {}

  /**
   * The file as it is, or a new one: readable by its owner only, before anything is in it.
   *
   * @throws NotOurs for a file that bears no mark of a database
   */
  FileIdentity create() throws IOException, NotOurs {
    Path folder = path.toAbsolutePath().getParent();
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
      Files.createFile(path, owner);
    } catch (FileAlreadyExistsException _) {
      requireDatabase();
    }
    return FileIdentity.of(path);
  }

  /**
   * A file that bears no mark of a database is someone else's, such as a list that was named by
   * mistake, and stays where it is. One of zeros was ours: that is what a loss of power can leave.
   */
  private void requireDatabase() throws IOException, NotOurs {
    if (Files.isDirectory(path)) {
      throw new NotOurs(path + " is a folder; the name of a file is needed");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(APPLICATION_AT + Integer.BYTES);
    }
    boolean sqlite = new String(head, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
    boolean ours =
        head.length == APPLICATION_AT + Integer.BYTES
            && ByteBuffer.wrap(head).getInt(APPLICATION_AT) == Schema.APPLICATION;
    boolean zeros = Arrays.equals(head, new byte[head.length]);
    if (!sqlite && !ours && !zeros) {
      throw new NotOurs(path + " is not a file of this program");
    }
  }

  /**
   * Connects to the file, which has the tables of this version then.
   *
   * @param patience told in a sentence when it takes long
   * @throws NotOurs when they are not ours, or of a newer version
   */
  Connections connect(Duration longestLock, Consumer<String> patience)
      throws SQLException, NotOurs {
    Connection writing = connection(longestLock);
    boolean usable = false;
    try {
      Database database = new Database(writing, _ -> {});
      new Schema(path, database, longestLock, patience).prepare();
      database.execute("PRAGMA wal_autocheckpoint = " + LONGEST_LOG_PAGES);
      Connections both = new Connections(writing, connection(longestLock));
      usable = true;
      return both;
    } finally {
      if (!usable) {
        writing.close();
      }
    }
  }

  private Connection connection(Duration longestLock) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(longestLock.toMillis()));
    config.setSynchronous(SynchronousMode.NORMAL);
    // Else each insertion is followed by a query for its number, which nobody wants to know.
    config.setGetGeneratedKeys(false);
    // As an address, in which a question mark of a name is no question mark.
    return config.createConnection("jdbc:sqlite:" + path.toAbsolutePath().toUri().toASCIIString());
  }

  /** Watches the file, its log and the index of that, all of which runs must share. */
  FileWatch watch() throws IOException {
    return FileWatch.over(List.of(path, log(), beside("-shm")));
  }

  /** Sees to it that the log is on the disk, and not only on its way. */
  void sync() {
    try (FileChannel log = FileChannel.open(log(), StandardOpenOption.WRITE)) {
      log.force(false);
    } catch (IOException | UncheckedIOException _) {
      // The answers are in the file all the same; only a loss of power could take the last ones.
    }
  }

  /**
   * Moves the file and its log away, under a name that tells what they are.
   *
   * @param damaged the file that is meant; if another process has begun anew, that stays
   * @return its place now
   */
  Optional<Path> setAside(FileIdentity damaged, Instant now) throws IOException {
    if (!FileIdentity.of(path).equals(damaged)) {
      return Optional.empty();
    }
    String name = path.getFileName() + ".damaged-" + STAMP.format(now);
    Path aside = Files.move(path, path.resolveSibling(name));
    for (String part : List.of("-wal", "-shm")) {
      try {
        Files.move(beside(part), path.resolveSibling(name + part));
      } catch (NoSuchFileException _) {
        // Not every file has one.
      }
    }
    return Optional.of(aside);
  }

  /** The reason why it cannot be used, in a sentence without its end. */
  String unusable(Exception e) {
    String why =
        switch (e) {
          case FileAlreadyExistsException _ -> "its folder is a file";
          case AccessDeniedException _ -> NO_PERMISSION;
          case FileSystemException failure when failure.getReason() != null -> failure.getReason();
          case SQLException failure when Database.damaged(failure) -> "it is damaged";
          case SQLException failure when Database.locked(failure) ->
              "another program has it locked";
          case SQLException failure when Database.full(failure) -> "there is no space left";
          case SQLException failure when Database.readOnly(failure) -> NO_PERMISSION;
          case SQLException failure when Database.notOpened(failure) ->
              permitted() ? "too many files may be open (ulimit -n)" : NO_PERMISSION;
          default -> String.valueOf(e.getMessage());
        };
    return "%s cannot be used: %s".formatted(path, why);
  }

  /** The file, its log and the index of that are opened in the folder. */
  private boolean permitted() {
    Path folder = path.toAbsolutePath().resolveSibling("");
    return Files.isReadable(path) && Files.isWritable(path) && Files.isWritable(folder);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
