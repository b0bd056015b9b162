package club.resolve.output;

import club.resolve.book.OwnColumns;
import java.util.List;

/** Orders of columns, made up. */
final class Orders {
  private Orders() {}

  /** The usual one for a list whose titles stand first. */
  static ColumnOrder usual(Format format, List<String> rest) throws OutputException {
    return ColumnOrder.of(ColumnChoice.USUAL, format, new OwnColumns(rest, "title", 0));
  }

  /** The chosen one for a list whose titles stand at this place. */
  static ColumnOrder chosen(Format format, OwnColumns own, String... names) throws OutputException {
    return ColumnOrder.of(new ColumnChoice(List.of(names)), format, own);
  }
}
