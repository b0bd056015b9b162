package club.resolve.spark;

import club.resolve.run.Memory;
import club.resolve.run.RunContext;
import club.resolve.run.UserError;
import club.resolve.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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
    Path copy = Files.createTempDirectory("resolve-").resolve(NAME);
    try (Connection answers = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement all = answers.prepareStatement("VACUUM INTO ?")) {
      all.setString(1, copy.toString());
      all.execute();
    } catch (SQLException e) {
      throw new UserError("--answers=%s: cannot be copied: %s".formatted(file, e.getMessage()));
    }
    try (Store opened = Memory.opened(copy, context)) {
      opened.answers();
    }
    return copy;
  }
}
