package club.resolve.cli;

import club.resolve.input.Columns;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** The titles of a run: the file of a list, standard input, or one title on the command line. */
final class ListArgument {
  private static final Pattern BLANK = Pattern.compile("\\s");

  /** Names of places, and of lists that may be misspelt. */
  private static final Pattern FILE =
      Pattern.compile(".*[/\\\\].*|.*\\.(?:csv|tsv|tab|txt|xlsx?|ods|jsonl?)", Pattern.DOTALL);

  private final Options options;
  private final Value<String> file;
  private final Value<String> title;
  private final Value<String> author;
  private final Value<String> titleColumn;
  private final Value<String> authorColumn;
  private final Value<String> isbnColumn;
  private final Value<String> linkColumn;
  private final Value<String> yearColumn;
  private final Value<String> sheet;

  ListArgument(Options options) {
    this.options = options;
    file =
        options.add(
            String.class,
            PositionalParamSpec.builder()
                // Not needed where another command is named.
                .arity("0..1")
                .paramLabel("FILE")
                .hideParamSyntax(true)
                .description(
                    "The list: a table with a header and a column called title (CSV, .xlsx, .ods,"
                        + " JSON), an export of Goodreads, StoryGraph, LibraryThing, calibre,"
                        + " Hardcover, BookWyrm and others, references (BibTeX, RIS), or a list"
                        + " with one title a line; - is standard input. A row that has its"
                        + " Goodreads link or id is not searched for. Or one title of several"
                        + " words, in quotation marks."));
    title =
        options.text(
            "--title=TITLE",
            "One title, which may be a single word, in place of FILE. If there is a match, its link"
                + " alone is printed. A message says why; a link that is no match stands only"
                + " there. With --output, --format or --columns the result is a list of one row.");
    author = options.text("--author=NAME", "The author of that one title.");
    titleColumn =
        options.text(
            "--title-column=NAME",
            "The column that holds the titles. Default: title, titel, titre, book and the like. The"
                + " first line of a run says which columns are read.");
    authorColumn =
        options.text(
            "--author-column=NAME",
            "The column that holds the authors. Default: author, authors, autor and the like.");
    isbnColumn =
        options.text(
            "--isbn-column=NAME",
            "The column that holds the ISBNs. Default: isbn, isbn13, ean and the like.");
    linkColumn =
        options.text(
            "--link-column=NAME",
            "The column that holds the links that rows already have. Default: any cell that is the"
                + " address of a book's page.");
    yearColumn =
        options.text(
            "--year-column=NAME",
            "The column that holds the years of publication. Default: year, publication date and"
                + " the like.");
    sheet =
        options.text(
            "--sheet=NAME",
            "The sheet of a spreadsheet, by its name or its number from 1. Default: the first that"
                + " is not hidden.");
  }

  /**
   * Requires that there is one list or one title.
   *
   * @throws ParameterException when there is none, or both
   */
  void check() {
    String typed = file.given().orElse("");
    options.require(
        !typed.isEmpty() || title.given().isPresent(),
        "FILE is missing; name a list or a title, as in resolve books.csv or resolve \"The Great"
            + " Gatsby\"");
    options.require(
        typed.isEmpty() || title.given().isEmpty(), "--title is for one title without FILE");
    options.require(title().isEmpty() || !title().get().isBlank(), "--title is empty");
    options.require(
        author.given().isEmpty() || title().isPresent(),
        "--author is for one title; --author-column names the column of a list");
  }

  /** The title, where there is only one. */
  Optional<String> title() {
    return title.given().or(() -> file.given().filter(ListArgument::isTitle));
  }

  private static boolean isTitle(String typed) {
    return BLANK.matcher(typed).find()
        && !FILE.matcher(typed.toLowerCase(Locale.ROOT)).matches()
        && Files.notExists(Path.of(typed));
  }

  /** The columns of a list that the user names; what is configured is not for a title. */
  Columns columns() {
    return title().isPresent()
        ? Columns.USUAL
        : new Columns(
            titleColumn.given(),
            authorColumn.given(),
            isbnColumn.given(),
            linkColumn.given(),
            yearColumn.given(),
            sheet.given());
  }

  /** The file; empty for standard input and for a title. */
  Optional<Path> file() {
    return title().isPresent() ? Optional.empty() : file.given().flatMap(Action::fileOf);
  }

  /** The list that is read where it has no file: a title is a table of one row. */
  InputStream stream(InputStream standardInput) {
    if (title().isEmpty()) {
      return standardInput;
    }
    String table =
        author
            .given()
            .map(name -> "title,author\n" + cell(title().get()) + "," + cell(name))
            .orElseGet(() -> "title\n" + cell(title().get()));
    return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
