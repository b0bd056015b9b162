package club.resolve.sheet;

import java.util.List;

/**
 * A row as it stands in the file, which may stand there for several that are equal.
 *
 * @param row the number of the first, from 1
 * @param times at least 1
 * @param cells ends with one that is not empty, or has none
 */
record RepeatedRow(int row, int times, List<String> cells) {
  RepeatedRow {
    cells = List.copyOf(cells);
  }
}
