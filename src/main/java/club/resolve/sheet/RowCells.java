package club.resolve.sheet;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row, put together. Bounded, whatever the file says. Not thread-safe. */
final class RowCells {
  /** As many as a sheet of Excel or LibreOffice has. */
  private static final int MOST_COLUMNS = 16_384;

  /** In characters; Excel allows 32,767 a cell. */
  private static final int MOST_TEXT = 8_000_000;

  private final List<String> cells = new ArrayList<>();
  private int length;

  /** Begins a new row. */
  void clear() {
    cells.clear();
    length = 0;
  }

  /**
   * Puts one text into neighbouring columns.
   *
   * @param column from 0
   * @param times of an empty text any number, as empty cells at the end of a row are left out
   */
  void put(int column, int times, String text) throws SheetException {
    if (text.isEmpty()) {
      return;
    }
    if (column < 0 || times < 1 || column > MOST_COLUMNS - times) {
      throw new SheetException("a cell stands beyond column XFD, the last that a sheet can have");
    }
    long all = length + (long) text.length() * times;
    if (all > MOST_TEXT) {
      throw new SheetException(
          "has more than %,d characters, as no row of a list has".formatted(MOST_TEXT));
    }
    length = (int) all;
    while (cells.size() < column + times) {
      cells.add("");
    }
    for (int each = column; each < column + times; each++) {
      cells.set(each, text);
    }
  }

  /** The cells up to the last one that is not empty. */
  List<String> cells() {
    return List.copyOf(cells);
  }
}
