package club.resolve.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Names of a table's columns. Two names are the same when their letters and digits are, in any
 * case: {@code ISBN_13}, {@code isbn 13} and {@code Isbn13}. Immutable.
 */
final class Header {
  private final List<String> names;

  Header(List<String> names) {
    this.names = names.stream().map(Header::normal).toList();
  }

  private static String normal(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  /** Returns true when there is a column for each of these names. */
  boolean hasAll(List<String> wanted) {
    return wanted.stream().map(Header::normal).allMatch(names::contains);
  }

  /**
   * The places of all columns with these names, from 0: those of the first name come first, and of
   * one name the left one.
   */
  List<Integer> places(String... wanted) {
    return Arrays.stream(wanted)
        .map(Header::normal)
        .flatMap(
            name ->
                IntStream.range(0, names.size())
                    .filter(place -> names.get(place).equals(name))
                    .boxed())
        .toList();
  }
}
