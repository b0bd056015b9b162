package club.resolve.catalog;

import club.resolve.book.Isbn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Finds editions by their ISBN. Thread-safe. */
record IsbnLookup(List<LeafReaderContext> leaves) {

  /** Those that have this ISBN, that of most readers first. */
  List<CatalogRow> find(Isbn isbn, int most) throws IOException {
    List<CatalogRow> found = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      add(leaf.reader(), new Term(IndexFormat.ISBN, isbn.digits()), most, found);
    }
    return found;
  }

  private static void add(LeafReader books, Term isbn, int most, List<CatalogRow> found)
      throws IOException {
    PostingsEnum editions = books.postings(isbn, PostingsEnum.NONE);
    if (editions == null) {
      return;
    }
    BinaryDocValues rows = Objects.requireNonNull(books.getBinaryDocValues(IndexFormat.ROW));
    while (found.size() < most && editions.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      rows.advanceExact(editions.docID());
      found.add(RowBytes.row(rows.binaryValue()));
    }
  }
}
