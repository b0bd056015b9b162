package club.resolve.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program with all its commands, in the order of the help. */
final class AllCommands {
  static {
    // Picocli would look for Groovy in every jar, and for what turns texts into twenty types of
    // Java; the program needs neither, and both take longer than most runs.
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", "java\\..*");
  }

  private AllCommands() {}

  static CommandLine line() {
    return line(
        new ResolveCommand(),
        line(new ReviewCommand()),
        line(new ExplainCommand()),
        line(new DoctorCommand()),
        line(new IndexCommand()),
        line(new RescoreCommand()),
        line(
            new CacheCommand(),
            line(new CacheCommand.Show()),
            line(new CacheCommand.Clear()),
            line(new CacheCommand.Export()),
            line(new CacheCommand.Open())),
        line(new EvalCommand()),
        line(new CheckCommand()),
        line(new TextsCommand()),
        line(new CompareCommand()),
        line(new CompletionCommand()));
  }

  /** A command with what all of them have. */
  private static CommandLine line(Action action, CommandLine... below) {
    CommandSpec command = action.spec().versionProvider(new Version());
    command.usageMessage().sortOptions(false).autoWidth(true).optionListHeading("%nOptions:%n");
    Value.flag(
        command,
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit."));
    Value.flag(
        command,
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit."));
    CommandLine line = new CommandLine(command);
    for (CommandLine one : below) {
      command.addSubcommand(one.getCommandName(), one);
    }
    return line;
  }
}
