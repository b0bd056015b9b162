package club.resolve.match;

import java.util.List;

/**
 * The people whom a cell names, taken apart once for all comparisons. Immutable.
 *
 * @param people in the order of the cell; those of both readings where a comma either parts two
 *     names or turns one round
 * @param ambiguous true if there are two readings, or names made from others
 */
record AuthorNames(List<PersonName> people, boolean ambiguous) {

  /** Nobody. */
  static final AuthorNames NONE = new AuthorNames(List.of(), false);

  /** Takes a cell apart; no people where it has no letter and no digit. Linear in its length. */
  static AuthorNames of(String cell) {
    return AuthorParser.parse(cell);
  }
}
