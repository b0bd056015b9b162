package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.time.Duration;

/**
 * Work with a pause after each row, which counts as waited.
 *
 * @param delay the length of the pause
 */
public record Paused(Work work, Duration delay, Time time) implements Work {

  @Override
  public void announce(Book book) {
    work.announce(book);
  }

  @Override
  public Outcome resolve(Book book, Meter meter) throws InterruptedException {
    Outcome outcome = work.resolve(book, meter);
    long start = time.nanoTime();
    try {
      time.sleep(delay);
    } catch (InterruptedException _) {
      // A run that is stopped in the pause after a title still has that title's answer.
      Thread.currentThread().interrupt();
    }
    meter.waited(time.since(start));
    return outcome;
  }
}
