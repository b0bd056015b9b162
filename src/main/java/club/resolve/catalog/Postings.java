package club.resolve.catalog;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The books that have a term, in their order, read block by block. Not thread-safe. */
final class Postings {
  static final int END = DocIdSetIterator.NO_MORE_DOCS;

  private static final int BLOCK = 128;

  private final int[] block = new int[BLOCK];
  private @Nullable PostingsEnum books;
  private int size;
  private int at;

  /** Begins with the first book of the term on which the other one stands. */
  void open(TermsEnum term) throws IOException {
    books = term.postings(books, PostingsEnum.NONE);
    books.nextDoc();
    read(books);
  }

  private void read(PostingsEnum from) throws IOException {
    int read = 0;
    for (int book = from.docID(); book != END && read < BLOCK; book = from.nextDoc()) {
      block[read++] = book;
    }
    size = read;
    at = 0;
  }

  /** The book at which the reading stands; {@link #END} after the last one. */
  int book() {
    return at < size ? block[at] : END;
  }

  /**
   * Adds the term to the books of a stretch, and goes on to the first one after it.
   *
   * @param brings whether also to books that have none of the terms before
   */
  void addTo(Sums sums, double weight, boolean ofTitle, boolean brings) throws IOException {
    while (at < size) {
      at = sums.add(block, at, size, weight, ofTitle, brings);
      if (at < size) {
        return;
      }
      if (books != null) {
        read(books);
      }
    }
  }

  /** Goes on to a book, or where the term does not have it, to the next one that has. */
  void skipTo(int book) throws IOException {
    while (at < size && block[at] < book) {
      at++;
    }
    if (at >= size && books != null) {
      if (books.docID() < book) {
        books.advance(book);
      }
      read(books);
    }
  }
}
