package club.resolve.reconcile;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Knows books, and decides which one is meant. Thread-safe. */
public interface BookFinder {

  /** The site to which links point. */
  Site site();

  /** The book that a person has decided for; empty where nobody has. */
  Optional<Resolution> decided(Book book);

  /**
   * Decides about books as about the rows of a list, and tells all candidates.
   *
   * @param books with numbers that no others have
   * @return in the order of the books
   * @throws InterruptedException when the program is being stopped
   */
  List<Outcome> resolve(List<Book> books) throws InterruptedException;

  /**
   * The book that is given out under this link, as far as it is known without asking a service.
   *
   * @throws IOException when a catalogue cannot be read
   */
  Optional<Candidate> at(String link) throws IOException;

  /**
   * The books with this ISBN that are known without asking a service.
   *
   * @throws IOException when a catalogue cannot be read
   */
  List<Candidate> withIsbn(Isbn isbn) throws IOException;

  /** Returns true when there is a catalogue on this machine to look through. */
  boolean hasCatalogue();

  /**
   * The books of catalogues on this machine that begin as typed.
   *
   * @param most the largest number of books, from 1
   * @throws IOException when a catalogue cannot be read
   */
  List<Candidate> beginning(String typed, int most) throws IOException;
}
