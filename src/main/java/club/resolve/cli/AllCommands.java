package club.resolve.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program with all its commands, in the order of the help. */
@Command(
    subcommands = {
      ReviewCommand.class,
      ExplainCommand.class,
      DoctorCommand.class,
      IndexCommand.class,
      RescoreCommand.class,
      CacheCommand.class,
      EvalCommand.class,
      CheckCommand.class,
      TextsCommand.class,
      CompareCommand.class,
      CompletionCommand.class
    })
final class AllCommands extends ResolveCommand {
  /**
   * The program as far as these arguments need it: to take in the options of every command takes
   * longer than most runs. Commands that are not named are there with what the help says of them.
   */
  static CommandLine asFarAsNamed(String... args) {
    List<String> words = List.of(args);
    // Such an argument stands for the arguments in a file.
    if (words.stream().anyMatch(word -> word.startsWith("@"))) {
      return new CommandLine(new AllCommands());
    }
    CommandLine line = new CommandLine(new ResolveCommand());
    for (Class<?> type : AllCommands.class.getAnnotation(Command.class).subcommands()) {
      Command command = type.getAnnotation(Command.class);
      line.addSubcommand(command.name(), words.contains(command.name()) ? type : shown(command));
    }
    return line;
  }

  private static CommandSpec shown(Command command) {
    CommandSpec shown = CommandSpec.create().name(command.name());
    shown.usageMessage().header(command.header());
    return shown;
  }
}
