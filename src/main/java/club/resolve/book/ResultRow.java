package club.resolve.book;

import java.util.List;

/**
 * One row of the result.
 *
 * @param rest the input's other cells, unchanged, in the order of its header
 */
public record ResultRow(Book book, List<String> rest, Resolution resolution, Times times) {

  public ResultRow {
    rest = List.copyOf(rest);
  }
}
