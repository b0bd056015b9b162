package club.resolve.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how the columns of a table were understood. */
final class TableTalk {
  /** Rows that are looked at. */
  private static final int SAMPLE = 200;

  private static final String NONE = "–";
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private final String place;
  private final ListTable table;
  private final TextEncoding encoding;
  private final BookColumns columns;
  private final List<List<String>> rows = new ArrayList<>();
  private Optional<String> strange = Optional.empty();

  /** A fact about a book, the option that names its column, and cells that tell it. */
  private record UntoldFact(ListColumn kind, String option, Predicate<String> cells) {}

  /**
   * @param table at its beginning; is read to the end at most
   */
  TableTalk(String place, ListTable table, TextEncoding encoding, BookColumns columns) {
    this.place = place;
    this.table = table;
    this.encoding = encoding;
    this.columns = columns;
  }

  Understanding understanding() throws IOException {
    for (Optional<List<String>> row = table.row();
        row.isPresent() && (rows.size() < SAMPLE || looksForLetter());
        row = table.row()) {
      if (rows.size() < SAMPLE) {
        rows.add(row.get());
      }
      if (looksForLetter()) {
        strange = strange(row.get());
      }
    }
    return new Understanding(sentence(), warnings());
  }

  private boolean looksForLetter() {
    return encoding == TextEncoding.WINDOWS_1252 && strange.isEmpty();
  }

  /** The first cell with a letter beyond ASCII, by which a person sees if the encoding is right. */
  private Optional<String> strange(List<String> cells) {
    return IntStream.range(0, cells.size())
        .filter(i -> cells.get(i).chars().anyMatch(letter -> letter > 0x7F))
        .mapToObj(
            i ->
                " (look at \"%s\" in line %d, column \"%s\")"
                    .formatted(cells.get(i).strip(), table.line(), name(i)))
        .findFirst();
  }

  private String sentence() {
    int carried = table.header().size() - used().size();
    List<String> parts = new ArrayList<>();
    parts.add("title " + names(List.of(columns.title())));
    parts.add("author " + names(columns.authors().places()));
    parts.add("ISBN " + names(isbns()));
    add(parts, "year ", columns.years().places());
    add(parts, "link ", links());
    parts.add("carried along: " + carried);
    String encoded =
        encoding == TextEncoding.UTF_8 || encoding == TextEncoding.MIXED
            ? ""
            : ", in " + encoding.label() + strange.orElse("");
    return "Reading %s%s, columns: %s".formatted(place, encoded, String.join(", ", parts));
  }

  private List<Integer> isbns() {
    return Stream.concat(columns.isbns().isbns().stream(), columns.isbns().identifiers().stream())
        .toList();
  }

  /** Those that are called so, and others in which there are addresses of books' pages. */
  private List<Integer> links() {
    return Stream.concat(
            columns.given().places().stream(),
            columns.given().links().stream()
                .filter(i -> i != columns.title())
                .filter(
                    i -> cells(i).stream().anyMatch(cell -> GivenLink.inCell(cell).isPresent())))
        .distinct()
        .toList();
  }

  private void add(List<String> parts, String what, List<Integer> places) {
    if (!places.isEmpty()) {
      parts.add(what + names(places));
    }
  }

  private String names(List<Integer> places) {
    return places.isEmpty()
        ? NONE
        : places.stream()
            .distinct()
            .map(i -> "\"" + name(i) + "\"")
            .collect(Collectors.joining(" or "));
  }

  /** The name of a column on one line, without letters that are not seen. */
  private String name(int column) {
    String seen = UNSEEN.matcher(table.header().get(column)).replaceAll("");
    return SPACES.matcher(seen).replaceAll(" ").strip();
  }

  private Set<Integer> used() {
    return Stream.of(
            List.of(columns.title()),
            columns.authors().places(),
            isbns(),
            columns.years().places(),
            links(),
            columns.media())
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>(table.warnings());
    Set<Integer> used = used();
    List<UntoldFact> wanted = columns.given().ours() ? List.of() : wanted();
    for (int i = 0; i < table.header().size(); i++) {
      if (!used.contains(i)) {
        unused(i, wanted).ifPresent(warnings::add);
      }
    }
    isbns().stream().flatMap(i -> shortened(i).stream()).limit(1).forEach(warnings::add);
    return warnings;
  }

  /** The facts that no column tells. */
  private List<UntoldFact> wanted() {
    List<UntoldFact> wanted = new ArrayList<>();
    if (columns.authors().places().isEmpty()) {
      wanted.add(new UntoldFact(ListColumn.AUTHOR, "--author-column", _ -> false));
    }
    if (isbns().isEmpty()) {
      wanted.add(
          new UntoldFact(
              ListColumn.ISBN,
              "--isbn-column",
              cell -> IsbnColumns.in(cell).findAny().isPresent()));
    }
    if (columns.given().named()) {
      wanted.add(
          new UntoldFact(
              ListColumn.GOODREADS_ID,
              "--link-column",
              cell -> GivenLink.inCell(cell).isPresent()));
    }
    return wanted;
  }

  private Optional<String> unused(int column, List<UntoldFact> wanted) {
    String name = name(column);
    return wanted.stream()
        .filter(fact -> fact.kind.isLike(name) || mostly(column, fact.cells))
        .map(
            fact ->
                "The column \"%s\" is not used; if it should be, add %s=\"%s\"."
                    .formatted(name, fact.option, name))
        .findFirst();
  }

  private boolean mostly(int column, Predicate<String> tells) {
    List<String> cells = cells(column);
    return !cells.isEmpty() && cells.stream().filter(tells).count() * 2 > cells.size();
  }

  private List<String> cells(int column) {
    return rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isBlank()).toList();
  }

  private Optional<String> shortened(int column) {
    return cells(column).stream()
        .filter(IsbnColumns::isShortened)
        .findFirst()
        .map(
            cell ->
                "A spreadsheet has shortened ISBNs in the column \"%s\", as in %s, and their last digits are lost; give the column the format \"text\" or \"0\" there, and save the list again."
                    .formatted(name(column), cell.strip()));
  }
}
