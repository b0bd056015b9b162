package club.resolve.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as they must be, two blanks apart. */
public record Table(List<String> header, List<List<String>> rows) {

  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The lines for a terminal: control characters, which it would obey, are made visible. */
  public List<String> lines() {
    List<List<String>> all = new ArrayList<>(List.of(header));
    rows.forEach(row -> all.add(row.stream().map(Printable::of).toList()));
    int[] widths =
        IntStream.range(0, header.size())
            .map(column -> all.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
            .toArray();
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
