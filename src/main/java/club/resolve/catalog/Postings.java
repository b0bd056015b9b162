package club.resolve.catalog;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The books that have a term, in their order, read block by block. Not thread-safe. */
final class Postings {
  static final int END = DocIdSetIterator.NO_MORE_DOCS;

  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private @Nullable PostingsEnum books;
  private int at;

  /** Begins with the first book of the term on which {@code term} stands. */
  void open(TermsEnum term) throws IOException {
    // Of terms that are asked for their frequencies, Lucene gives whole blocks.
    books = term.postings(books, PostingsEnum.FREQS);
    books.nextDoc();
    read(books);
  }

  private void read(PostingsEnum from) throws IOException {
    from.nextPostings(END, block);
    at = 0;
  }

  /** The book at which the reading stands; {@link #END} after the last one. */
  int book() {
    return at < block.size ? block.docs[at] : END;
  }

  /**
   * Adds the term to the books of a stretch, and goes on to the first one after it.
   *
   * @param brings true if also to books that have none of the terms before
   */
  void addTo(Sums sums, double weight, boolean ofTitle, boolean brings) throws IOException {
    while (at < block.size) {
      at = sums.add(block.docs, at, block.size, weight, ofTitle, brings);
      if (at < block.size) {
        return;
      }
      if (books != null) {
        read(books);
      }
    }
  }

  /** Goes on to a book, or where the term does not have it, to the next one that has. */
  void skipTo(int book) throws IOException {
    while (at < block.size && block.docs[at] < book) {
      at++;
    }
    if (at >= block.size && books != null) {
      if (books.docID() < book) {
        books.advance(book);
      }
      read(books);
    }
  }
}
