package club.resolve.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * A folder beside a place, in which something is made until it is whole. It is locked for as long
 * as this process lives and has not closed it, so what a killed process has left can be told from
 * what is still being filled. Not thread-safe.
 */
final class PartFolder implements Closeable {
  private static final String NAME = ".resolve-part-";
  private static final String LOCK = "part.lock";

  /** The content that is being made. */
  private static final String CONTENT = "new";

  /** The name of the folder for temporary files. */
  private static final String SCRATCH = "scratch";

  private final Path folder;
  private final Path place;
  private final Directory directory;
  private final Lock lock;

  private PartFolder(Path folder, Path place, Directory directory, Lock lock) {
    this.folder = folder;
    this.place = place;
    this.directory = directory;
    this.lock = lock;
  }

  /** A temporary folder of Java's own would be closed to everyone else. */
  static PartFolder beside(Path place) throws IOException {
    Path folder = Files.createDirectory(place.resolveSibling(NAME + UUID.randomUUID()));
    Directory directory = new NIOFSDirectory(folder);
    try {
      PartFolder part = new PartFolder(folder, place, directory, directory.obtainLock(LOCK));
      Files.createDirectory(part.content());
      return part;
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(directory);
      Folders.delete(folder);
      throw e;
    }
  }

  /** An empty folder, to be filled. */
  Path content() {
    return folder.resolve(CONTENT);
  }

  /** An empty folder for what is needed until the content is whole. */
  Path scratch() throws IOException {
    return Files.createDirectories(folder.resolve(SCRATCH));
  }

  /**
   * Puts the content in its place, in one step.
   *
   * @throws java.nio.file.FileSystemException when something is there already, but for an empty
   *     folder
   */
  void put() throws IOException {
    Files.move(content(), place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes it, with what was not put in its place. */
  @Override
  public void close() throws IOException {
    try {
      Folders.delete(content());
      Folders.delete(folder.resolve(SCRATCH));
    } finally {
      // Unlocked, it may be deleted by whoever tidies up; there is nothing in it any more.
      IOUtils.close(lock, directory);
      Folders.deleteIfPossible(folder);
    }
  }

  /** Deletes what killed processes have left beside a place. */
  static void deleteAbandoned(Path place) throws IOException {
    Path parent = place.resolveSibling("");
    for (Path entry : Files.isReadable(parent) ? Folders.list(parent) : List.<Path>of()) {
      if (String.valueOf(entry.getFileName()).startsWith(NAME) && abandoned(entry)) {
        Folders.deleteIfPossible(entry);
      }
    }
  }

  private static boolean abandoned(Path part) {
    // Without a file to be locked it has only just been begun.
    if (Files.notExists(part.resolve(LOCK))) {
      return false;
    }
    try (Directory directory = new NIOFSDirectory(part);
        Lock lock = directory.obtainLock(LOCK)) {
      lock.ensureValid();
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
