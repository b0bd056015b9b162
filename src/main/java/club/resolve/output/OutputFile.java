package club.resolve.output;

import club.resolve.book.Dialect;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its name and put in its place when it is whole, so that no one ever
 * finds half of it. The file that stood there before can be kept beside it, with {@code .bak} at
 * the end. Two runs never write the same one: see {@link #lock}. A place that is no file, such as a
 * pipe or a device, is written to as it is. Not thread-safe.
 */
public final class OutputFile implements Closeable {
  /** Below these, names stand for devices and for open files of the process. */
  private static final Path[] DEVICES = {Path.of("/dev"), Path.of("/proc")};

  /** As many as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  /** The end of the name of a file that is not whole, or not in its place, yet. */
  private static final Pattern UNDER_WAY = Pattern.compile("[0-9a-f]{8}\\.(?:part|bak)");

  private final Path target;
  private final boolean regular;
  private @Nullable OutputLock lock;

  /** The place of the bytes until they are put in their place; null before and after that. */
  private @Nullable Path part;

  private @Nullable FileDigest digest;

  private OutputFile(Path target, boolean regular) {
    this.target = target;
    this.regular = regular;
  }

  /**
   * Makes sure that a file can be written under this name, without writing anything.
   *
   * @throws OutputException when its folder is missing or may not be written, or the name is a
   *     folder's; the message is for the person who typed it
   */
  public static OutputFile at(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new OutputException(path + ": is a folder; the name of a file is needed");
    }
    if (isDevice(path)) {
      return new OutputFile(path, false);
    }
    Path target = behindLinks(path);
    boolean regular = !isDevice(target) && (Files.notExists(target) || Files.isRegularFile(target));
    Path folder = target.toAbsolutePath().getParent();
    if (regular && (folder == null || !Files.isDirectory(folder))) {
      throw new OutputException(path + ": there is no folder " + folder);
    }
    if (regular && !Files.isWritable(folder)) {
      throw new OutputException(path + ": no permission to write in " + folder);
    }
    return new OutputFile(target, regular);
  }

  /** The file behind a link is replaced, not the link; that file need not be there yet. */
  private static Path behindLinks(Path path) throws IOException {
    Path place = path;
    for (int links = 0; Files.isSymbolicLink(place); links++) {
      if (links == MOST_LINKS) {
        throw new OutputException(path + ": is a link that leads to itself");
      }
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }

  private static boolean isDevice(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path folder : DEVICES) {
      if (absolute.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns true when writing this file, or keeping the file that it replaces, would touch another
   * one.
   */
  public boolean touches(Path other) throws IOException {
    for (Path mine : new Path[] {target, backup(), OutputLock.fileFor(target)}) {
      if (same(mine, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Path one, Path other) throws IOException {
    boolean bothThere = Files.exists(one) && Files.exists(other);
    return bothThere
        ? Files.isSameFile(one, other)
        : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /**
   * Keeps other runs from writing this file until it is closed.
   *
   * @throws OutputException when another run is writing it
   */
  public void lock() throws IOException {
    if (regular && lock == null) {
      lock = OutputLock.of(target);
    }
  }

  /**
   * Opens the file for writing.
   *
   * @throws OutputException when it cannot be made
   */
  public Writer open() throws IOException {
    return open(Dialect.USUAL);
  }

  /**
   * Opens the file for writing a table in the encoding of its dialect, or in UTF-8 with a byte
   * order mark where there are letters that the encoding lacks.
   *
   * @throws OutputException when it cannot be made
   */
  public Writer open(Dialect dialect) throws IOException {
    OutputStream bytes = openBytes();
    return new BufferedWriter(
        dialect.isUnicode()
            ? new OutputStreamWriter(bytes, dialect.charset())
            : NarrowWriter.to(bytes, dialect.charset()),
        1 << 16);
  }

  /**
   * Opens the file for writing what is no text; without a buffer.
   *
   * @throws OutputException when it cannot be made
   */
  public OutputStream openBytes() throws IOException {
    lock();
    try {
      // A shell may have sent several programs to the same file, of which one is opened here.
      return regular
          ? openPart()
          : Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw new OutputException(target + ": cannot be written");
    }
  }

  /** No link is followed and nothing overwritten, as the name is new. */
  private OutputStream openPart() throws IOException {
    while (true) {
      Path free = named(unused() + ".part");
      try {
        FileDigest bytes = new FileDigest(Permissions.create(free, target));
        part = free;
        digest = bytes;
        return bytes;
      } catch (FileAlreadyExistsException _) {
        // Somebody else's; another name is tried.
      }
    }
  }

  /** Eight hexadecimal digits. */
  private static String unused() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  private Path named(String ending) {
    return target.resolveSibling(target.getFileName() + "." + ending);
  }

  /** Puts the file, which is closed by now, in its place; what stood there is kept. */
  public void commit() throws IOException {
    if (part != null && Files.exists(target)) {
      keepBackup();
    }
    replace();
  }

  /**
   * Deletes what killed runs have left under way to this place. It is worthless now, and what
   * cannot be deleted, such as another user's, does no harm.
   */
  private void deleteAbandoned() throws IOException {
    if (lock == null || !lock.exclusive()) {
      return;
    }
    String start = target.getFileName() + ".";
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            target.toAbsolutePath().resolveSibling(""),
            file -> {
              String name = String.valueOf(file.getFileName());
              return name.startsWith(start)
                  && UNDER_WAY.matcher(name.substring(start.length())).matches();
            })) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (FileSystemException _) {
      // The new file is in its place, and that is what counts.
    }
  }

  /**
   * Gives the file that stands there a second name, so that at no moment there is none under its
   * own.
   */
  private void keepBackup() throws IOException {
    Path second = named(unused() + ".bak");
    try {
      Files.createLink(second, target);
      Files.move(second, backup(), StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(second);
    } catch (UnsupportedOperationException | FileSystemException _) {
      Files.deleteIfExists(second);
      // Such as a file system without hard links.
      Files.move(target, backup(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Puts the file, which is closed by now, in the place of what stood there, in one step. */
  public void replace() throws IOException {
    Path whole = part;
    if (whole == null) {
      return;
    }
    try {
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    }
    part = null;
    deleteAbandoned();
  }

  /**
   * Leaves what stands in the place as it is, and puts what was written so far, which is closed by
   * now, beside it, under a name that nothing else has.
   *
   * @return its place then; empty where nothing was written, or it is gone, or was written to a
   *     place that is no file
   */
  public Optional<Path> putAside() throws IOException {
    Path written = part;
    if (written == null || Files.notExists(written)) {
      return Optional.empty();
    }
    Path aside = freeName("partial");
    Files.move(written, aside);
    part = null;
    return Optional.of(aside);
  }

  /** Such as {@code links.partial.csv}, which opens with the same program as {@code links.csv}. */
  private Path freeName(String word) {
    String name = String.valueOf(target.getFileName());
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    String stem = name.substring(0, dot) + "." + word;
    Path free = target.resolveSibling(stem + name.substring(dot));
    for (int number = 2; Files.exists(free); number++) {
      free = target.resolveSibling(stem + "-" + number + name.substring(dot));
    }
    return free;
  }

  /**
   * Ends a run's writing. A whole file takes its place. A partial one takes it only where nothing
   * stands, else it goes {@linkplain #putAside beside it}.
   *
   * @return the place of the rows then
   */
  public Path settle(boolean whole) throws IOException {
    if (whole || !replaces()) {
      commit();
      return target;
    }
    return putAside().orElse(target);
  }

  /** The {@linkplain FileDigest#value digest} of what was written last; 0 where nothing was. */
  public long digest() {
    return digest == null ? 0 : digest.value();
  }

  /**
   * Gives what stands in the place one more name, which no later run writes over.
   *
   * @param word in that name, before its ending
   */
  public Path keepAs(String word) throws IOException {
    Path kept = freeName(word);
    Files.copy(target, kept);
    return kept;
  }

  public Path target() {
    return target;
  }

  /** Returns true when a file stands in the place that writing this one would replace. */
  public boolean replaces() {
    return regular && Files.exists(target);
  }

  private Path backup() {
    return named("bak");
  }

  /** Takes away what was not put anywhere, and lets other runs write the file. */
  @Override
  public void close() throws IOException {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } finally {
      part = null;
      if (lock != null) {
        lock.close();
        lock = null;
      }
    }
  }
}
