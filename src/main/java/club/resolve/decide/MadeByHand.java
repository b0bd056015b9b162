package club.resolve.decide;

import club.resolve.book.Book;
import club.resolve.book.Resolution;
import java.util.Optional;

/** Rows that a person has settled, whatever sources say. Thread-safe. */
public interface MadeByHand {

  /** The row of this book; empty where nobody has settled it. */
  Optional<Resolution> about(Book book);
}
