package club.resolve.eval;

import java.util.Optional;

/**
 * The cells of a row as someone types them.
 *
 * @param author where it stands in a cell of its own
 */
record Typed(String title, Optional<String> author) {

  static Typed line(String line) {
    return new Typed(line, Optional.empty());
  }
}
