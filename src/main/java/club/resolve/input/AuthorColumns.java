package club.resolve.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns in which a table names the authors.
 *
 * @param straight columns of names as they are spoken
 * @param turned columns of names as in "Le Guin, Ursula K."; read where the straight ones are empty
 */
record AuthorColumns(List<Integer> straight, List<Integer> turned) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern BETWEEN_AUTHORS = Pattern.compile(" & ");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /**
   * The word that calibre writes where it knows no author; asked for, it would rule out the right
   * book.
   */
  private static final String NOBODY = "Unknown";

  static AuthorColumns of(Header header) {
    List<Integer> straight =
        header.places("author", "authors", "primary author", "creators", "creator");
    List<Integer> turned = header.places("author l-f", "author (last, first)", "author_sort");
    if (!Export.LIBRARY_THING.wrote(header)) {
      return new AuthorColumns(straight, turned);
    }
    List<Integer> primary = header.places("primary author");
    return new AuthorColumns(
        straight.stream().filter(place -> !primary.contains(place)).toList(), primary);
  }

  /**
   * The columns of an earlier result.
   *
   * @param named the column that the user names, which another result may lack
   */
  static AuthorColumns ofResult(CsvTable table, Optional<String> named) {
    OptionalInt place = named.map(table::column).orElse(OptionalInt.empty());
    return place.isPresent()
        ? new AuthorColumns(List.of(place.getAsInt()), List.of())
        : of(new Header(table.header()));
  }

  Optional<String> read(Cells cells) {
    return Stream.concat(cells.at(straight), cells.at(turned).map(AuthorColumns::straightened))
        .map(name -> SPACES.matcher(name).replaceAll(" "))
        .filter(name -> !name.equalsIgnoreCase(NOBODY))
        .findFirst();
  }

  private static String straightened(String names) {
    return BETWEEN_AUTHORS
        .splitAsStream(names)
        .map(AuthorColumns::straightenedName)
        .collect(Collectors.joining(" & "));
  }

  /** "King, Martin Luther, Jr." is Martin Luther King Jr. */
  private static String straightenedName(String name) {
    String[] parts = COMMA.split(name.strip(), -1);
    return parts.length == 1
        ? name
        : Stream.concat(Stream.of(parts[1], parts[0]), Arrays.stream(parts).skip(2))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
  }
}
