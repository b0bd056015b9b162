package club.resolve.cli;

import club.resolve.service.KnownSources;
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

  /** The name of the option for help by which all of it is asked for. */
  static final String WHOLE_HELP = "--help";

  private final Named resolve;

  /**
   * @param known the sources that options may name
   */
  AllCommands(KnownSources known) {
    resolve =
        new Named(
            "resolve",
            () -> new ResolveCommand(known),
            new Named("review", () -> new ReviewCommand(known)),
            new Named("explain", () -> new ExplainCommand(known)),
            new Named("doctor", () -> new DoctorCommand(known)),
            new Named("index", IndexCommand::new),
            new Named("serve", () -> new ServeCommand(known)),
            new Named("join", JoinCommand::new),
            new Named("rescore", () -> new RescoreCommand(known)),
            new Named(
                "cache",
                CacheCommand::whole,
                new Named("info", CacheCommand.Show::new),
                new Named("clear", CacheCommand.Clear::new),
                new Named("export", CacheCommand.ExportAnswers::new),
                new Named("open", CacheCommand.Open::new)),
            new Named("eval", () -> new EvalCommand(known)),
            new Named("check", CheckCommand::new),
            new Named("texts", TextsCommand::new),
            new Named("compare", () -> new CompareCommand(known)),
            new Named("completion", CompletionCommand::new),
            new Named("help", HelpCommand::new));
  }

  CommandLine line() {
    return line(resolve, _ -> true);
  }

  /**
   * The program as far as these arguments need it, as to describe every command takes some
   * milliseconds. It reads them as the whole does; but its help names no other commands.
   */
  CommandLine asFarAsNamed(String... args) {
    List<String> words = Arrays.asList(args);
    return line(resolve, command -> words.contains(command.name()));
  }

  private static CommandLine line(Named named, Predicate<Named> wanted) {
    Action action = named.action().get();
    CommandSpec command = action.spec.name(named.name()).addMixin("talk", action.talk.spec);
    command.versionProvider(new VersionText());
    command
        .usageMessage()
        .sortOptions(false)
        .autoWidth(true)
        .abbreviateSynopsis(true)
        .optionListHeading("%nOptions:%n");
    action.options.add(
        Boolean.class,
        OptionSpec.builder("-h", WHOLE_HELP)
            .initialValue(false)
            .usageHelp(true)
            .description("-h shows the help that is needed most, --help all of it."));
    action.options.add(
        Boolean.class,
        OptionSpec.builder("-V", "--version")
            .initialValue(false)
            .versionHelp(true)
            .description("Shows the version of the program and of Java."));
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
