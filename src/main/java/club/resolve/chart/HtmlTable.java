package club.resolve.chart;

import club.resolve.output.OneLine;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * A table in a page. A table that is wider than the screen scrolls by itself, and not with the
 * page.
 *
 * @param label for those who do not see it
 * @param rows whose first cells are their names
 */
record HtmlTable(String label, List<String> header, List<List<String>> rows) {

  String html() {
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
        + escaped(label)
        + "\"><table>\n<thead><tr>"
        + header.stream()
            .map(cell -> "<th scope=\"col\">" + escaped(cell) + "</th>")
            .collect(Collectors.joining())
        + "</tr></thead>\n<tbody>\n"
        + rows.stream().map(HtmlTable::row).collect(Collectors.joining())
        + "</tbody>\n</table></div>\n";
  }

  private static String row(List<String> cells) {
    return "<tr><th scope=\"row\">"
        + escaped(cells.getFirst())
        + "</th>"
        + cells.stream()
            .skip(1)
            .map(cell -> "<td>" + escaped(cell) + "</td>")
            .collect(Collectors.joining())
        + "</tr>\n";
  }

  private static String escaped(String text) {
    return Entities.escape(OneLine.of(text));
  }
}
