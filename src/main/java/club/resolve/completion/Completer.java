package club.resolve.completion;

import club.resolve.completion.Completion.Proposal;
import club.resolve.completion.Grammar.Flag;
import club.resolve.completion.Grammar.Operand;
import club.resolve.completion.Grammar.OperandKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Completes a command line. Not thread-safe. */
public final class Completer {
  private final Grammar program;
  private final Function<String, List<String>> columns;
  private final List<String> arguments = new ArrayList<>();
  private Grammar command;
  private Optional<Operand> open = Optional.empty();
  private boolean optionsEnded;

  private Completer(Grammar program, Function<String, List<String>> columns) {
    this.program = program;
    this.columns = columns;
    this.command = program;
  }

  /**
   * Completes the last word.
   *
   * @param program with all its commands
   * @param columns gives the names of the columns of the table in a file
   * @param words all words behind the program's name, without quotes; the last one may be empty
   */
  public static Completion complete(
      Grammar program, Function<String, List<String>> columns, List<String> words) {
    Completer completer = new Completer(program, columns);
    words.subList(0, words.size() - 1).forEach(completer::read);
    return completer.last(words.getLast());
  }

  private void read(String word) {
    Grammar below = command.commands().get(word);
    if (open.isPresent()) {
      open = Optional.empty();
    } else if (word.equals("--")) {
      optionsEnded = true;
    } else if (!optionsEnded && word.startsWith("-") && word.length() > 1) {
      open = word.startsWith("--") ? command.option(word).flatMap(Flag::value) : cluster(word);
    } else if (arguments.isEmpty() && below != null) {
      command = below;
    } else {
      arguments.add(word);
    }
  }

  /** The value that the next word is, if any: -qo is -q and -o, and -ox has its value. */
  private Optional<Operand> cluster(String word) {
    for (int i = 1; i < word.length(); i++) {
      Optional<Operand> value = command.option("-" + word.charAt(i)).flatMap(Flag::value);
      if (value.isPresent()) {
        return i == word.length() - 1 ? value : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Completion last(String word) {
    if (open.isPresent()) {
      return value(open.get(), "", word);
    }
    if (optionsEnded || !word.startsWith("-")) {
      return argument(word);
    }
    int behind = word.indexOf('=') + 1;
    return behind == 0
        ? options(word)
        : command
            .option(word.substring(0, behind - 1))
            .flatMap(Flag::value)
            .map(value -> value(value, word.substring(0, behind), word.substring(behind)))
            .orElse(Completion.NONE);
  }

  private Completion options(String word) {
    List<Proposal> proposals =
        command.options().stream()
            .map(
                option ->
                    new Proposal(
                        option.name() + (option.value().isPresent() ? "=" : ""), option.summary()))
            .filter(proposal -> proposal.text().startsWith(word))
            .toList();
    boolean goesOn = proposals.stream().allMatch(proposal -> proposal.text().endsWith("="));
    return new Completion("", proposals, false, goesOn);
  }

  private Completion argument(String word) {
    Stream<Proposal> names = arguments.isEmpty() ? names(command.commands(), word) : Stream.empty();
    Completion values = operand().map(one -> value(one, "", word)).orElse(Completion.NONE);
    return new Completion(
        "",
        Stream.concat(names, values.proposals().stream()).toList(),
        values.files(),
        values.goesOn());
  }

  /** The argument that the word is. Names of commands lead from one to the next. */
  private Optional<Operand> operand() {
    List<Operand> all = command.arguments();
    return arguments.size() < all.size()
        ? Optional.of(all.get(arguments.size()))
        : all.stream().filter(one -> one.kind() == OperandKind.COMMAND).findFirst();
  }

  private static Stream<Proposal> names(Map<String, Grammar> commands, String word) {
    return commands.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(word))
        .map(entry -> new Proposal(entry.getKey(), entry.getValue().summary()));
  }

  /**
   * Completes a value; of several that commas part, the last one.
   *
   * @param head the part of the word before the value
   */
  private Completion value(Operand operand, String head, String typed) {
    int begin = operand.several() ? typed.lastIndexOf(',') + 1 : 0;
    String before = head + typed.substring(0, begin);
    String part = typed.substring(begin);
    int place = operand.several() ? part.indexOf('=') + 1 : 0;
    if (place > 0) {
      // The place of a source, which may be a file.
      return new Completion(before + part.substring(0, place), List.of(), true, false);
    }
    List<String> named = List.of(typed.substring(0, begin).split(","));
    List<Proposal> proposals =
        proposals(operand)
            .filter(one -> one.text().startsWith(part) && !named.contains(one.text()))
            .toList();
    return new Completion(before, proposals, operand.kind() == OperandKind.FILE, operand.several());
  }

  private Stream<Proposal> proposals(Operand operand) {
    if (operand.kind() == OperandKind.COMMAND) {
      return named().map(above -> names(above.commands(), "")).orElse(Stream.empty());
    }
    Stream<String> words =
        operand.kind() == OperandKind.COLUMN
            ? Stream.concat(operand.choices().stream(), ofList(operand.several())).distinct()
            : operand.choices().stream();
    return words.map(word -> new Proposal(word, ""));
  }

  /** The columns of the list on the line; among several, none with a comma. */
  private Stream<String> ofList(boolean several) {
    return arguments.stream()
        .limit(1)
        .flatMap(list -> columns.apply(list).stream())
        .filter(name -> !name.isBlank() && !(several && name.indexOf(',') >= 0));
  }

  /** The command that the arguments so far lead to, as in {@code resolve help cache}. */
  private Optional<Grammar> named() {
    Optional<Grammar> named = Optional.of(program);
    for (String name : arguments) {
      named = named.map(above -> above.commands().get(name));
    }
    return named;
  }
}
