package club.resolve.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Tells a file from another one under the same name.
 *
 * @param key empty where the system has none
 */
record FileIdentity(Optional<Object> key) {
  static FileIdentity of(Path file) throws IOException {
    return new FileIdentity(
        Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey()));
  }
}
