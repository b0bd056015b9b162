package club.resolve.run;

import java.nio.file.Path;
import java.util.Map;

/**
 * Folders in which this program keeps files of a person, by the XDG Base Directory Specification
 * (https://specifications.freedesktop.org/basedir-spec/latest/).
 */
public enum UserFolder {
  CONFIG("XDG_CONFIG_HOME", ".config"),
  CACHE("XDG_CACHE_HOME", ".cache");

  private final String variable;
  private final String usual;

  UserFolder(String variable, String usual) {
    this.variable = variable;
    this.usual = usual;
  }

  /** The program's own folder there; it need not exist. */
  public Path of(Map<String, String> environment) {
    String set = environment.getOrDefault(variable, "");
    // The specification tells to leave relative paths out of account.
    Path base =
        set.startsWith("/")
            ? Path.of(set)
            : Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home", ".")), usual);
    return base.resolve("resolve");
  }

  /** The file of kept answers, unless another one is named. */
  public static Path answers(Map<String, String> environment) {
    return CACHE.of(environment).resolve("answers.db");
  }

  /** The folder of the indexes of catalogue files. */
  public static Path indexes(Map<String, String> environment) {
    return CACHE.of(environment).resolve("indexes");
  }
}
