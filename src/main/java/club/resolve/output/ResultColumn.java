package club.resolve.output;

import club.resolve.book.ResultRow;
import java.util.Optional;

/**
 * A column of a result.
 *
 * @param field the column of ours; empty for one of the list
 * @param place the place among the row's {@linkplain ResultRow#rest other cells}, from 0; of no
 *     meaning for a column of ours
 */
record ResultColumn(String name, Optional<Field> field, int place) {

  static ResultColumn ours(Field field, String name) {
    return new ResultColumn(name, Optional.of(field), -1);
  }

  static ResultColumn ours(Field field) {
    return ours(field, field.label());
  }

  static ResultColumn own(String name, int place) {
    return new ResultColumn(name, Optional.empty(), place);
  }

  /** The cell of a column of the list. */
  String own(ResultRow row) {
    return row.rest().get(place);
  }
}
