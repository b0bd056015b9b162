package club.resolve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that was named, but is not there.
 *
 * @param file as it was typed
 */
record MissingFile(Path file) {
  /** Enough for any folder that somebody knows their way about in. */
  private static final int MOST_FILES = 10_000;

  /** The end of a message that guesses at the file that was meant; empty where there is none. */
  String suggestion() {
    return Suggestion.among(neighbours(), name());
  }

  /**
   * The end of a message about the list of a run, which may have been meant as a command or a
   * title.
   *
   * @param commands the names of all commands
   */
  String suggestion(Collection<String> commands) {
    boolean word = file.getNameCount() == 1 && !file.isAbsolute() && name().indexOf('.') < 0;
    if (!word) {
      return suggestion();
    }
    Optional<String> command = command(commands, file.toString());
    if (command.isPresent()) {
      return "; did you mean the command " + command.get() + "?";
    }
    return suggestion().isEmpty() ? "; one title is typed as --title=" + file : suggestion();
  }

  /** The command that was meant by a word which is no file either. */
  static Optional<String> command(Collection<String> commands, String word) {
    return Files.exists(Path.of(word)) ? Optional.empty() : Suggestion.nearest(commands, word);
  }

  private String name() {
    return Optional.ofNullable(file.getFileName()).orElse(file).toString();
  }

  private List<String> neighbours() {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .limit(MOST_FILES)
          .filter(Files::isRegularFile)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
