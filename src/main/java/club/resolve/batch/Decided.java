package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.decide.MadeByHand;
import club.resolve.timing.Meter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Asks first what a person has decided; that holds, whatever anyone else says. Thread-safe. */
public final class Decided implements Work {
  private final MadeByHand made;
  private final Work undecided;
  private final AtomicLong rows = new AtomicLong();

  /**
   * @param undecided does the rows about which nothing is decided
   */
  public Decided(MadeByHand made, Work undecided) {
    this.made = made;
    this.undecided = undecided;
  }

  @Override
  public Outcome resolve(Book book, Meter meter) throws InterruptedException {
    Optional<Resolution> decided = made.about(book);
    if (decided.isEmpty()) {
      return undecided.resolve(book, meter);
    }
    rows.incrementAndGet();
    return new Outcome(decided.get());
  }

  @Override
  public void announce(Book book) {
    if (made.about(book).isEmpty()) {
      undecided.announce(book);
    }
  }

  /** The number of rows so far that were decided by a person. */
  public long rows() {
    return rows.get();
  }
}
