package club.resolve.book;

import java.util.List;

/**
 * The columns of a list, under the names that they have there. Names may be empty or repeated.
 *
 * @param names the columns beside the title, in the order of the cells of each row
 * @param title the name of the column of titles
 * @param place the number of columns that stand before it
 * @param earlier the header of an earlier result of this program, its own columns among it; empty
 *     for any other list
 */
public record OwnColumns(List<String> names, String title, int place, List<String> earlier) {

  public OwnColumns {
    names = List.copyOf(names);
    earlier = List.copyOf(earlier);
  }

  /** A list that is no earlier result. */
  public OwnColumns(List<String> names, String title, int place) {
    this(names, title, place, List.of());
  }
}
