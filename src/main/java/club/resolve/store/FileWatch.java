package club.resolve.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells when files in use are no longer those under their names: SQLite does not notice that, and
 * writes on where nobody will look. Immutable.
 */
final class FileWatch {
  private final List<Watched> files;

  private record Watched(Path file, FileIdentity identity) {
    Optional<String> change() {
      try {
        return FileIdentity.of(file).equals(identity)
            ? Optional.empty()
            : Optional.of("another file was put in the place of " + file + " while it was in use");
      } catch (NoSuchFileException _) {
        return Optional.of(file + " was deleted or moved while it was in use");
      } catch (IOException _) {
        // A file that may not be looked at may be the same.
        return Optional.empty();
      }
    }
  }

  private FileWatch(List<Watched> files) {
    this.files = files;
  }

  /** Watches files as they are now; those that are not there are none. */
  static FileWatch over(List<Path> files) throws IOException {
    List<Watched> watched = new ArrayList<>();
    for (Path file : files) {
      try {
        watched.add(new Watched(file, FileIdentity.of(file)));
      } catch (NoSuchFileException _) {
        // Not every file has a log.
      }
    }
    return new FileWatch(List.copyOf(watched));
  }

  /** The fate of the first file that is no longer there, in a sentence without its end. */
  Optional<String> change() {
    for (Watched file : files) {
      Optional<String> change = file.change();
      if (change.isPresent()) {
        return change;
      }
    }
    return Optional.empty();
  }
}
