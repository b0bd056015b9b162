package club.resolve.cli;

import club.resolve.match.Letters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A guess at the word that was meant by one that is not known. Pure. */
final class Suggestion {
  private Suggestion() {}

  /** The nearest word; empty when none is near. */
  static Optional<String> nearest(Collection<String> words, String typed) {
    return Letters.nearest(typed, words).stream().findFirst();
  }

  /** The message about a word that stands where a command is needed. */
  static String noCommand(Collection<String> commands, String typed) {
    String near = among(commands, typed);
    return "there is no command '%s'%s"
        .formatted(typed, near.isEmpty() ? "; there are " + String.join(", ", commands) : near);
  }

  /**
   * The end of a message about a word that is not known.
   *
   * @return begins with a semicolon and ends with a question mark; empty when no word is near
   */
  static String among(Collection<String> words, String typed) {
    List<String> near = Letters.nearest(typed, words).stream().limit(2).toList();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }
}
