package club.resolve.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A list that cannot be read. The message names the file, and the place in it where one is known.
 */
public final class InputException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient OptionalLong line;
  private final transient Optional<Path> missing;

  private InputException(String message, OptionalLong line) {
    super(message);
    this.line = line;
    this.missing = Optional.empty();
  }

  private InputException(Path missing) {
    super(missing + ": there is no such file");
    this.line = OptionalLong.empty();
    this.missing = Optional.of(missing);
  }

  /** A file that is not there. */
  static InputException missing(Path file) {
    return new InputException(file);
  }

  /** The file that is not there; empty where something else is wrong. */
  public Optional<Path> missing() {
    return missing;
  }

  /** The line, from 1; empty where it is about the whole file. */
  public OptionalLong line() {
    return line;
  }

  /** Something about the whole file. */
  public static InputException in(String file, String what) {
    return new InputException(file + ": " + what, OptionalLong.empty());
  }

  /** A list in which nobody has written anything, so that a run would do nothing. */
  public static InputException withoutRows(String file) {
    return in(
        file, "has no row that names a book; write at least one, below the header if it has one");
  }

  /**
   * Something about a line.
   *
   * @param line from 1
   */
  public static InputException at(String file, long line, String what) {
    return new InputException(file + ", line " + line + ": " + what, OptionalLong.of(line));
  }

  /**
   * Something about one cell.
   *
   * @param column name of the column, or its number from 1
   */
  public static InputException at(String file, long line, String column, String what) {
    return new InputException(
        file + ", line " + line + ", column " + column + ": " + what, OptionalLong.of(line));
  }
}
