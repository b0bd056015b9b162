package club.resolve.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
final class Folders {
  private Folders() {}

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

  /** Deletes a folder as {@link #delete} does, but leaves what cannot be deleted. */
  static void deleteIfPossible(Path folder) {
    try {
      delete(folder);
    } catch (IOException | UncheckedIOException _) {
      // Another process has it open, or deletes it, too. It costs no more than its room.
    }
  }
}
