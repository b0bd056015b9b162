package club.resolve.cli;

import club.resolve.input.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The message about a command line that cannot be right, with the word that may have been meant.
 *
 * @param args the whole command line
 */
record UsageMessage(AllCommands commands, Defaults defaults, List<String> args) {
  /** The beginning that picocli gives to a converter's message. */
  private static final Pattern INVALID =
      Pattern.compile(
          "^Invalid value for (?:option '([^']+)'(?: \\([^)]*\\))?"
              + "|positional parameter at index \\d+ \\(([^)]*)\\)): ");

  private static final Pattern DASHES = Pattern.compile("^--?");

  /** The message about an argument or an option. */
  String of(ParameterException error) {
    CommandLine command = error.getCommandLine();
    String help = " (" + command.getCommandSpec().qualifiedName() + " --help tells more)";
    if (error instanceof UnmatchedArgumentException unmatched) {
      return misspeltCommand(command, unmatched.getUnmatched().getFirst())
          .orElseGet(
              () ->
                  unmatched.isUnknownOption()
                      ? noSuchOption(command, unmatched.getUnmatched().getFirst()) + help
                      : tooMany(command, unmatched.getUnmatched().getFirst()) + help);
    }
    return (error instanceof MissingParameterException missing
            ? missing(missing.getMissing())
            : wrongValue(error))
        + help;
  }

  private String missing(List<ArgSpec> args) {
    if (args.getFirst() instanceof OptionSpec option && given(option)) {
      return "%s needs a value: %s".formatted(option.longestName(), HelpPage.named(option));
    }
    return args.stream().map(HelpPage::named).collect(Collectors.joining(" and "))
        + (args.size() == 1 ? " is missing" : " are missing");
  }

  /** The message about a list; where it is not there, a command may have been meant. */
  String of(InputException error, Action asked) {
    Optional<MissingFile> missing = error.missing().map(MissingFile::new);
    boolean typed = missing.isPresent() && args.contains(missing.get().file().toString());
    return error.getMessage()
        + missing
            .map(
                file ->
                    typed && asked instanceof ResolveCommand
                        ? file.suggestion(names())
                        : file.suggestion())
            .orElse("");
  }

  private Set<String> names() {
    return commands.line().getSubcommands().keySet();
  }

  /** Whatever follows a word that is no command is not understood. */
  private Optional<String> misspeltCommand(CommandLine command, String unmatched) {
    boolean whole = command.getParent() == null;
    String word = whole ? args.getFirst() : unmatched;
    Set<String> known = whole ? names() : command.getSubcommands().keySet();
    return word.startsWith("-")
        ? Optional.empty()
        : MissingFile.command(known, word)
            .map(name -> "there is no command '%s'; did you mean %s?".formatted(word, name));
  }

  private static String tooMany(CommandLine command, String argument) {
    if (command.getParent() != null && !command.getSubcommands().isEmpty()) {
      return Suggestion.noCommand(command.getSubcommands().keySet(), argument);
    }
    return "unexpected argument '%s'; put quotation marks around arguments that contain spaces"
        .formatted(argument);
  }

  private static String noSuchOption(CommandLine command, String typed) {
    String name = typed.replaceFirst("=.*", "");
    List<String> known =
        command.getCommandSpec().options().stream()
            .map(option -> bare(option.longestName()))
            .toList();
    return "there is no option '%s'%s"
        .formatted(
            name,
            Suggestion.nearest(known, bare(name))
                .map(near -> "; did you mean --" + near + "?")
                .orElse(""));
  }

  private static String bare(String option) {
    return DASHES.matcher(option).replaceFirst("");
  }

  /** Says also where a wrong value came from, when it is not on the command line. */
  private String wrongValue(ParameterException error) {
    String message = INVALID.matcher(String.valueOf(error.getMessage())).replaceFirst("$1$2: ");
    return error.getArgSpec() instanceof OptionSpec option && !given(option)
        ? message
            + defaults
                .origin(error.getCommandLine().getCommandSpec(), option)
                .map(origin -> " (from " + origin + ")")
                .orElse("")
        : message;
  }

  private boolean given(OptionSpec option) {
    return args.stream().anyMatch(arg -> Arrays.stream(option.names()).anyMatch(arg::startsWith));
  }
}
