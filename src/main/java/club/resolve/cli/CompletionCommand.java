package club.resolve.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints what a shell needs to know to complete the options of this program. */
final class CompletionCommand extends Action {
  private final Value<Shell> shell =
      options.argument("SHELL", Converter.constant(Shell.class), "bash, zsh or fish.");

  CompletionCommand() {
    describe(
        "Prints a script by which a shell completes commands and options.",
        "Prints a script for the shell that is named. The shell loads it at each start when the"
            + " line below stands in the file beside it.");
    examples(
        "  source <(resolve completion bash)      in ~/.bashrc",
        "  source <(resolve completion zsh)       in ~/.zshrc",
        "  resolve completion fish | source       in ~/.config/fish/config.fish");
  }

  /** A shell whose scripts can be written. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) {
    PrintWriter out = surroundings.printer();
    out.print(script(new AllCommands(surroundings.known()).line()));
    out.flush();
    return ExitCode.OK;
  }

  private String script(CommandLine program) {
    return switch (shell.get()) {
      // The script for bash loads zsh's own support of such scripts where it is read by zsh.
      case BASH, ZSH -> withNamesAsTheyAre(AutoComplete.bash(program.getCommandName(), program));
      case FISH -> FishCompletion.of(program.getCommandSpec());
    };
  }

  /**
   * Picocli gives the names of files to {@code compgen -W}, which runs what looks like a command in
   * them: a file named {@code $(reboot)} would do so when the tabulator key is pressed. Here they
   * go past it, as they have been chosen by what is typed already.
   */
  private static String withNamesAsTheyAre(String script) {
    return script.replace(
        "$(compgen -W \"${commands// /$'\\n'}${IFS}${positionals}\" -- \"${curr_word}\")",
        "$(compgen -W \"${commands// /$'\\n"
            + "'}\" -- \"${curr_word}\"; printf '%s\\n"
            + "' \"${positionals}\")");
  }
}
