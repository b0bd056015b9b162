package club.resolve.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its name and put in its place when it is whole, so that no one ever
 * finds half of it. What stood there before can be kept beside it, with {@code .bak} at the end.
 * Not thread-safe.
 */
public final class OutputFile {
  private final Path target;
  private final Path part;
  private final boolean regular;

  private OutputFile(Path target, boolean regular) {
    this.target = target;
    this.part = regular ? Path.of(target + ".part") : target;
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
    // The file behind a link is replaced, not the link.
    Path target = Files.exists(path) && Files.isSymbolicLink(path) ? path.toRealPath() : path;
    boolean regular = Files.notExists(target) || Files.isRegularFile(target);
    Path folder = target.toAbsolutePath().getParent();
    if (regular && (folder == null || !Files.isDirectory(folder))) {
      throw new OutputException(path + ": there is no folder " + folder);
    }
    if (regular && !Files.isWritable(folder)) {
      throw new OutputException(path + ": nothing may be written in " + folder);
    }
    return new OutputFile(target, regular);
  }

  /** Whether writing this file, or keeping what it replaces, would touch the other one. */
  public boolean touches(Path other) throws IOException {
    for (Path mine : new Path[] {target, part, backup()}) {
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
   * Opens the file for writing.
   *
   * @throws OutputException when it cannot be made
   */
  public Writer open() throws IOException {
    return new BufferedWriter(new OutputStreamWriter(openBytes(), StandardCharsets.UTF_8), 1 << 16);
  }

  /**
   * Opens the file for writing what is no text; without a buffer.
   *
   * @throws OutputException when it cannot be made
   */
  public OutputStream openBytes() throws IOException {
    try {
      return Files.newOutputStream(part);
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw new OutputException(part + ": cannot be written");
    }
  }

  /** Puts the file, which is closed by now, in its place; what stood there is kept. */
  public void commit() throws IOException {
    if (regular && Files.exists(target)) {
      Files.move(target, backup(), StandardCopyOption.REPLACE_EXISTING);
    }
    replace();
  }

  /** Puts the file, which is closed by now, in the place of what stood there, in one step. */
  public void replace() throws IOException {
    if (!regular) {
      return;
    }
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Where the rows are until they are put in their place. */
  public Path part() {
    return part;
  }

  public Path target() {
    return target;
  }

  private Path backup() {
    return Path.of(target + ".bak");
  }
}
