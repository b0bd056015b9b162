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
  private final ListTable table;
  private final boolean whole;
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
  ResultBooks(String file, ListTable table, Optional<String> authorColumn, boolean whole)
      throws InputException {
    this.file = file;
    this.table = table;
    this.whole = whole;
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
    Optional<List<String>> cells = table.row();
    // Spreadsheets write the rows below a table, too.
    while (cells.isPresent() && cells.get().stream().allMatch(String::isBlank)) {
      cells = table.row();
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(row(cells.get()));
  }

  private InputRow row(List<String> cells) throws InputException {
    row++;
    Cells known = new Cells(cells);
    if (whole) {
      requireWholeIsbns(cells);
    }
    Book book =
        new Book(
            row,
            cells.get(title),
            authors.read(known),
            isbns.read(known),
            years.read(known),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Outcome(resolution(cells), silences(cells), List.of())));
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

  /**
   * A number without its last digits is no ISBN any more, and nobody can tell which one it was.
   *
   * @throws InputException where there is one
   */
  private void requireWholeIsbns(List<String> cells) throws InputException {
    for (int place : isbns.isbns()) {
      if (IsbnColumns.isShortened(cells.get(place))) {
        throw InputException.at(
            file,
            table.line(),
            "\"" + table.header().get(place) + "\"",
            "of %s a spreadsheet has cut off the last digits; write the whole ISBN there, in a column that is formatted as text, or empty the cell"
                .formatted(cells.get(place).strip()));
      }
    }
  }

  private Resolution resolution(List<String> cells) throws InputException {
    String why = cell(cells, reason);
    if (cells.get(status).isBlank() && cells.get(link).isBlank()) {
      return added(cells);
    }
    return switch (status(cells)) {
      case MATCH -> new Resolution.Match(one(found(cells)), confidence(cells), why);
      case REVIEW -> new Resolution.Review(found(cells), confidence(cells), why);
      case GUESS -> new Resolution.Guess(found(cells), why);
      case NOT_FOUND -> new Resolution.NotFound(why);
      case BLOCKED -> new Resolution.SourceBlocked(why);
      case ERROR -> new Resolution.SourceFailed(why);
      case SKIPPED -> new Resolution.Skipped(why);
    };
  }

  /** A row that a person has written below or between the others. */
  private Resolution added(List<String> cells) {
    return cells.get(title).isBlank()
        ? new Resolution.Skipped("the row has no title")
        : new Resolution.SourceFailed("the row is new in the result, and was not asked about yet");
  }

  private Status status(List<String> cells) throws InputException {
    String label = cells.get(status).strip();
    return Arrays.stream(Status.values())
        .filter(each -> each.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.at(
                    file,
                    table.line(),
                    "\"%s\" in the column Status is not a status".formatted(label)));
  }

  private Confidence confidence(List<String> cells) throws InputException {
    String cell = cell(cells, confidence).strip();
    if (cell.isEmpty() && status(cells) == Status.MATCH) {
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
                    table.line(),
                    "\"%s\" in the column Confidence is not %s".formatted(cell, Confidence.FORM)));
  }

  /** A match is one book, whoever has written it down. */
  private Candidate one(Candidate found) throws InputException {
    LinkForm form = SITE.form(SITE.completed(found.link()));
    if (form.otherPage()) {
      throw InputException.at(
          file,
          table.line(),
          "\"%s\" in the column Link is %s".formatted(found.link().strip(), form.refusal(SITE)));
    }
    return found;
  }

  private Candidate found(List<String> cells) throws InputException {
    if (cells.get(link).isBlank()) {
      throw InputException.at(
          file,
          table.line(),
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
