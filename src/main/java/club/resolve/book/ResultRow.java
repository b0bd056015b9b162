package club.resolve.book;

import java.util.List;

/**
 * One row of the result.
 *
 * @param rest the input's other cells, unchanged, in the order of its header
 */
public record ResultRow(Book book, List<String> rest, Outcome outcome, Times times) {

  public ResultRow {
    rest = List.copyOf(rest);
  }

  public Resolution resolution() {
    return outcome.resolution();
  }
}
