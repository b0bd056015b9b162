package club.resolve.completion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a command takes, in the order of its help.
 *
 * @param summary a few words about the command
 * @param options those that are not hidden
 * @param arguments in their order
 * @param commands the commands below it, by name
 */
public record Grammar(
    String summary, List<Flag> options, List<Operand> arguments, Map<String, Grammar> commands) {

  public Grammar {
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
  }

  /**
   * An option.
   *
   * @param names all of them, with their dashes
   * @param value empty for an option that takes none
   * @param summary a few words about the option
   */
  public record Flag(List<String> names, Optional<Operand> value, String summary) {
    /** The name that is offered. */
    String name() {
      return names.getLast();
    }
  }

  /** The kind of thing that a word names. */
  public enum OperandKind {
    /** One of the choices, or anything where there are none. */
    WORD,
    FILE,
    /** One of the choices, or a column of the list. */
    COLUMN,
    COMMAND
  }

  /**
   * An argument, or the value of an option.
   *
   * @param choices the words that it may be; empty where these are not known
   * @param several true if commas part several of them
   */
  public record Operand(OperandKind kind, List<String> choices, boolean several) {}

  Optional<Flag> option(String name) {
    return options.stream().filter(option -> option.names().contains(name)).findFirst();
  }
}
