package club.resolve.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command: all of it, or what fits on one screen.
 *
 * @param line the command, which is a part of the whole program
 */
record HelpPage(CommandLine line, Surroundings surroundings, Ansi ansi) {
  /** In less, picocli finds no room for texts beside the options. */
  private static final int LEAST_COLUMNS = 55;

  /** The lines of a terminal of the usual size, less one for the next prompt. */
  private static final int SCREEN = 23;

  private static final int BRIEF_OPTIONS = 6;
  private static final int BRIEF_EXAMPLES = 3;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.:;])\\s.*", Pattern.DOTALL);

  /** Prints all that is to be known of the command. */
  void print() {
    print(line);
  }

  /** Prints the options that are needed most, with examples; or all, where that is little. */
  void printBrief() {
    boolean little =
        action().examples().isEmpty()
            || sized(line).getUsageMessage(Ansi.OFF).lines().count() <= SCREEN;
    print(little ? line : new CommandLine(brief()));
  }

  private Action action() {
    return (Action) line.getCommandSpec().userObject();
  }

  private void print(CommandLine page) {
    PrintWriter out = surroundings.printer();
    sized(page).usage(out, ansi);
    out.flush();
  }

  private CommandLine sized(CommandLine page) {
    UsageMessageSpec message = page.getCommandSpec().usageMessage();
    if (surroundings.outTerminal() && surroundings.errColumns().isPresent()) {
      // Picocli would start a program to find out what the launcher knows.
      message.autoWidth(false).width(Math.max(surroundings.errColumns().getAsInt(), LEAST_COLUMNS));
    }
    return page;
  }

  private CommandSpec brief() {
    CommandSpec whole = line.getCommandSpec();
    String name = whole.qualifiedName();
    CommandSpec brief = CommandSpec.create().name(name);
    String[] synopsis = whole.usageMessage().customSynopsis();
    brief
        .usageMessage()
        .sortOptions(false)
        .autoWidth(true)
        .header(whole.usageMessage().header())
        .customSynopsis(synopsis.length == 0 ? new String[] {synopsis(whole)} : synopsis)
        .optionListHeading("%nOptions (" + name + " --help shows all):%n")
        .footer(examples());
    whole.options().stream()
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .limit(BRIEF_OPTIONS)
        .forEach(
            option -> brief.add(OptionSpec.builder(option).description(firstPart(option)).build()));
    return brief;
  }

  private static String synopsis(CommandSpec command) {
    StringBuilder line = new StringBuilder(command.qualifiedName() + " [OPTIONS]");
    command.requiredArgs().stream()
        .filter(ArgSpec::isOption)
        .forEach(option -> line.append(" ").append(named(option)));
    for (PositionalParamSpec argument : command.positionalParameters()) {
      String label = argument.paramLabel();
      line.append(argument.required() ? " " + label : " [" + label + "]");
    }
    return line.toString();
  }

  /** An option with its value, or an argument, as it is typed. */
  static String named(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName() + "=" + option.paramLabel()
        : arg.paramLabel();
  }

  private String[] examples() {
    List<String> lines = new ArrayList<>(List.of("", "Examples:"));
    lines.addAll(action().examples().stream().limit(BRIEF_EXAMPLES).toList());
    lines.addAll(action().briefEnd());
    return lines.toArray(String[]::new);
  }

  /** The first part of a description, for which a line has room. */
  static String firstPart(ArgSpec argument) {
    return SENTENCE_END
        .matcher(plain(argument.description()))
        .replaceFirst("")
        .replaceFirst("[.:;]$", "");
  }

  /** A text without the marks that picocli colours it by, in one line. */
  static String plain(String... markup) {
    return Ansi.OFF.string(String.join(" ", markup)).replaceAll("\\s+", " ").strip();
  }
}
