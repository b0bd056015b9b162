package club.resolve.catalog;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the books that have a term in one field. A query takes five times as long to be set up,
 * and so does this by itself, so it is to be used again. Not thread-safe.
 */
final class TermBooks {
  private final TermsEnum terms;
  private @Nullable PostingsEnum postings;

  TermBooks(LeafReader segment, String field) throws IOException {
    Terms all = segment.terms(field);
    this.terms = all == null ? TermsEnum.EMPTY : all.iterator();
  }

  /** The first books that have one of the terms, in their order. */
  int[] first(Collection<String> wanted, int most) throws IOException {
    int[] books = {};
    for (String term : wanted) {
      books = merged(books, withTerm(term, most));
    }
    return books.length <= most ? books : Arrays.copyOf(books, most);
  }

  private int[] withTerm(String term, int most) throws IOException {
    if (!terms.seekExact(new BytesRef(term))) {
      return new int[0];
    }
    PostingsEnum found = terms.postings(postings, PostingsEnum.NONE);
    postings = found;
    int[] books = new int[Math.min(most, terms.docFreq())];
    int count = 0;
    while (count < books.length && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      books[count++] = found.docID();
    }
    return count == books.length ? books : Arrays.copyOf(books, count);
  }

  /** Both in order, each book once. */
  private static int[] merged(int[] some, int[] others) {
    if (some.length == 0) {
      return others;
    }
    int[] all = Arrays.copyOf(some, some.length + others.length);
    int count = some.length;
    for (int book : others) {
      if (Arrays.binarySearch(some, book) < 0) {
        all[count++] = book;
      }
    }
    int[] merged = Arrays.copyOf(all, count);
    Arrays.sort(merged);
    return merged;
  }
}
