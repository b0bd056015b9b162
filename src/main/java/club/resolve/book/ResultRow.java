package club.resolve.book;

import java.util.List;

/**
 * One row of the result.
 *
 * @param rest the input's other cells, unchanged, in the order of its header
 * @param considered candidates that were weighed for it; empty unless asked for
 */
public record ResultRow(
    Book book, List<String> rest, Resolution resolution, List<Considered> considered, Times times) {

  public ResultRow {
    rest = List.copyOf(rest);
    considered = List.copyOf(considered);
  }
}
