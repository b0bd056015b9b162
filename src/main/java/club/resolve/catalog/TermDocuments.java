package club.resolve.catalog;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the documents that have a term in one field, which a query would take five times as long
 * for. To be used again, as it is dear to make. Not thread-safe.
 */
final class TermDocuments {
  private final TermsEnum terms;
  private @Nullable PostingsEnum postings;

  TermDocuments(LeafReader segment, String field) throws IOException {
    this.terms = IndexFormat.terms(segment, field);
  }

  /** The numbers of the first documents that have one of the terms, in order. */
  int[] first(Collection<String> wanted, int most) throws IOException {
    int[] found = {};
    int count = 0;
    for (String term : wanted) {
      if (terms.seekExact(new BytesRef(term))) {
        PostingsEnum documents = terms.postings(postings, PostingsEnum.NONE);
        postings = documents;
        int end = count + Math.min(most, terms.docFreq());
        found = ArrayUtil.grow(found, end);
        while (count < end) {
          found[count++] = documents.nextDoc();
        }
      }
    }
    Arrays.sort(found, 0, count);
    return Arrays.copyOf(found, Math.min(most, distinct(found, count)));
  }

  /** Moves each number to the front once, and returns how many there are. */
  private static int distinct(int[] sorted, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || sorted[kept - 1] != sorted[i]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept;
  }
}
