package club.resolve.cli;

import club.resolve.completion.Grammar;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options and arguments of the program, as the TAB key completes them. Pure. */
final class CompletionGrammar {
  /** The labels of what names a file or a folder. */
  private static final Set<String> FILES = Set.of("FILE", "FOLDER", "RESULT", "LABELLED");

  private CompletionGrammar() {}

  static Grammar of(CommandSpec command) {
    Map<String, Grammar> below = new LinkedHashMap<>();
    command.subcommands().forEach((name, line) -> below.put(name, of(line.getCommandSpec())));
    return new Grammar(
        HelpPage.plain(command.usageMessage().header()).replaceFirst("\\.$", ""),
        command.options().stream()
            .filter(option -> !option.hidden())
            .sorted(Comparator.comparingInt(OptionSpec::order))
            .map(CompletionGrammar::flag)
            .toList(),
        command.positionalParameters().stream()
            .filter(argument -> !argument.hidden())
            .map(argument -> operand(argument, false))
            .toList(),
        below);
  }

  private static Grammar.Flag flag(OptionSpec option) {
    return new Grammar.Flag(
        List.of(option.names()),
        option.arity().max() == 0
            ? Optional.empty()
            : Optional.of(operand(option, option.longestName().matches("--(.*-)?columns?"))),
        HelpPage.firstPart(option));
  }

  private static Grammar.Operand operand(ArgSpec argument, boolean column) {
    String label = argument.paramLabel();
    Grammar.OperandKind kind =
        column
            ? Grammar.OperandKind.COLUMN
            : FILES.contains(label)
                ? Grammar.OperandKind.FILE
                : label.equals("COMMAND") ? Grammar.OperandKind.COMMAND : Grammar.OperandKind.WORD;
    Iterable<String> choices =
        Optional.ofNullable(argument.completionCandidates()).orElse(List.of());
    return new Grammar.Operand(
        kind, StreamSupport.stream(choices.spliterator(), false).toList(), label.endsWith(",..."));
  }
}
