package club.resolve.input;

import club.resolve.sheet.SheetException;
import club.resolve.sheet.SheetRow;
import club.resolve.sheet.SheetRows;
import club.resolve.sheet.Sheets;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A sheet of a spreadsheet as a table; its header may stand below other rows. Not thread-safe. */
final class SheetTable implements ListTable {
  private final String place;
  private final SheetRows rows;
  private final Queue<SheetRow> ahead = new ArrayDeque<>();
  private final List<String> header = new ArrayList<>();
  private long headerLine = 1;
  private long line;

  /**
   * Opens the sheet and finds its header.
   *
   * @param sheet as {@link Sheets#open} takes it
   */
  SheetTable(ListFile file, Optional<String> sheet, HeaderSearch search) throws IOException {
    try {
      this.rows = Sheets.open(file.file(), sheet);
    } catch (SheetException e) {
      throw InputException.in(file.name(), String.valueOf(e.getMessage()));
    }
    this.place = "%s, sheet \"%s\"".formatted(file.name(), rows.sheet());
    try {
      findHeader(search);
    } catch (IOException e) {
      rows.close();
      throw e;
    }
  }

  /** The file and the sheet, in messages. */
  String place() {
    return place;
  }

  private void findHeader(HeaderSearch search) throws IOException {
    List<HeaderSearch.HeadLine> seen = new ArrayList<>();
    int widest = 0;
    for (Optional<SheetRow> row = read(); row.isPresent(); row = read()) {
      ahead.add(row.get());
      widest = Math.max(widest, row.get().cells().size());
      HeaderSearch.HeadLine head = HeaderSearch.HeadLine.of(row.get().row(), row.get().cells());
      if (head.filled() > 0) {
        seen.add(head);
      }
      if (row.get().row() >= HeaderSearch.MOST_LINES) {
        break;
      }
    }
    if (seen.isEmpty()) {
      throw InputException.withoutRows(place);
    }
    HeaderSearch.HeadLine found = search.among(seen).orElse(seen.getFirst());
    headerLine = found.line();
    ahead.removeIf(row -> row.row() <= headerLine);
    found.cells().forEach(name -> header.add(name.strip()));
    while (header.size() < widest) {
      header.add("");
    }
  }

  private Optional<SheetRow> read() throws IOException {
    try {
      return rows.next();
    } catch (SheetException e) {
      throw InputException.in(place, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long headerLine() {
    return headerLine;
  }

  @Override
  public Optional<List<String>> row() throws IOException {
    Optional<SheetRow> next = ahead.isEmpty() ? read() : Optional.of(ahead.remove());
    if (next.isEmpty()) {
      return Optional.empty();
    }
    line = next.get().row();
    List<String> cells = new ArrayList<>(next.get().cells());
    if (cells.size() > header.size()) {
      throw InputException.at(
          place,
          line,
          Integer.toString(header.size() + 1),
          "the row has %d cells and the header %d; write a name above this one, or empty it"
              .formatted(cells.size(), header.size()));
    }
    while (cells.size() < header.size()) {
      cells.add("");
    }
    return Optional.of(cells);
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
