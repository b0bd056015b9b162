package club.resolve.cli;

import club.resolve.run.Engine;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Shows the help of a command. */
final class HelpCommand extends Action {
  private final Value<String[]> names =
      options.add(
          String[].class,
          PositionalParamSpec.builder()
              .arity("0..*")
              .paramLabel("COMMAND")
              .initialValue(new String[0])
              .description("The command, such as check or cache clear."));

  HelpCommand() {
    describe(
        "Shows the help of a command.",
        "Shows all options of the command that is named, as --help does. Alone it shows what is"
            + " needed most, as resolve -h does.");
    examples("  resolve help check", "  resolve help cache clear");
  }

  @Override
  void requireEngine(Engine there) {
    // Help is the same everywhere.
  }

  @Override
  int run(Surroundings surroundings, Talk talk) {
    CommandLine line = new AllCommands(surroundings.known()).line();
    line.setDefaultValueProvider(spec.defaultValueProvider());
    for (String name : names.get()) {
      line = below(line, name);
    }
    HelpPage page = new HelpPage(line, surroundings, surroundings.ansi(super.talk.color()));
    if (names.get().length == 0) {
      page.printBrief();
    } else {
      page.print();
    }
    return ExitCode.OK;
  }

  private CommandLine below(CommandLine line, String name) {
    Map<String, CommandLine> all = line.getSubcommands();
    CommandLine named = all.get(name);
    if (named == null) {
      throw options.wrong(Suggestion.noCommand(all.keySet(), name));
    }
    return named;
  }
}
