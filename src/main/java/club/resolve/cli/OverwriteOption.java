package club.resolve.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Consent to lose what was changed by hand: for every command that replaces a result. */
final class OverwriteOption {
  private final Value<Boolean> overwrite;

  OverwriteOption(CommandSpec command) {
    overwrite =
        Value.flag(
            command,
            OptionSpec.builder("--overwrite")
                .description(
                    "Replaces an earlier result whatever was changed in it by hand, and decides all"
                        + " of its rows anew. It is kept as FILE.bak."));
  }

  boolean get() {
    return overwrite.get();
  }
}
