package club.resolve.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A table with a header, read row by row, whatever kind of file it stands in. Not thread-safe. */
interface ListTable extends Closeable {

  /** Names of the columns. */
  List<String> header();

  /**
   * The place of the first column with one of these names, in any case; where there is none, of one
   * whose letters and digits are the same.
   */
  default OptionalInt column(String... names) {
    List<String> header = header();
    OptionalInt same =
        IntStream.range(0, header.size())
            .filter(i -> Arrays.stream(names).anyMatch(header.get(i)::equalsIgnoreCase))
            .findFirst();
    return same.isPresent()
        ? same
        : new Header(header).places(names).stream().mapToInt(Integer::intValue).findFirst();
  }

  /** The line, or the row of a spreadsheet, in which the header stands, from 1. */
  long headerLine();

  /**
   * The cells of the next row, as many as the header has; empty at the end.
   *
   * @throws InputException when the table is broken here
   */
  Optional<List<String>> row() throws IOException;

  /** The line in which the row that was read last begins, from 1. */
  long line();

  /** Sentences about what is left out of the table, as it cannot be read. */
  default List<String> warnings() {
    return List.of();
  }
}
