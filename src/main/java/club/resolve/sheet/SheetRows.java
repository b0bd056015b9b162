package club.resolve.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, read one by one. A row that the file leaves out is a blank row; the blank
 * rows below the last one with a cell are left out. Not thread-safe.
 */
public final class SheetRows implements Closeable {
  /** As many as a sheet of Excel or LibreOffice has. */
  static final int MOST_ROWS = 1_048_576;

  /** The most cells that may come from rows that stand in the file once for several. */
  private static final long MOST_REPEATED = 10_000_000;

  private final SheetReader reader;
  private @Nullable RepeatedRow ahead;
  private int row;
  private long repeated;

  SheetRows(SheetReader reader) {
    this.reader = reader;
  }

  /** The name of the sheet. */
  public String sheet() {
    return reader.sheet();
  }

  /**
   * The names of all sheets of the file, in their order. Reads an .ods file to its end.
   *
   * @throws SheetException when the file is damaged
   */
  public List<String> sheets() throws IOException {
    return reader.sheets();
  }

  /**
   * The next row, its number always one more than that of the row before; empty at the end.
   *
   * @throws SheetException when the sheet is broken here, with the row
   */
  public Optional<SheetRow> next() throws IOException {
    try {
      return following();
    } catch (SheetException e) {
      throw new SheetException(
          "sheet \"%s\", row %d: %s".formatted(sheet(), Math.max(1, reader.row()), e.getMessage()),
          e);
    }
  }

  private Optional<SheetRow> following() throws IOException {
    if (ahead == null || row >= ahead.row() + ahead.times() - 1) {
      ahead = withCells();
    }
    if (ahead == null) {
      return Optional.empty();
    }
    row++;
    if (row < ahead.row()) {
      return Optional.of(new SheetRow(row, List.of()));
    }
    if (row > ahead.row()) {
      repeated += ahead.cells().size();
      if (repeated > MOST_REPEATED) {
        throw new SheetException("the same rows are repeated without end, as no list has them");
      }
    }
    return Optional.of(new SheetRow(row, ahead.cells()));
  }

  private @Nullable RepeatedRow withCells() throws IOException {
    for (Optional<RepeatedRow> read = reader.next(); read.isPresent(); read = reader.next()) {
      RepeatedRow found = read.get();
      if (found.cells().isEmpty()) {
        continue;
      }
      if (found.row() <= row) {
        throw new SheetException(
            "is damaged: row %d stands below row %d; save the file again"
                .formatted(found.row(), row));
      }
      if (found.row() + (found.times() - 1) > MOST_ROWS) {
        throw new SheetException("has more than %,d rows".formatted(MOST_ROWS));
      }
      return found;
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
