package club.resolve.catalog;

import java.util.List;

/**
 * A word of a typed title.
 *
 * @param known true where a book has it
 * @param spellings words of the books that are nearly one that is not known, nearest first
 */
record TypedWord(String word, boolean known, List<String> spellings) {
  static TypedWord known(String word) {
    return new TypedWord(word, true, List.of());
  }

  static TypedWord unknown(String word, List<String> spellings) {
    return new TypedWord(word, false, spellings);
  }

  /** The words any of which may be meant; none where no book can have it. */
  List<String> meant() {
    return known ? List.of(word) : spellings;
  }
}
