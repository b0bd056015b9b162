package club.resolve.pasted;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of Markdown (as in GitHub's specification, 4.10), or one that a program has drawn with
 * bars and plus signs: a header, and rows of as many cells. Lines are read as they are needed. Not
 * thread-safe.
 */
public final class MarkdownTable {
  /** Rows of a table, with the numbers of their lines from 1. */
  public record TableLine(long line, String raw, List<String> cells) {}

  private static final Pattern DELIMITER =
      Pattern.compile("[|+]?(?:\\s*[:=]?[-=─]+[:=]?\\s*[|+┼])*\\s*[:=]?[-=─]+[:=]?\\s*[|+]?");

  private final Iterator<String> lines;
  private final List<String> header;
  private long number;

  private MarkdownTable(Iterator<String> lines) {
    this.lines = lines;
    this.header = row().map(TableLine::cells).orElse(List.of());
  }

  /**
   * Returns true where the first lines that are not blank are those of a table: a row, and below it
   * a line of hyphens and bars.
   */
  public static boolean begins(List<String> head) {
    List<String> lines =
        head.stream()
            .map(line -> Characters.visible(line).strip())
            .filter(line -> !line.isEmpty())
            .dropWhile(MarkdownTable::isDelimiter)
            .limit(2)
            .toList();
    return lines.size() == 2 && lines.get(0).indexOf('|') >= 0 && isDelimiter(lines.get(1));
  }

  private static boolean isDelimiter(String line) {
    boolean barred = line.indexOf('|') >= 0 || line.indexOf('+') >= 0;
    return barred && line.length() <= ListLine.MOST_LETTERS && DELIMITER.matcher(line).matches();
  }

  /** Reads a table from the first line of its file on. */
  public static MarkdownTable of(Iterator<String> lines) {
    return new MarkdownTable(lines);
  }

  /** The cells of the header. */
  public List<String> header() {
    return header;
  }

  /** The next row, with as many cells as the header; empty behind the table. */
  public Optional<TableLine> next() {
    return row().map(row -> new TableLine(row.line(), row.raw(), fitted(row.cells())));
  }

  private Optional<TableLine> row() {
    while (lines.hasNext()) {
      String raw = lines.next();
      number++;
      String line = Characters.visible(raw).strip();
      boolean row = line.indexOf('|') >= 0 && !isDelimiter(line);
      if (row) {
        return Optional.of(new TableLine(number, raw, cells(line)));
      }
    }
    return Optional.empty();
  }

  private List<String> fitted(List<String> cells) {
    List<String> row = new ArrayList<>(cells.subList(0, Math.min(cells.size(), header.size())));
    while (row.size() < header.size()) {
      row.add("");
    }
    return row;
  }

  /** Bars part cells, but for those behind a backslash. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append(line.charAt(++i));
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }
}
