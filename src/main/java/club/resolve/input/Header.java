package club.resolve.input;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of a table's columns. Two names are the same when their letters and digits are, in any case
 * and without accents: {@code ISBN_13}, {@code isbn 13:} and {@code Isbn13}; {@code Año} and {@code
 * ano}. Immutable.
 */
final class Header {
  private static final Pattern NEITHER_LETTER_NOR_DIGIT =
      Pattern.compile("[^\\p{L}\\p{Nd}]", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<String> written;
  private final List<String> names;

  Header(List<String> names) {
    this.written = names;
    this.names = names.stream().map(Header::normal).toList();
  }

  int size() {
    return names.size();
  }

  /** The letters and digits of a name, by which it is known. */
  static String normal(String name) {
    String parted = Normalizer.normalize(name, Normalizer.Form.NFKD);
    return NEITHER_LETTER_NOR_DIGIT.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /**
   * The place of the column that a person names: written the same, or else the same by the rule.
   */
  OptionalInt place(String named) {
    String normal = normal(named);
    return IntStream.concat(
            places(place -> written.get(place).equalsIgnoreCase(named)),
            places(place -> !normal.isEmpty() && names.get(place).equals(normal)))
        .findFirst();
  }

  private IntStream places(IntPredicate fits) {
    return IntStream.range(0, names.size()).filter(fits);
  }

  /** Returns true when one of these is a part of the name of a column. */
  boolean hasPart(int place, List<String> parts) {
    return parts.stream().anyMatch(names.get(place)::contains);
  }

  /** Returns true when there is a column for each of these names. */
  boolean hasAll(List<String> wanted) {
    return count(wanted) == wanted.size();
  }

  /** The number of these names for which there is a column. */
  long count(Collection<String> wanted) {
    return wanted.stream().map(Header::normal).filter(names::contains).count();
  }

  /**
   * The places of all columns with these names, from 0: those of the first name come first, and of
   * one name the left one.
   */
  List<Integer> places(String... wanted) {
    return places(Stream.of(wanted).map(Header::normal));
  }

  /**
   * The places of all columns with these names, in the order of {@link #places(String...)}.
   *
   * @param wanted as {@link #normal} makes them
   */
  List<Integer> places(Stream<String> wanted) {
    return wanted.flatMap(name -> places(place -> names.get(place).equals(name)).boxed()).toList();
  }
}
