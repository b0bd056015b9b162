package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;

/** Something that answers a query with candidates. Implementations are thread-safe. */
public interface Source {

  /** The name behind {@code --source}, as it stands in the output. */
  String name();

  /**
   * Asks. A refusal or failure is an answer, too, never an exception.
   *
   * @param meter is told where the time goes
   * @throws InterruptedException when the run is being stopped
   */
  Answer search(Query query, Meter meter) throws InterruptedException;
}
