package club.resolve.input;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.LinkForm;
import club.resolve.book.Outcome;
import club.resolve.book.OwnColumns;
import club.resolve.book.Resolution;
import club.resolve.book.Silence;
import club.resolve.book.Site;
import club.resolve.book.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Books in an earlier result of this program, each with what became of it then. The columns that
 * the program writes are not passed on, so that the next result has them once.
 */
final class ResultBooks implements BookReader {
  private static final Site SITE = Site.GOODREADS;

  /** Stands as the place of a column that is not there. */
  private static final int NOWHERE = -1;

  private final String file;
  private final CsvTable table;
  private final int title;
  private final int link;
  private final int status;
  private final int confidence;
  private final int source;
  private final int matchedTitle;
  private final int matchedAuthor;
  private final int reason;

  /** Results of versions before 0.2 have no such column. */
  private final OptionalInt unanswered;

  private final List<Integer> ours;
  private final AuthorColumns authors;
  private final IsbnColumns isbns;
  private final YearColumns years;
  private long row;

  /**
   * @param authorColumn its name, where the user names one
   * @param whole true if all must be known that became of the rows; else only what a person may
   *     change in them, and what columns that are not there would tell is made up
   * @throws InputException when the table is no such result of this program
   */
  ResultBooks(String file, CsvTable table, Optional<String> authorColumn, boolean whole)
      throws InputException {
    this.file = file;
    this.table = table;
    if (whole) {
      ResultHeader.requireWhole(file, table);
    } else {
      ResultHeader.requireRows(file, table);
    }
    this.title = place("Title");
    this.link = place("Link");
    this.status = place("Status");
    this.confidence = place("Confidence");
    this.source = place("Source");
    this.matchedTitle = place("Matched Title");
    this.matchedAuthor = place("Matched Author");
    this.reason = place("Reason");
    this.unanswered = table.column("Unanswered");
    this.ours = ResultHeader.ours(table);
    Header header = new Header(table.header());
    this.authors = AuthorColumns.ofResult(table, authorColumn);
    this.isbns = IsbnColumns.of(header);
    this.years = YearColumns.of(header);
  }

  private int place(String name) {
    return table.column(name).orElse(NOWHERE);
  }

  private static String cell(List<String> cells, int place) {
    return place == NOWHERE ? "" : cells.get(place);
  }

  @Override
  public OwnColumns columns() {
    List<String> header = table.header();
    int before = withoutOurs(header.subList(0, title)).size();
    return new OwnColumns(withoutOurs(header), header.get(title), before, header);
  }

  private List<String> withoutOurs(List<String> cells) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!ours.contains(i)) {
        rest.add(cells.get(i));
      }
    }
    return rest;
  }

  @Override
  public Optional<InputRow> next() throws IOException {
    Optional<CsvTable.Line> line = table.next();
    return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
  }

  private InputRow row(CsvTable.Line line) throws InputException {
    row++;
    List<String> cells = line.cells();
    Cells known = new Cells(cells);
    Book book =
        new Book(
            row,
            cells.get(title),
            authors.read(known),
            isbns.read(known),
            years.read(known),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Outcome(resolution(line), silences(cells), List.of())));
    return new InputRow(book, withoutOurs(cells));
  }

  private List<Silence> silences(List<String> cells) {
    return unanswered.stream()
        .mapToObj(cells::get)
        .flatMap(names -> Arrays.stream(names.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Silence::earlier)
        .toList();
  }

  private Resolution resolution(CsvTable.Line line) throws InputException {
    List<String> cells = line.cells();
    String why = cell(cells, reason);
    return switch (status(line)) {
      case MATCH -> new Resolution.Match(one(found(line), line), confidence(line), why);
      case REVIEW -> new Resolution.Review(found(line), confidence(line), why);
      case GUESS -> new Resolution.Guess(found(line), why);
      case NOT_FOUND -> new Resolution.NotFound(why);
      case BLOCKED -> new Resolution.SourceBlocked(why);
      case ERROR -> new Resolution.SourceFailed(why);
      case SKIPPED -> new Resolution.Skipped(why);
    };
  }

  private Status status(CsvTable.Line line) throws InputException {
    String label = line.cells().get(status).strip();
    return Arrays.stream(Status.values())
        .filter(each -> each.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.at(
                    file,
                    line.line(),
                    "\"%s\" in the column Status is not a status".formatted(label)));
  }

  private Confidence confidence(CsvTable.Line line) throws InputException {
    String cell = cell(line.cells(), confidence).strip();
    if (cell.isEmpty() && status(line) == Status.MATCH) {
      // A person has put the link there, who weighs nothing.
      return Confidence.CERTAIN;
    }
    if (confidence == NOWHERE) {
      return Confidence.NONE;
    }
    return Confidence.parse(cell)
        .orElseThrow(
            () ->
                InputException.at(
                    file,
                    line.line(),
                    "\"%s\" in the column Confidence is not %s".formatted(cell, Confidence.FORM)));
  }

  /** A match is one book, whoever has written it down. */
  private Candidate one(Candidate found, CsvTable.Line line) throws InputException {
    LinkForm form = SITE.form(SITE.completed(found.link()));
    if (form.otherPage()) {
      throw InputException.at(
          file,
          line.line(),
          "\"%s\" in the column Link is %s".formatted(found.link().strip(), form.refusal(SITE)));
    }
    return found;
  }

  private Candidate found(CsvTable.Line line) throws InputException {
    List<String> cells = line.cells();
    if (cells.get(link).isBlank()) {
      throw InputException.at(
          file,
          line.line(),
          "\"%s\" in the column Status needs a link".formatted(cells.get(status).strip()));
    }
    return new Candidate(
        Candidate.Kind.RECORD,
        cells.get(link),
        cell(cells, matchedTitle),
        Optional.of(cell(cells, matchedAuthor)).filter(name -> !name.isEmpty()),
        1,
        cell(cells, source));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
