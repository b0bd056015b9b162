package club.resolve.input;

import java.util.List;

/**
 * The way in which a list was understood, in words.
 *
 * @param sentence one line for every run
 * @param warnings about columns that are not used, and cells that cannot be read
 */
public record Understanding(String sentence, List<String> warnings) {

  /** A list that is a table. */
  static Understanding of(String place, String how) {
    return new Understanding("Reading %s, %s".formatted(place, how), List.of());
  }
}
