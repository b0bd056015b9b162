package club.resolve.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet of an .ods file (OpenDocument 1.3, part 3, 9). Not thread-safe. */
final class OdsReader implements SheetReader {
  private static final String CONTENT = "content.xml";

  private final SheetParts parts;
  private final Markup markup;
  private final String sheet;
  private final RowCells cells = new RowCells();

  private int row;

  /** The number of the next row, from 1; beyond what a sheet has where rows have no end. */
  private int following = 1;

  private boolean ended;

  private OdsReader(SheetParts parts, Markup markup, int place) throws IOException {
    this.parts = parts;
    this.markup = markup;
    for (int each = 0; each < place; each++) {
      toTable();
      markup.skip();
    }
    toTable();
    this.sheet = markup.attribute("name", "");
  }

  static OdsReader open(SheetParts parts, Optional<String> asked) throws IOException {
    refuseProtected(parts);
    int place = asked.isEmpty() ? 0 : SheetChoice.among(names(parts), asked.get());
    return new OdsReader(parts, parts.get(CONTENT), place);
  }

  private static void refuseProtected(SheetParts parts) throws IOException {
    Optional<Markup> manifest = parts.find("META-INF/manifest.xml");
    if (manifest.isPresent()) {
      Markup markup = manifest.get();
      while (markup.next()) {
        if (markup.starts("encryption-data")) {
          throw new SheetException(Sheets.PASSWORD);
        }
      }
    }
  }

  private static List<String> names(SheetParts parts) throws IOException {
    List<String> names = new ArrayList<>();
    Markup markup = parts.get(CONTENT);
    while (nextTable(markup)) {
      names.add(markup.attribute("name", ""));
      markup.skip();
    }
    if (names.isEmpty()) {
      throw new SheetException("has no sheet with cells");
    }
    return names;
  }

  /** Goes on to the next table that is a sheet. */
  private static boolean nextTable(Markup markup) throws IOException {
    while (markup.next()) {
      if (markup.starts("table")) {
        return true;
      }
      // Copies of tables in other files.
      if (markup.starts("dde-links")) {
        markup.skip();
      }
    }
    return false;
  }

  private void toTable() throws IOException {
    if (!nextTable(markup)) {
      throw new SheetException("has no sheet with cells");
    }
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public List<String> sheets() throws IOException {
    return names(parts);
  }

  @Override
  public int row() {
    return row;
  }

  @Override
  public Optional<RepeatedRow> next() throws IOException {
    while (!ended && markup.next()) {
      if (markup.starts("table-row")) {
        return Optional.of(readRow());
      }
      if (markup.starts("shapes")) {
        markup.skip();
      }
      ended = markup.ends("table");
    }
    // To the end of the file, so that changed bytes are noticed.
    while (markup.next()) {}
    return Optional.empty();
  }

  private RepeatedRow readRow() throws IOException {
    int times = markup.count("number-rows-repeated");
    row = following;
    // Rows without end are blank rows, or are refused by their number.
    following = (int) Math.min((long) row + times, Integer.MAX_VALUE / 2);
    cells.clear();
    int column = 0;
    while (markup.next() && !markup.ends("table-row")) {
      if (markup.starts("table-cell") || markup.starts("covered-table-cell")) {
        int columns = markup.count("number-columns-repeated");
        cells.put(column, columns, cell(markup.name()));
        column = (int) Math.min((long) column + columns, Integer.MAX_VALUE / 2);
      } else if (markup.starts()) {
        markup.skip();
      }
    }
    return new RepeatedRow(row, times, cells.cells());
  }

  private String cell(String name) throws IOException {
    OdsValue value = OdsValue.of(markup);
    StringBuilder shown = new StringBuilder();
    boolean first = true;
    while (markup.next() && !markup.ends(name)) {
      if (markup.starts("p")) {
        if (!first) {
          shown.append('\n');
        }
        first = false;
        Paragraph.append(markup, shown);
      } else if (markup.starts()) {
        // Comments, pictures.
        markup.skip();
      }
    }
    return value.seen(shown.toString());
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
