package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the header of a table in the first lines of a text: the first one that names a column of
 * titles, or those that a person names. Above it may stand blank lines, comments, a line such as
 * {@code sep=;}, and what a spreadsheet has above its table: lines of one cell.
 *
 * @param wanted knows the header
 * @param named true if a person has named columns
 */
record HeaderSearch(Predicate<Header> wanted, boolean named) {
  /** Lines that are looked at. */
  static final int MOST_LINES = 40;

  /** Excel's own way to say what parts the cells. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|\\z)");

  /** A row as it stands in the text. */
  record HeadLine(long line, String text, char separator, List<String> cells) {
    /** A row of a spreadsheet. */
    static HeadLine of(long line, List<String> cells) {
      return new HeadLine(line, cells.isEmpty() ? "" : cells.getFirst(), ',', cells);
    }

    boolean comment() {
      return text.startsWith("#");
    }

    long filled() {
      return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
  }

  /** For a list of books. */
  static HeaderSearch ofBooks(Columns columns) {
    return columns.named()
        ? new HeaderSearch(columns::areIn, true)
        : new HeaderSearch(header -> !ListColumn.TITLE.in(header).isEmpty(), false);
  }

  /**
   * For a list of links.
   *
   * @param column the one of the links, where a person names it
   */
  static HeaderSearch ofLinks(Optional<String> column) {
    return column.isPresent()
        ? new HeaderSearch(header -> header.place(column.get()).isPresent(), true)
        : new HeaderSearch(header -> !TableLinks.columns(header).isEmpty(), false);
  }

  /**
   * Finds the header in a text.
   *
   * @param head the beginning of the text
   */
  Optional<TableStart> in(String head) throws IOException {
    return among(rows(head))
        .map(
            row ->
                new TableStart(
                    row.line,
                    row.separator,
                    row.separator == '\t' && Export.LIBRARY_THING.wrote(new Header(row.cells))));
  }

  /** Finds the header among the first rows that are not blank. */
  Optional<HeadLine> among(List<HeadLine> rows) {
    List<HeadLine> above = new ArrayList<>();
    for (HeadLine row : rows) {
      if (isHeader(row, new Header(row.cells), above)) {
        return Optional.of(row);
      }
      if (!row.comment()) {
        above.add(row);
      }
    }
    return Optional.empty();
  }

  /** The first rows that are not blank, each cut as if it was the header. */
  static List<HeadLine> rows(String head) throws IOException {
    List<HeadLine> rows = new ArrayList<>();
    Optional<Character> said = Optional.empty();
    Matcher lines = LINE.matcher(head);
    for (long line = 1;
        line <= MOST_LINES && lines.find() && lines.start() < head.length();
        line++) {
      String text = lines.group(1);
      Matcher separator = SEPARATOR.matcher(text.strip());
      if (separator.matches() || text.strip().equalsIgnoreCase("sep=")) {
        said = Optional.of(separator.matches() ? separator.group(1).charAt(0) : '\t');
      } else if (!text.isBlank()) {
        Optional<HeadLine> row = row(line, text, head.substring(lines.start()), said);
        row.ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static Optional<HeadLine> row(
      long line, String text, String rest, Optional<Character> said) throws IOException {
    char separator =
        said.isPresent()
            ? said.get()
            : HeaderSeparator.of(new BufferedReader(new StringReader(rest)));
    try {
      return new CsvCells(new BufferedReader(new StringReader(rest)), separator, '"')
          .row()
          .map(cells -> new HeadLine(line, text, separator, cells));
    } catch (CsvCells.OpenQuote _) {
      return Optional.empty();
    }
  }

  private boolean isHeader(HeadLine row, Header header, List<HeadLine> above) {
    boolean one = row.cells.size() == 1;
    if (!wanted.test(header) || (one && row.comment())) {
      return false;
    }
    return named
        || above.isEmpty()
        || (!one && (above.stream().allMatch(line -> line.filled() < 2) || hasOther(header)));
  }

  /** Returns true when a column beside that of the titles is known. */
  static boolean hasOther(Header header) {
    return Arrays.stream(ListColumn.values())
        .filter(column -> column != ListColumn.TITLE)
        .anyMatch(column -> !column.in(header).isEmpty());
  }
}
