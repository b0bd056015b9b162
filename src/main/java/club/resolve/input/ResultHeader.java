package club.resolve.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of this program in an earlier result. */
public final class ResultHeader {
  /** The columns that tell the rows apart, and what a person may change. */
  private static final List<String> ROWS = List.of("Title", "Link", "Status");

  /** The columns without which it is not known why a row is what it is. */
  private static final List<String> REASONS = List.of("Confidence", "Reason");

  private static final List<String> OTHERS =
      List.of(
          "Source", "Matched Title", "Matched Author", "Seconds", "Unanswered", "Tries", "Link By");

  private ResultHeader() {}

  /** The places of our columns that are there; a second one of the same name is the list's. */
  static List<Integer> ours(ListTable table) {
    return Stream.of(ROWS, REASONS, OTHERS)
        .flatMap(List::stream)
        .flatMap(name -> table.column(name).stream().boxed())
        .toList();
  }

  /**
   * Makes sure that a result can be reviewed and written again: that it tells which rows it has,
   * and what became of them, and is no spreadsheet.
   *
   * @throws InputException when it does not
   */
  public static void requireForReview(Path result) throws IOException {
    var _ = ResultDialect.of(result);
    try (ListFile file = ListFile.named(result)) {
      Optional<ListTable> any = ResultTable.of(file, Optional.empty());
      if (any.isPresent()) {
        try (ListTable table = any.get()) {
          requireRows(file.name(), table);
        }
      }
    }
  }

  /**
   * Makes sure that a result tells which rows it has, and what became of them.
   *
   * @throws InputException when it does not
   */
  static void requireRows(String file, ListTable table) throws InputException {
    require(ROWS, "a CSV that resolve has written is needed", file, table);
  }

  /**
   * Makes sure that a result has all columns without which something had to be made up.
   *
   * @throws InputException when some were left out
   */
  static void requireWhole(String file, ListTable table) throws InputException {
    List<String> whole = Stream.concat(ROWS.stream(), REASONS.stream()).toList();
    require(whole, "a CSV that resolve has written without --columns is needed", file, table);
  }

  /** Finds the header of a result: the first line that has the columns which every result has. */
  static HeaderSearch search() {
    return new HeaderSearch(
        header -> ROWS.stream().allMatch(name -> header.place(name).isPresent()), true);
  }

  private static void require(List<String> needed, String what, String file, ListTable table)
      throws InputException {
    Optional<String> missing =
        needed.stream().filter(name -> table.column(name).isEmpty()).findFirst();
    if (missing.isPresent()) {
      throw InputException.at(
          file,
          table.headerLine(),
          "no column is called \"%s\"; %s; the columns are: %s"
              .formatted(missing.get(), what, String.join(", ", table.header())));
    }
  }

  /** Returns true when columns with these names tell which rows there are. */
  public static boolean tellsRows(List<String> names) {
    return names.containsAll(ROWS);
  }
}
