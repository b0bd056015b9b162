package club.resolve.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Links in a table, an earlier result of this program among them. */
final class TableLinks implements LinkReader {
  private final String file;
  private final ListTable table;
  private final int link;
  private final Optional<Integer> title;

  /**
   * @param column of the links; empty for one of the usual names
   * @throws InputException when the table has no such column
   */
  TableLinks(String file, ListTable table, Optional<String> column) throws InputException {
    this.file = file;
    this.table = table;
    Header header = new Header(table.header());
    this.link = link(file, table, header, column);
    this.title = header.places("title", "text").stream().filter(place -> place != link).findFirst();
  }

  /** The places of all columns of links, by the names that {@link GivenLink} knows as well. */
  static List<Integer> columns(Header header) {
    return header.places("link", "url", "goodreads link", "goodreads url");
  }

  private static int link(String file, ListTable table, Header header, Optional<String> column)
      throws InputException {
    OptionalInt place =
        column.isPresent()
            ? header.place(column.get())
            : columns(header).stream().mapToInt(Integer::intValue).findFirst();
    if (place.isEmpty()) {
      throw InputException.at(
          file,
          table.headerLine(),
          "no column is called \"%s\"; the columns are: %s. Name the right one with --link-column"
              .formatted(column.orElse("link\" or \"url"), String.join(", ", table.header())));
    }
    return place.getAsInt();
  }

  @Override
  public Optional<String> titleHeader() {
    return title.map(table.header()::get);
  }

  @Override
  public List<String> restHeader() {
    return rest(table.header());
  }

  @Override
  public Optional<LinkRow> next() throws IOException {
    return table
        .row()
        .map(
            cells ->
                new LinkRow(
                    title.map(cells::get),
                    cells.get(link),
                    rest(cells),
                    new LinkPlace(file, table.line())));
  }

  private List<String> rest(List<String> cells) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (i != link && title.filter(Integer.valueOf(i)::equals).isEmpty()) {
        rest.add(cells.get(i));
      }
    }
    return rest;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
