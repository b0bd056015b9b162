package club.resolve.input;

import club.resolve.book.ShownText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns in which a table names the authors. The first of several kinds that names anybody in
 * a row counts.
 *
 * @param straight columns of names as they are spoken
 * @param turned columns of names as in "Le Guin, Ursula K."
 * @param numbered columns of one author each
 * @param first columns of first names
 * @param last columns of last names
 */
record AuthorColumns(
    List<Integer> straight,
    List<Integer> turned,
    List<Integer> numbered,
    List<Integer> first,
    List<Integer> last) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern BETWEEN_AUTHORS = Pattern.compile(" & ");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /**
   * The words that programs and people write where no author is known; asked for, they would rule
   * out the right book. calibre writes "Unknown", data frames "nan".
   */
  private static final Set<String> NOBODY =
      Set.of(
          "na",
          "nan",
          "null",
          "none",
          "nil",
          "noauthor",
          "unknown",
          "unknownauthor",
          "authorunknown",
          "various",
          "variousauthors",
          "several",
          "diverse",
          "unbekannt",
          "verschiedene",
          "verschiedeneautoren",
          "inconnu",
          "auteurinconnu",
          "collectif",
          "desconocido",
          "autordesconocido",
          "varios",
          "variosautores",
          "sconosciuto",
          "aavv",
          "autorivari",
          "desconhecido",
          "onbekend",
          "okand",
          "nieznany",
          "ref",
          "value",
          "tba",
          "tbd");

  static AuthorColumns of(Header header) {
    List<Integer> straight = ListColumn.AUTHOR.in(header);
    List<Integer> first = ListColumn.FIRST_NAME.in(header);
    List<Integer> last = first.isEmpty() ? List.of() : ListColumn.LAST_NAME.in(header);
    List<Integer> turned = ListColumn.AUTHOR_TURNED.in(header);
    if (Export.LIBRARY_THING.wrote(header)) {
      turned = header.places("primary author");
    }
    return new AuthorColumns(
        without(straight, turned),
        turned,
        ListColumn.AUTHOR_NUMBERED.in(header),
        last.isEmpty() ? List.of() : first,
        without(last, straight));
  }

  private static List<Integer> without(List<Integer> places, List<Integer> others) {
    return places.stream().filter(place -> !others.contains(place)).toList();
  }

  /** These columns but the one of the titles: a list may call that by a person's name. */
  AuthorColumns without(int title) {
    List<Integer> titles = List.of(title);
    return new AuthorColumns(
        without(straight, titles), turned, numbered, without(first, titles), without(last, titles));
  }

  /** The one column that a person names. */
  static AuthorColumns named(int place) {
    return new AuthorColumns(List.of(place), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * The columns of an earlier result.
   *
   * @param named the column that the user names, which another result may lack
   */
  static AuthorColumns ofResult(ListTable table, Optional<String> named) {
    OptionalInt place = named.map(table::column).orElse(OptionalInt.empty());
    return place.isPresent() ? named(place.getAsInt()) : of(new Header(table.header()));
  }

  /** The places of the columns that are read, the most telling first. */
  List<Integer> places() {
    return Stream.of(straight, turned, numbered, first, last).flatMap(List::stream).toList();
  }

  Optional<String> read(Cells cells) {
    // Most rows have it in the first column that is asked.
    return one(cells, straight)
        .or(() -> one(cells, turned).map(AuthorColumns::straightened))
        .or(() -> together(names(cells, numbered), " & "))
        .or(() -> together(firstAndLast(cells), " "));
  }

  private List<String> firstAndLast(Cells cells) {
    List<String> names = new ArrayList<>();
    one(cells, first).ifPresent(names::add);
    one(cells, last).ifPresent(names::add);
    return names;
  }

  private static Optional<String> one(Cells cells, List<Integer> places) {
    return Cells.first(cells.at(places), AuthorColumns::somebody);
  }

  private static List<String> names(Cells cells, List<Integer> places) {
    List<String> names = new ArrayList<>(places.size());
    for (String cell : cells.at(places)) {
      somebody(cell).ifPresent(names::add);
    }
    return names;
  }

  /** The name in a cell. A cell without any letter names nobody, either. */
  private static Optional<String> somebody(String cell) {
    String name = SPACES.matcher(ShownText.of(cell)).replaceAll(" ").strip();
    return name.codePoints().anyMatch(Character::isLetter) && !NOBODY.contains(Header.normal(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  private static Optional<String> together(List<String> names, String between) {
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(between, names));
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
