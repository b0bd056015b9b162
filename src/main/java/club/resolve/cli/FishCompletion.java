package club.resolve.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The script with which fish completes a program's commands and options. Picocli writes none
 * (https://fishshell.com/docs/current/completions.html). Pure.
 */
final class FishCompletion {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.:;])\\s.*", Pattern.DOTALL);

  private final String program;
  private final List<String> lines = new ArrayList<>();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandSpec program) {
    FishCompletion completion = new FishCompletion(program.name());
    completion.command(program, List.of());
    return completion.lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * @param path the words that lead to the command, without the program's name
   */
  private void command(CommandSpec command, List<String> path) {
    String here = condition(path, command.subcommands().keySet());
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> lines.add(line(here) + option(option)));
    command.positionalParameters().stream()
        .map(FishCompletion::values)
        .filter(values -> !values.isEmpty())
        .forEach(values -> lines.add(line(here) + " -x -a " + quoted(values)));
    command
        .subcommands()
        .forEach(
            (name, below) -> {
              CommandSpec sub = below.getCommandSpec();
              lines.add(
                  line(here)
                      + " -a %s -d %s"
                          .formatted(
                              name, quoted(plain(String.join(" ", sub.usageMessage().header())))));
              List<String> further = new ArrayList<>(path);
              further.add(name);
              command(sub, further);
            });
  }

  private String line(String condition) {
    return "complete -c %s -n %s".formatted(program, quoted(condition));
  }

  /** All words of the path are there, and none that leads further. */
  private static String condition(List<String> path, Iterable<String> further) {
    List<String> parts = new ArrayList<>();
    path.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
    String others = String.join(" ", further);
    if (!others.isEmpty()) {
      parts.add("not __fish_seen_subcommand_from " + others);
    }
    return String.join("; and ", parts);
  }

  private static String option(OptionSpec option) {
    StringBuilder text = new StringBuilder();
    for (String name : option.names()) {
      text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      // Without values to choose from, a file is offered.
      String values = values(option);
      text.append(values.isEmpty() ? " -r" : " -x -a " + quoted(values));
    }
    String description = plain(String.join(" ", option.description()));
    return text.append(" -d ").append(quoted(firstPart(description))).toString();
  }

  private static String values(ArgSpec argument) {
    return argument.completionCandidates() == null
        ? ""
        : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
            .collect(Collectors.joining(" "));
  }

  private static String plain(String markup) {
    return Ansi.OFF.string(markup).replaceAll("\\s+", " ").strip();
  }

  /** A line of the shell has room for some words. */
  private static String firstPart(String description) {
    String part = SENTENCE_END.matcher(description).replaceFirst("");
    return part.replaceFirst("[.:;]$", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
