package club.resolve.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Whole folders. */
final class Folders {
  /** How the names of folders begin that are being filled. */
  static final String PART = ".resolve-part-";

  private Folders() {}

  /**
   * A new folder beside another. A temporary one of Java's own would be closed to everyone else.
   */
  static Path newPart(Path sibling) throws IOException {
    return Files.createDirectory(sibling.resolveSibling(PART + UUID.randomUUID()));
  }

  static boolean isEmpty(Path folder) throws IOException {
    return list(folder).isEmpty();
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** Deletes a folder with all that is in it; none is there afterwards, nor need be before. */
  static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException _) {
      return;
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
