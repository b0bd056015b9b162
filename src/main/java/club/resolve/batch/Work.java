package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.timing.Meter;

/** The work that is done for each row. Thread-safe: called by all workers at once. */
@FunctionalInterface
public interface Work {

  /** Tells of a book that will be asked for soon. Called by the thread that reads the list. */
  default void announce(Book book) {}

  /**
   * Finds out what becomes of a book.
   *
   * @param meter of this row
   * @throws InterruptedException when the run is being stopped
   */
  Outcome resolve(Book book, Meter meter) throws InterruptedException;
}
