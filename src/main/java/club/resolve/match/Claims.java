package club.resolve.match;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The things that a title says about a book besides its name, on either side. Pure.
 *
 * @param kinds the kinds of book that bear another one's title
 * @param parts the numbers by which it names a part of the work: "Part 2"
 * @param volumes the numbers by which it names a volume: "Volume 2", "Book 2"
 * @param places the numbers that the book has in series, as brackets tell: "(Dune, #2)"
 * @param edition its number
 * @param year where one stands beside the title
 * @param language that it names
 */
record Claims(
    Set<BookKind> kinds,
    Set<String> parts,
    Set<String> volumes,
    Set<String> places,
    OptionalInt edition,
    OptionalInt year,
    Optional<TitleLanguage> language) {

  static final Claims NONE = only(Set.of(), Set.of());

  /** Several books in one. */
  static final Claims BUNDLED = only(Set.of(BookKind.BUNDLE), Set.of());

  /** Claims of kinds and numbers of volumes alone. */
  static Claims only(Set<BookKind> kinds, Set<String> volumes) {
    return new Claims(
        kinds,
        Set.of(),
        volumes,
        Set.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Returns true when it says nothing. */
  boolean silent() {
    return whole() && kinds.isEmpty() && edition.isEmpty() && year.isEmpty() && language.isEmpty();
  }

  /** The claims of two titles of one book. */
  Claims and(Claims other) {
    if (other.silent()) {
      return this;
    }
    return new Claims(
        union(kinds, other.kinds),
        union(parts, other.parts),
        union(volumes, other.volumes),
        union(places, other.places),
        edition.isPresent() ? edition : other.edition,
        year.isPresent() ? year : other.year,
        language.or(other::language));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    if (other.isEmpty()) {
      return one;
    }
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
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

  /** The numbers of volumes and in series: "Book 2" may be either. */
  Set<String> numbers() {
    return volumes.isEmpty() ? places : union(volumes, places);
  }

  /** Returns true when it names no number at all. */
  boolean whole() {
    return parts.isEmpty() && volumes.isEmpty() && places.isEmpty();
  }

  /** The numbers for a message. */
  String numbersInWords() {
    return whole() ? "" : String.join(" and ", parts.isEmpty() ? numbers() : parts);
  }
}
