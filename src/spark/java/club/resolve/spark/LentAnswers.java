package club.resolve.spark;

import club.resolve.run.Memory;
import club.resolve.run.RunContext;
import club.resolve.run.UserError;
import club.resolve.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kept answers of one machine, lent to executors. */
final class LentAnswers {
  /** The name of the copy among the files that Spark sends along. */
  static final String NAME = "resolve-answers.db";

  private LentAnswers() {}

  /**
   * Copies the answers as they are at one moment, while others may write them.
   *
   * @return the copy
   * @throws UserError when the file is not there, or is none of this program
   */
  static Path copy(Path file, RunContext context) throws IOException {
    if (!Files.isReadable(file)) {
      throw new UserError("--answers=%s: there is no such file that can be read".formatted(file));
    }
    Path copy = inFolderOfThisProcess(NAME);
    try {
      Store.copy(file, copy);
    } catch (IOException e) {
      throw new UserError("--answers=%s: cannot be copied: %s".formatted(file, e.getMessage()));
    }
    try (Store opened = Memory.opened(copy, context)) {
      opened.answers();
    }
    return copy;
  }

  /** A place for a file that goes away with the process. */
  static Path inFolderOfThisProcess(String name) throws IOException {
    Path folder = Files.createTempDirectory("resolve-");
    folder.toFile().deleteOnExit();
    Path file = folder.resolve(name);
    file.toFile().deleteOnExit();
    return file;
  }
}
