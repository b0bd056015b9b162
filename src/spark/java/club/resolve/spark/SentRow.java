package club.resolve.spark;

import club.resolve.book.Resolution;
import club.resolve.decide.MadeByHand;
import club.resolve.input.InputRow;
import club.resolve.run.ByHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row on its way to an executor, with what a person has said about it.
 *
 * @param changed in an earlier result
 * @param decided in the file of decisions
 */
record SentRow(InputRow row, Optional<Resolution> changed, Optional<Resolution> decided) {

  static SentRow of(InputRow row, ByHand byHand) {
    return new SentRow(
        row, byHand.changes().about(row.book()), byHand.decisions().about(row.book()));
  }

  /**
   * Rows as they go to one task.
   *
   * @param part the number of this part of the list, from 0
   */
  record Rows(long part, List<SentRow> all) {

    /** The rows that a person has settled. */
    ByHand byHand() {
      Map<Long, Resolution> changed = new HashMap<>();
      Map<Long, Resolution> decided = new HashMap<>();
      for (SentRow one : all) {
        long number = one.row().book().row();
        one.changed().ifPresent(resolution -> changed.put(number, resolution));
        one.decided().ifPresent(resolution -> decided.put(number, resolution));
      }
      return new ByHand(in(changed), in(decided));
    }

    private static MadeByHand in(Map<Long, Resolution> byRow) {
      return book -> Optional.ofNullable(byRow.get(book.row()));
    }
  }
}
