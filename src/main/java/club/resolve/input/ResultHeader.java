package club.resolve.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of this program in an earlier result. */
public final class ResultHeader {
  /** The columns that tell the rows apart, and what a person may change. */
  private static final List<String> ROWS = List.of("Title", "Link", "Status");

  /** The columns that tell why, too. */
  private static final List<String> REASONS =
      List.of("Confidence", "Source", "Matched Title", "Matched Author", "Reason");

  private static final List<String> OTHERS = List.of("Seconds", "Unanswered", "Tries", "Link By");

  private ResultHeader() {}

  /** The places of our columns that are there; a second one of the same name is the list's. */
  static List<Integer> ours(CsvTable table) {
    return Stream.of(ROWS, REASONS, OTHERS)
        .flatMap(List::stream)
        .flatMap(name -> table.column(name).stream().boxed())
        .toList();
  }

  /**
   * Makes sure that a result tells which rows it has, and what became of them.
   *
   * @throws InputException when it does not
   */
  public static void requireRows(String file, CsvTable table) throws InputException {
    require(ROWS, "a CSV that resolve has written is needed", file, table);
  }

  /**
   * Makes sure that a result has all columns that tell what became of the rows, and why.
   *
   * @throws InputException when some were left out
   */
  static void requireWhole(String file, CsvTable table) throws InputException {
    List<String> whole = Stream.concat(ROWS.stream(), REASONS.stream()).toList();
    require(whole, "a CSV that resolve has written without --columns is needed", file, table);
  }

  private static void require(List<String> needed, String what, String file, CsvTable table)
      throws InputException {
    Optional<String> missing =
        needed.stream().filter(name -> table.column(name).isEmpty()).findFirst();
    if (missing.isPresent()) {
      throw InputException.at(
          file,
          1,
          "no column is called \"%s\"; %s; the columns are: %s"
              .formatted(missing.get(), what, String.join(", ", table.header())));
    }
  }

  /** Returns true when columns with these names tell which rows there are. */
  public static boolean tellsRows(List<String> names) {
    return names.containsAll(ROWS);
  }
}
