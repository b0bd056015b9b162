package club.resolve.catalog;

import club.resolve.catalog.IndexProgress.Stage;
import club.resolve.match.Letters;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the books, each in a document of its own, found by their traces. Not thread-safe.
 */
final class Vocabulary {
  private final LeafReader segment;
  private final TermDocuments withTrace;

  Vocabulary(LeafReader segment) throws IOException {
    this.segment = segment;
    this.withTrace = new TermDocuments(segment, IndexFormat.TRACE);
  }

  /** Writes the words of all titles and names in an index of books. */
  static void write(IndexReader books, IndexWriter writer, IndexProgress progress)
      throws IOException {
    for (String field : List.of(IndexFormat.TITLE, IndexFormat.AUTHOR)) {
      Terms terms = MultiTerms.getTerms(books, field);
      if (terms != null) {
        // Lucene tells the sum of a word's books, but not the number of words.
        try (Stage stage =
            progress.begin("Writing words of " + field + "s", terms.getSumDocFreq())) {
          write(books, field, terms.iterator(), writer, stage);
        }
      }
    }
  }

  private static void write(
      IndexReader books, String field, TermsEnum words, IndexWriter writer, Stage stage)
      throws IOException {
    for (BytesRef bytes = words.next(); bytes != null; bytes = words.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedIOException("interrupted while indexing");
      }
      boolean written =
          field.equals(IndexFormat.AUTHOR) && books.docFreq(new Term(IndexFormat.TITLE, bytes)) > 0;
      Set<String> traces = Spelling.indexedTraces(bytes.utf8ToString());
      if (!written && !traces.isEmpty()) {
        writer.addDocument(document(bytes, traces));
      }
      stage.advance(words.docFreq());
    }
  }

  private static Document document(BytesRef word, Set<String> traces) {
    Document document = new Document();
    traces.forEach(trace -> document.add(IndexFormat.term(IndexFormat.TRACE, trace)));
    document.add(new BinaryDocValuesField(IndexFormat.WORD, BytesRef.deepCopyOf(word)));
    return document;
  }

  /**
   * The words that are nearly this one, nearest first; never the word itself.
   *
   * @param most their highest number
   */
  List<String> near(String word, int most) throws IOException {
    int edits = Spelling.edits(word);
    List<List<String>> byDistance = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      byDistance.add(new ArrayList<>());
    }
    BinaryDocValues words = Objects.requireNonNull(segment.getBinaryDocValues(IndexFormat.WORD));
    for (int candidate : withTrace.first(Spelling.traces(word), segment.maxDoc())) {
      if (words.advanceExact(candidate)) {
        String other = words.binaryValue().utf8ToString();
        int distance = Letters.distance(word, other, edits);
        if (distance > 0 && distance <= edits) {
          byDistance.get(distance - 1).add(other);
        }
      }
    }
    return byDistance.stream().flatMap(List::stream).limit(most).toList();
  }
}
