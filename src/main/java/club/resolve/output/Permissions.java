package club.resolve.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The mode of a file that another one replaces, which stays: a list that nobody else may read is
 * not to be read by everyone once it is written anew. Windows has no modes.
 */
public final class Permissions {
  private static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

  private Permissions() {}

  /**
   * Makes a file that is to take the place of another one, with its mode from the first byte. An
   * interrupt ends no write to it: of a run that is stopped, the rows that are done are written.
   *
   * @param replaced need not be there
   * @throws java.nio.file.FileAlreadyExistsException when there is such a file
   */
  static OutputStream create(Path file, Path replaced) throws IOException {
    if (!KNOWN || Files.notExists(replaced)) {
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWN));
    // Not by a channel of our own, which an interrupt would close.
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    keep(replaced, file);
    return out;
  }

  /** Gives a file the mode of the one that it replaces, if there is one. */
  public static void keep(Path replaced, Path file) throws IOException {
    if (KNOWN && Files.exists(replaced)) {
      Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(replaced));
    }
  }
}
