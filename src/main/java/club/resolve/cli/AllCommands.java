package club.resolve.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program with all its commands, in the order of the help. */
final class AllCommands {
  static {
    // Picocli would look for Groovy in every jar, and for what turns texts into twenty types of
    // Java; the program needs neither, and both take longer than all else before a run.
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", "java\\..*");
  }

  private static final Named RESOLVE =
      new Named(
          "resolve",
          ResolveCommand::new,
          new Named("review", ReviewCommand::new),
          new Named("explain", ExplainCommand::new),
          new Named("doctor", DoctorCommand::new),
          new Named("index", IndexCommand::new),
          new Named("rescore", RescoreCommand::new),
          new Named(
              "cache",
              CacheCommand::new,
              new Named("info", CacheCommand.Show::new),
              new Named("clear", CacheCommand.Clear::new),
              new Named("export", CacheCommand.ExportAnswers::new),
              new Named("open", CacheCommand.Open::new)),
          new Named("eval", EvalCommand::new),
          new Named("check", CheckCommand::new),
          new Named("texts", TextsCommand::new),
          new Named("compare", CompareCommand::new),
          new Named("completion", CompletionCommand::new));

  private AllCommands() {}

  static CommandLine line() {
    return line(RESOLVE, _ -> true);
  }

  /**
   * The program as far as these arguments need it, as to describe every command takes some
   * milliseconds. It reads them as the whole does; but its help names no other commands.
   */
  static CommandLine asFarAsNamed(String... args) {
    List<String> words = Arrays.asList(args);
    return line(RESOLVE, command -> words.contains(command.name()));
  }

  private static CommandLine line(Named named, Predicate<Named> wanted) {
    CommandSpec command = named.action().get().spec().name(named.name());
    command.versionProvider(new Version());
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
    // A list may be called @books, and what it holds is no arguments.
    line.setExpandAtFiles(false);
    named.below().stream()
        .filter(wanted)
        .forEach(below -> command.addSubcommand(below.name(), line(below, _ -> true)));
    return line;
  }

  private record Named(String name, Supplier<Action> action, List<Named> below) {
    Named(String name, Supplier<Action> action, Named... below) {
      this(name, action, List.of(below));
    }
  }
}
