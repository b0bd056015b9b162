package club.resolve.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that looks like a table, in which no line names a column of titles. Read as a plain list,
 * its rows would be asked for as titles.
 */
final class MissingHeader {
  private static final char[] SEPARATORS = {'\t', ';', '|', ','};
  private static final Pattern YEAR = Pattern.compile("1[4-9][0-9]{2}|20[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}\\p{P}\\p{S}\\s]*");

  private MissingHeader() {}

  /**
   * The mistake in a text that looks like a table; empty for lines.
   *
   * @param head the beginning of the text, in which no header was found
   */
  static Optional<InputException> in(String file, String head) throws IOException {
    Optional<TableStart> start = start(head);
    return start.isPresent()
        ? Optional.of(mistake(file, rows(head).getFirst(), start.get().separator()))
        : Optional.empty();
  }

  /** The place where such a table begins; empty for lines. */
  static Optional<TableStart> start(String head) throws IOException {
    List<HeaderSearch.HeadLine> rows = rows(head);
    for (char separator : SEPARATORS) {
      if (isTable(rows, separator)) {
        return Optional.of(new TableStart(rows.getFirst().line(), separator, false));
      }
    }
    return Optional.empty();
  }

  private static List<HeaderSearch.HeadLine> rows(String head) throws IOException {
    return HeaderSearch.rows(head).stream().filter(row -> !row.comment()).toList();
  }

  /**
   * Returns true when all lines have the same number of cells, and none reads like a title. In a
   * title stands no tab, but one line alone may have any other separator.
   */
  private static boolean isTable(List<HeaderSearch.HeadLine> rows, char separator)
      throws IOException {
    int width = 0;
    for (HeaderSearch.HeadLine row : rows) {
      int cells = cells(row.text(), separator).size();
      boolean prose = separator == ',' && row.text().contains(", ") && !row.text().contains("\"");
      if (cells < 2 || prose || (width > 0 && cells != width)) {
        return false;
      }
      width = cells;
    }
    return rows.size() > 1 || (width > 1 && separator == '\t');
  }

  private static List<String> cells(String line, char separator) throws IOException {
    try {
      return new CsvCells(new BufferedReader(new StringReader(line)), separator, '"')
          .row()
          .orElse(List.of());
    } catch (CsvCells.OpenQuote _) {
      return List.of();
    }
  }

  private static InputException mistake(String file, HeaderSearch.HeadLine first, char separator)
      throws IOException {
    List<String> cells = cells(first.text(), separator).stream().map(String::strip).toList();
    if (HeaderSearch.hasOther(new Header(cells))) {
      return BookColumns.missing(file, first.line(), cells, "title", "--title-column");
    }
    return InputException.at(
        file,
        first.line(),
        "no line names the columns. If this one does (%s), name the column of the titles with --title-column; if it is a book, write a line above it, such as %s"
            .formatted(String.join(", ", cells), names(cells, separator)));
  }

  /** A line that names the columns, as far as their first cells tell what they hold. */
  private static String names(List<String> cells, char separator) {
    List<String> texts = new ArrayList<>(List.of("title", "author"));
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      boolean number = NUMBER.matcher(cell).matches();
      if (IsbnColumns.in(cell).findAny().isPresent()) {
        names.add("isbn");
      } else if (YEAR.matcher(cell).matches()) {
        names.add("year");
      } else if (cell.contains("://")) {
        names.add("link");
      } else {
        names.add(number || texts.isEmpty() ? "column " + (names.size() + 1) : texts.removeFirst());
      }
    }
    return names.stream().collect(Collectors.joining(separator == '\t' ? "<TAB>" : "" + separator));
  }
}
