package club.resolve.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sole right of this process to write a file, until it is closed. The lock is the operating
 * system's, on an empty hidden file beside the place or in it, so a killed process holds nothing. A
 * file system without locks gives the right to everyone. Not thread-safe.
 */
public final class OutputLock implements Closeable {
  private static final Set<OpenOption> OPEN =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  /**
   * Files locked by this process. A lock of POSIX belongs to the process, and any descriptor of the
   * file that it closes gives the lock up (fcntl(2)), so a second one is never opened.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Locked locked;

  /**
   * An open file.
   *
   * @param exclusive false where the file system has no locks
   */
  private record Locked(FileChannel channel, boolean exclusive) {}

  private OutputLock(Path file, Locked locked) {
    this.file = file;
    this.locked = locked;
  }

  /**
   * Takes the lock of a file, or of a folder that is replaced as a whole, without waiting for it.
   *
   * @param place need not be there, but its folder must
   * @throws OutputException when another run has it; the message is for the person at the terminal
   */
  public static OutputLock of(Path place) throws IOException {
    Path absolute = place.toAbsolutePath().normalize();
    Path folder = absolute.resolveSibling("").toRealPath();
    return take(fileFor(folder.resolve(name(absolute))), place);
  }

  /**
   * Takes the lock of a folder into which files are written, without waiting for it.
   *
   * @throws OutputException when another run has it; the message is for the person at the terminal
   */
  public static OutputLock within(Path folder) throws IOException {
    return take(folder.toRealPath().resolve(".resolve.lock"), folder);
  }

  private static OutputLock take(Path file, Path place) throws IOException {
    if (!HELD.add(file)) {
      throw taken(place);
    }
    try {
      return new OutputLock(file, acquire(file, place));
    } catch (IOException | RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  /** The file that is locked for a place. */
  static Path fileFor(Path place) {
    return place.resolveSibling("." + name(place) + ".lock");
  }

  private static String name(Path place) {
    return String.valueOf(place.getFileName());
  }

  private static Locked acquire(Path file, Path place) throws IOException {
    while (true) {
      FileChannel channel = open(file, place);
      try {
        Optional<Object> opened = key(file);
        boolean exclusive = lock(channel, place);
        // Whoever had it before may have deleted the file meanwhile, and a third one made it anew.
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && opened.equals(key(file))) {
          return new Locked(channel, exclusive);
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
  }

  private static FileChannel open(Path file, Path place) throws IOException {
    try {
      return FileChannel.open(file, OPEN);
    } catch (AccessDeniedException e) {
      throw new OutputException(
          ("%s: cannot be locked, as %s belongs to another user; delete that file if no"
                  + " other run is writing here")
              .formatted(place, file));
    } catch (IOException e) {
      throw new OutputException("%s: cannot be locked: %s".formatted(place, e.getMessage()));
    }
  }

  /** Empty where the file is gone, or the system has no keys of files. */
  private static Optional<Object> key(Path file) throws IOException {
    try {
      return Optional.ofNullable(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .fileKey());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** Returns false where the file system has no locks, so that nobody else can take one either. */
  private static boolean lock(FileChannel channel, Path place) throws OutputException {
    try {
      if (channel.tryLock() != null) {
        return true;
      }
    } catch (OverlappingFileLockException _) {
      // This process holds it, by another name of the folder.
    } catch (IOException _) {
      return false;
    }
    throw taken(place);
  }

  private static OutputException taken(Path place) {
    return new OutputException(
        place + ": another run is writing there; wait for its end, or write somewhere else");
  }

  /**
   * Returns true when this process alone has the right; false where the file system has no locks.
   */
  boolean exclusive() {
    return locked.exclusive();
  }

  /** Gives the right up. The file goes first: it must not be there without a holder. */
  @Override
  public void close() throws IOException {
    try (FileChannel _ = locked.channel()) {
      // Not asked of the channel, which would refuse a run that is stopped.
      if (file.toFile().length() == 0) {
        Files.deleteIfExists(file);
      }
    } finally {
      HELD.remove(file);
    }
  }
}
