package club.resolve.batch;

import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.decide.MadeByHand;
import club.resolve.timing.Meter;
import java.util.Optional;

/**
 * Asks first what a person has decided; that holds, whatever anyone else says. Thread-safe.
 *
 * @param undecided does the rows about which nothing is decided
 */
public record Decided(MadeByHand made, Work undecided) implements Work {

  @Override
  public Outcome resolve(Book book, Meter meter) throws InterruptedException {
    Optional<Resolution> decided = made.about(book);
    return decided.isPresent() ? new Outcome(decided.get()) : undecided.resolve(book, meter);
  }

  @Override
  public void announce(Book book) {
    if (made.about(book).isEmpty()) {
      undecided.announce(book);
    }
  }
}
