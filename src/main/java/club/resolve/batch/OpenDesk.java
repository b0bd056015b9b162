package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.timing.Meter;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Does the work for books whenever somebody asks about some: all who ask share the workers of one
 * mode, and are served in the order in which they came. Thread-safe.
 */
public final class OpenDesk implements Closeable {
  private final ExecutorService executor;
  private final Door door;
  private final Work work;

  /** Opens the desk. */
  public OpenDesk(Concurrency concurrency, Work work) {
    this.executor = concurrency.mode().executor(concurrency.workers());
    this.door = concurrency.mode().door(concurrency.workers());
    this.work = work;
  }

  /**
   * Works on books, and waits for all of them.
   *
   * @param books with numbers that no others have
   * @return their outcomes, in the order of the books
   * @throws InterruptedException when the calling thread is interrupted; the books are given up
   */
  public List<Outcome> about(List<Book> books) throws InterruptedException {
    books.forEach(work::announce);
    List<Future<Outcome>> all = new ArrayList<>(books.size());
    try {
      for (Book book : books) {
        Door.Ticket ticket = door.ticket();
        all.add(executor.submit(() -> inside(book, ticket)));
      }
      List<Outcome> outcomes = new ArrayList<>(books.size());
      for (Future<Outcome> one : all) {
        outcomes.add(one.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
    }
  }

  private Outcome inside(Book book, Door.Ticket ticket) throws InterruptedException {
    ticket.enter();
    try {
      return work.resolve(book, new Meter());
    } finally {
      ticket.leave();
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
