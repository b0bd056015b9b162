package club.resolve.match;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The things that a title says about a book besides its name, on either side. Pure.
 *
 * @param kinds the kinds of book that bear another one's title
 * @param parts the numbers by which it names a part
 */
record Claims(Set<BookKind> kinds, Set<String> parts) {

  /**
   * The claims of a title.
   *
   * @param shown all that is shown: a kind may stand in the name of the maker, too
   */
  static Claims of(String title, String shown) {
    return new Claims(BookKind.in(" " + Titles.words(shown) + " "), PartNumber.in(title));
  }

  /** A kind that this names and the other does not. */
  Optional<BookKind> kindWithout(Claims other) {
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    Set<BookKind> more = EnumSet.copyOf(kinds);
    more.removeAll(other.kinds);
    return more.stream().findFirst();
  }

  /** Returns true when both name a part, and not the same one. */
  boolean anotherPart(Claims other) {
    return !parts.isEmpty()
        && !other.parts.isEmpty()
        && parts.stream().noneMatch(other.parts::contains);
  }

  /** Returns true when this is a part of a volume that the other one names whole. */
  boolean splits(Claims other) {
    return parts.size() > 1 && other.parts.size() < 2;
  }

  /** The numbers of the parts, for a message. */
  String partsInWords() {
    return String.join(" and ", parts);
  }
}
