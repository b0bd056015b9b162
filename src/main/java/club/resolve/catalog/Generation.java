package club.resolve.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder within an index's folder that holds its files. A file beside it names the one that
 * counts. So a new index takes the place of an earlier one in one step, while runs go on that use
 * the earlier one.
 */
record Generation(Path folder) {
  private static final String PREFIX = "index-";
  private static final String CURRENT = "current";

  /** A new one in an empty folder, to be filled and then named. */
  static Generation create(Path index) throws IOException {
    return new Generation(Files.createDirectory(index.resolve(PREFIX + UUID.randomUUID())));
  }

  /** The one that counts; empty where the folder holds no index. */
  static Optional<Generation> current(Path index) throws IOException {
    try {
      String name = Files.readString(index.resolve(CURRENT), StandardCharsets.UTF_8).strip();
      return Optional.of(name)
          .filter(one -> one.startsWith(PREFIX) && Path.of(one).getNameCount() == 1)
          .map(one -> new Generation(index.resolve(one)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** Returns true for a folder that holds an index, also a damaged one. */
  static boolean isIn(Path index) {
    return Files.isRegularFile(index.resolve(CURRENT))
        // Indexes of versions up to 5.
        || Files.isDirectory(index.resolve(IndexFiles.BOOKS));
  }

  /** Makes it the one that counts, where there is none yet. */
  void name() throws IOException {
    Files.writeString(folder.resolveSibling(CURRENT), folder.getFileName() + "\n");
  }

  /** Takes it over into the folder of an earlier index, whose files are deleted. */
  void replaceIn(Path index) throws IOException {
    Path name = folder.getFileName();
    Files.move(folder, index.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Files.move(
        folder.resolveSibling(CURRENT), index.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    tidy(index);
  }

  /** Deletes what does not count: of earlier indexes, and of processes that were killed. */
  static void tidy(Path index) throws IOException {
    Optional<Generation> current = current(index);
    if (current.isEmpty()) {
      return;
    }
    for (Path entry : Folders.list(index)) {
      String name = String.valueOf(entry.getFileName());
      boolean old = name.equals(IndexFiles.BOOKS) || name.equals(IndexFiles.WORDS);
      if (old || (name.startsWith(PREFIX) && !entry.equals(current.get().folder()))) {
        Folders.deleteIfPossible(entry);
      }
    }
  }
}
