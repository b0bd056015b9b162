package club.resolve.catalog;

import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.catalog.LeftOut.Cause;
import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The meaning of the columns of a catalogue's table, by their names in any case. Plain catalogues,
 * the exports of Goodreads and calibre, and the results of this program are known.
 */
final class TableColumns {
  /** Spreadsheets make 123.0 of a number in a column with gaps. */
  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,11})(?:\\.0)?");

  private static final Pattern COUNT = Pattern.compile("([0-9]{1,18})(?:\\.0)?");
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?:^|[,;\\s])goodreads:([0-9]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ISBN_IDENTIFIER =
      Pattern.compile("(?:^|[,;\\s])isbn:([0-9Xx-]+)", Pattern.CASE_INSENSITIVE);

  /** Between the ISBNs of a cell, and before what is said of one: "0140449132 (pbk.); …". */
  private static final Pattern SEVERAL = Pattern.compile("\\s*[;|,]\\s*|\\s+\\([^()]*\\)");

  private final Site site;
  private final List<Integer> titles;
  private final OptionalInt author;
  private final List<Integer> ids;
  private final List<Integer> links;
  private final List<Integer> identifiers;
  private final List<Integer> years;
  private final List<Integer> isbns;
  private final OptionalInt work;
  private final OptionalInt readers;
  private final OptionalInt status;

  private TableColumns(CsvTable table, Site site) {
    this.site = site;
    // An export's own mark: the Book Id of other exports is another catalogue's.
    boolean goodreadsExport = has(table, "exclusive shelf") && has(table, "author l-f");
    boolean ownResult = has(table, "status") && has(table, "link") && has(table, "confidence");
    this.titles =
        ownResult
            ? columns(table, "matched title", "title")
            : columns(
                table,
                "title",
                "titel",
                "titre",
                "original_title",
                "original title",
                "other_title");
    this.author =
        ownResult
            ? table.column("matched author")
            : table.column(
                "author", "authors", "main author", "primary author", "verfasser", "auteur");
    this.ids =
        Stream.concat(
                columns(
                    table, "goodreads_id", "goodreads id", "goodreads_book_id", "goodreads book id")
                    .stream(),
                goodreadsExport ? columns(table, "book id").stream() : Stream.of())
            .toList();
    this.links =
        columns(
            table,
            "link",
            "url",
            "goodreads link",
            "goodreads_link",
            "goodreads url",
            "goodreads_url");
    this.identifiers = columns(table, "identifiers");
    this.years =
        columns(
            table,
            "original publication year",
            "original_publication_year",
            "year",
            "year published",
            "publication_year",
            "publicationyear",
            "publication year",
            "publication date",
            "copyrightdate",
            "copyright date",
            "pub year",
            "pub date",
            "date of publication",
            "erscheinungsjahr",
            "pubdate");
    this.isbns =
        columns(table, "isbn13", "isbn_13", "isbn", "isbn(s)", "isbns", "isbn10", "isbn_10");
    this.work = table.column("work_id", "work id", "work");
    this.readers = table.column("ratings_count", "ratings count", "readers");
    this.status = ownResult ? table.column("status") : OptionalInt.empty();
  }

  static TableColumns of(String file, CsvTable table, Site site) throws InputException {
    TableColumns columns = new TableColumns(table, site);
    if (columns.titles.isEmpty() || columns.pointers().findAny().isEmpty()) {
      throw InputException.at(
          file,
          1,
          "a catalogue needs a column \"title\" and a column \"goodreads_id\", \"link\" or \"isbn\"; the columns are: %s"
              .formatted(String.join(", ", table.header())));
    }
    return columns;
  }

  /** The reason why a line is of no use; empty when it is of use. */
  Optional<Cause> wrong(CsvTable.Line line) {
    if (status.isPresent() && !cell(line, status.getAsInt()).equalsIgnoreCase("match")) {
      return Optional.of(Cause.NO_MATCH);
    }
    if (first(line, titles).isEmpty()) {
      return Optional.of(Cause.NO_TITLE);
    }
    if (link(line).isPresent()) {
      return Optional.empty();
    }
    boolean blank = pointers().allMatch(column -> cell(line, column).isEmpty());
    return Optional.of(blank ? Cause.NO_LINK : Cause.WRONG_LINK);
  }

  /** The row in a line that is not {@link #wrong}. */
  CatalogRow row(CsvTable.Line line) {
    List<String> names =
        titles.stream()
            .map(column -> cell(line, column))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return new CatalogRow(
        link(line).orElseThrow(),
        names.getFirst(),
        names.subList(1, names.size()),
        optional(line, author),
        Years.first(cells(line, years)),
        isbn(line),
        optional(line, work),
        readers(line));
  }

  private Stream<Integer> pointers() {
    return Stream.of(ids, links, identifiers, isbns).flatMap(List::stream);
  }

  /** By the site's own number, where the line has one; else by its ISBN. */
  private Optional<String> link(CsvTable.Line line) {
    return Stream.of(
            cells(line, ids).flatMap(cell -> byId(cell).or(() -> site.canonical(cell)).stream()),
            cells(line, links).flatMap(cell -> site.canonical(cell).stream()),
            cells(line, identifiers).flatMap(cell -> byIdentifier(cell).stream()))
        .flatMap(found -> found)
        .findFirst()
        .or(() -> isbn(line).map(site::isbnPage));
  }

  /** The first one whose check digit is right. */
  private Optional<Isbn> isbn(CsvTable.Line line) {
    return Stream.concat(
            cells(line, isbns)
                .flatMap(cell -> Stream.concat(Stream.of(cell), SEVERAL.splitAsStream(cell))),
            cells(line, identifiers)
                .flatMap(cell -> ISBN_IDENTIFIER.matcher(cell).results())
                .map(found -> found.group(1)))
        .flatMap(cell -> Isbn.parse(cell).stream())
        .findFirst();
  }

  private Optional<String> byId(String cell) {
    Matcher id = ID.matcher(cell);
    return id.matches()
        ? Optional.of(site.bookPage(Long.parseLong(id.group(1))))
        : Optional.empty();
  }

  private Optional<String> byIdentifier(String cell) {
    Matcher identifier = IDENTIFIER.matcher(cell);
    return identifier.find() ? byId(identifier.group(1)) : Optional.empty();
  }

  private OptionalLong readers(CsvTable.Line line) {
    Matcher count = COUNT.matcher(optional(line, readers).orElse(""));
    return count.matches() ? OptionalLong.of(Long.parseLong(count.group(1))) : OptionalLong.empty();
  }

  private static boolean has(CsvTable table, String name) {
    return table.column(name).isPresent();
  }

  /** The columns of these names that there are, in the order of the names. */
  private static List<Integer> columns(CsvTable table, String... names) {
    return Arrays.stream(names)
        .map(table::column)
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .toList();
  }

  private static Optional<String> optional(CsvTable.Line line, OptionalInt column) {
    return column.isPresent()
        ? Optional.of(cell(line, column.getAsInt())).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static Optional<String> first(CsvTable.Line line, List<Integer> columns) {
    return cells(line, columns).findFirst();
  }

  /** The cells of these columns that are not empty. */
  private static Stream<String> cells(CsvTable.Line line, List<Integer> columns) {
    return columns.stream().map(column -> cell(line, column)).filter(text -> !text.isEmpty());
  }

  private static String cell(CsvTable.Line line, int column) {
    return line.cells().get(column).strip();
  }
}
