package club.resolve.decide;

import club.resolve.book.LinkForm;
import club.resolve.book.Site;
import club.resolve.input.CsvTable;
import club.resolve.input.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads a file of decisions once. A line that is torn is left out; one that is whole and cannot be
 * understood was typed so, and is an error. Not thread-safe.
 */
final class DecisionReader {
  private final String file;
  private final DecisionText text;
  private final Site site;
  private final List<TornLine> torn = new ArrayList<>();

  /**
   * @param file named in messages
   * @param site where the links must point
   */
  DecisionReader(String file, DecisionText text, Site site) {
    this.file = file;
    this.text = text;
    this.site = site;
  }

  /** A table that is read to its end. */
  private record Read(CsvTable table, List<CsvTable.Line> lines) {}

  /**
   * @throws InputException when the file is something else, or at the first whole line that cannot
   *     be understood
   */
  Decisions read() throws IOException {
    Optional<Read> read = table();
    while (read.isEmpty()) {
      read = table();
    }
    return decisions(read.get());
  }

  /** Empty where a line that ends in the middle of a cell or letter had to be taken out first. */
  private Optional<Read> table() throws IOException {
    try (CsvTable table = CsvTable.open(file, text.stream())) {
      List<CsvTable.Line> lines = new ArrayList<>();
      for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
        lines.add(line.get());
      }
      return Optional.of(new Read(table, lines));
    } catch (InputException e) {
      long line = e.line().orElse(1);
      if (line == 1 || text.line(line).isBlank()) {
        throw e;
      }
      leaveOut(line, String.valueOf(e.getMessage()));
      text.blank(line);
      return Optional.empty();
    }
  }

  private void leaveOut(long line, String message) {
    torn.add(new TornLine(text.line(line), message + "; the line is torn, and left out"));
  }

  private Decisions decisions(Read read) throws InputException {
    CsvTable table = read.table();
    // Titles and links are in a result, too, but no one has decided about those.
    if (table.column("Status").isPresent() && table.column("Confidence").isPresent()) {
      throw InputException.at(
          file,
          1,
          "this is a result of resolve, not a file of decisions; name another file with"
              + " --decisions");
    }
    int title = place(table, DecisionsFile.TITLE);
    int link = place(table, DecisionsFile.LINK);
    OptionalInt author = table.column(DecisionsFile.AUTHOR);
    List<Integer> notes =
        IntStream.range(0, table.header().size())
            .filter(i -> i != title && i != link && i != author.orElse(-1))
            .boxed()
            .toList();
    List<Decision> decisions = new ArrayList<>();
    for (CsvTable.Line line : read.lines()) {
      List<String> cells = line.cells();
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      Optional<InputException> wrong = wrong(line, title, link);
      if (wrong.isEmpty()) {
        decisions.add(
            new Decision(
                cells.get(title).strip(),
                author.stream()
                    .mapToObj(cells::get)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .findFirst(),
                page(cells.get(link)),
                notes.stream().map(cells::get).toList()));
      } else if (isTorn(line, link)) {
        leaveOut(line.line(), String.valueOf(wrong.get().getMessage()));
      } else {
        throw wrong.get();
      }
    }
    return Decisions.of(decisions, notes.stream().map(table.header()::get).toList(), torn);
  }

  private int place(CsvTable table, String column) throws InputException {
    OptionalInt place = table.column(column);
    if (place.isEmpty()) {
      throw InputException.at(
          file,
          1,
          ("no column is called \"%s\", so this is not a file of decisions; name another"
                  + " file with --decisions")
              .formatted(column));
    }
    return place.getAsInt();
  }

  private Optional<InputException> wrong(CsvTable.Line line, int title, int link) {
    List<String> cells = line.cells();
    if (cells.get(title).isBlank()) {
      return Optional.of(
          InputException.at(
              file, line.line(), "\"" + DecisionsFile.TITLE + "\"", "the title is missing"));
    }
    String cell = cells.get(link).strip();
    return isNone(cell) || page(cell).isPresent()
        ? Optional.empty()
        : Optional.of(
            InputException.at(file, line.line(), "\"" + DecisionsFile.LINK + "\"", flaw(cell)));
  }

  private String flaw(String cell) {
    LinkForm form = site.form(cell);
    return form.otherPage()
        ? "'%s' is %s".formatted(cell, form.refusal(site))
        : "'%s' is neither the page of a book on %s nor the word %s"
            .formatted(cell, site.title(), DecisionsFile.NONE);
  }

  /** Returns true when a line that makes no sense breaks off, in its cells or in its link. */
  private boolean isTorn(CsvTable.Line line, int link) {
    return !line.whole()
        || site.breaksOff(line.cells().get(link).strip())
        || text.breaksOff(line.line());
  }

  private static boolean isNone(String cell) {
    return cell.toLowerCase(Locale.ROOT).equals(DecisionsFile.NONE);
  }

  private Optional<String> page(String cell) {
    return isNone(cell.strip()) ? Optional.empty() : site.canonical(cell.strip());
  }
}
