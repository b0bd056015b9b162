package club.resolve.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints what a shell needs to know to complete the options of this program. */
final class CompletionCommand implements Action {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private final Value<Shell> shell =
      Value.of(
          spec,
          Shell.class,
          PositionalParamSpec.builder()
              .paramLabel("SHELL")
              .converters(new Converters.OfShell())
              .description("bash, zsh or fish.")
              .required(true));

  private final TalkOptions talkOptions = new TalkOptions(spec);

  CompletionCommand() {
    spec.usageMessage()
        .header("Prints a script by which a shell completes commands and options.")
        .descriptionHeading("%n")
        .description(
            "Prints a script for the shell that is named. The shell loads it at each start"
                + " when the line below stands in the file beside it.",
            "")
        .parameterListHeading("Arguments:%n")
        .footerHeading("%nExamples:%n")
        .footer(
            "  source <(resolve completion bash)      in ~/.bashrc",
            "  source <(resolve completion zsh)       in ~/.zshrc",
            "  resolve completion fish | source       in ~/.config/fish/config.fish");
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  /** A shell whose scripts can be written. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Override
  public TalkOptions talk() {
    return talkOptions;
  }

  @Override
  public int run(Surroundings surroundings, Talk talk) {
    PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
    out.print(script(new AllCommands(surroundings.known()).line()));
    out.flush();
    return ExitCode.OK;
  }

  private String script(CommandLine program) {
    nameValues(program);
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

  /** Constants are typed in small letters. */
  private static void nameValues(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    for (OptionSpec option : List.copyOf(command.options())) {
      Class<?> type = option.type();
      if (type.isEnum()) {
        command.remove(option);
        command.add(option.toBuilder().completionCandidates(Names.list(type)).build());
      }
    }
    for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
      Class<?> type = parameter.type();
      if (type.isEnum()) {
        command.remove(parameter);
        command.add(parameter.toBuilder().completionCandidates(Names.list(type)).build());
      }
    }
    line.getSubcommands().values().forEach(CompletionCommand::nameValues);
  }
}
