package club.resolve.input;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that someone has named, to be read. */
public final class InputFile {
  private InputFile() {}

  /**
   * The same file, once it is sure that it can be read.
   *
   * @throws InputException when there is none, or it is a folder or may not be read
   */
  public static Path readable(Path file) throws InputException {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw InputException.in(name, "is a folder; a file is needed");
    }
    if (!Files.exists(file)) {
      throw InputException.missing(file);
    }
    if (!Files.isReadable(file)) {
      throw InputException.in(name, "no permission to read it");
    }
    return file;
  }
}
