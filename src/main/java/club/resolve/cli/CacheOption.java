package club.resolve.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where answers are kept: for every command that looks there. */
final class CacheOption {
  @Option(
      names = "--cache",
      paramLabel = "FILE",
      description = {
        "Where answers are kept from run to run, and when hosts may be asked again. Default:",
        "~/.cache/resolve/answers.db"
      })
  private @Nullable Path file;

  /** Empty for the usual file. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
