package club.resolve.service;

import java.util.Optional;

/** A source that {@code --source} can name. Implementations are immutable. */
public sealed interface SourceKind permits Service, LocalKind {

  /** The name by which it is typed and written, in lower case. */
  String name();

  /** A line of the help: how it is typed, and in a few words what it is. */
  String help();

  /**
   * Checks what was typed behind the name.
   *
   * @param place the text behind the equals sign
   * @throws IllegalArgumentException when it cannot be right; the message is for the person who
   *     typed it
   */
  void check(Optional<String> place);
}
