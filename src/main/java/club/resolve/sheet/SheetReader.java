package club.resolve.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One sheet of a workbook, in the order of its file. Not thread-safe. */
interface SheetReader extends Closeable {

  /** The name of the sheet. */
  String sheet();

  /** The names of all sheets, in their order. May read the file to its end. */
  List<String> sheets() throws IOException;

  /** The number of the row that is being read, or was read last; 0 before the first. */
  int row();

  /** The next row that the file has; rows may be left out, and may be blank. Empty at the end. */
  Optional<RepeatedRow> next() throws IOException;
}
