package club.resolve.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where answers are kept: for every command that looks there. */
final class CacheOption {
  private final Value<Path> file;

  CacheOption(CommandSpec command) {
    file =
        Value.of(
            command,
            Path.class,
            OptionSpec.builder("--cache")
                .paramLabel("FILE")
                .converters(new Converters.OfPath())
                .description(
                    "The file that keeps answers from run to run, and when hosts may be"
                        + " asked again. Default:",
                    "~/.cache/resolve/answers.db"));
  }

  /** Empty for the usual file. */
  Optional<Path> file() {
    return file.given();
  }
}
