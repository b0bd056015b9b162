package club.resolve.run;

import club.resolve.batch.Decided;
import club.resolve.batch.Earlier;
import club.resolve.batch.Work;
import club.resolve.book.Book;
import club.resolve.decide.MadeByHand;

/**
 * The rows of a run that a person has settled.
 *
 * @param changes what was changed in an earlier result, which holds before all else
 * @param decisions those of the file
 */
public record ByHand(MadeByHand changes, MadeByHand decisions) {

  /**
   * The whole work of a task.
   *
   * @param unsettled does the rows about which no person has said anything
   */
  Work over(Work unsettled, Task task) {
    Work work = new Decided(decisions, unsettled);
    return new Decided(
        changes,
        switch (task) {
          case DECIDE -> new Decided(decisions, Earlier.kept());
          case RETRY_FAILED -> Earlier.retryingUnfinished(work);
          case RESCORE -> Earlier.keptWhereUnknown(work);
          case RESOLVE, PLAN -> work;
        });
  }

  /** Returns true when a person has said what becomes of a book. */
  boolean settles(Book book) {
    return changes.about(book).isPresent() || decisions.about(book).isPresent();
  }
}
