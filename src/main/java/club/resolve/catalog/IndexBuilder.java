package club.resolve.catalog;

import club.resolve.catalog.LeftOut.Cause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.util.BytesRef;

/** Fills an index with the rows of a catalogue. */
final class IndexBuilder {
  /** Rows wait in so much memory until they are written. */
  private static final double BUFFER_MEGABYTES = 16;

  /** Bytes; what Lucene takes is little more, and no title is as long. */
  private static final int LONGEST_ROW = 32_000;

  private IndexBuilder() {}

  /**
   * Reads a catalogue to its end.
   *
   * @param files empty
   * @return the number of rows that are in the index
   * @throws InterruptedIOException when the thread is interrupted
   */
  static long build(CatalogReader rows, IndexFiles files) throws IOException {
    long books;
    try (IndexWriter writer =
        new IndexWriter(files.books(), config().setIndexSort(IndexFormat.ORDER))) {
      for (Optional<CatalogRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        // Files are read without regard to interrupts.
        if (Thread.interrupted()) {
          throw new InterruptedIOException("interrupted while indexing");
        }
        add(row.get(), rows.leftOut(), writer);
      }
      books = writer.getDocStats().maxDoc;
      finish(writer);
    }
    try (DirectoryReader reader = DirectoryReader.open(files.books());
        IndexWriter writer = new IndexWriter(files.words(), config())) {
      Vocabulary.write(reader, writer);
      finish(writer);
    }
    return books;
  }

  /** Writes in one thread, so that the same catalogue gives the same order. */
  private static IndexWriterConfig config() {
    return new IndexWriterConfig(null)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCommitOnClose(false)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        // Else what is written at once would be merged with nothing, only to be unpacked.
        .setUseCompoundFile(false)
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /** In one piece, so that the order holds for all of it. */
  private static void finish(IndexWriter writer) throws IOException {
    writer.forceMerge(1);
    writer.setLiveCommitData(Map.of(IndexFormat.VERSION_KEY, IndexFormat.VERSION).entrySet());
    writer.commit();
  }

  private static void add(CatalogRow row, LeftOut leftOut, IndexWriter writer) throws IOException {
    BytesRef bytes = RowBytes.of(row);
    if (bytes.length > LONGEST_ROW) {
      leftOut.add(Cause.BROKEN);
    } else {
      writer.addDocument(document(row, bytes));
    }
  }

  private static Document document(CatalogRow row, BytesRef bytes) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(Stream.of(row.title()), row.otherTitles().stream())
        .forEach(
            title -> {
              keys.addAll(TitleForms.keys(title));
              words.addAll(TitleForms.words(title));
            });
    Document document = new Document();
    keys.forEach(key -> document.add(IndexFormat.term(IndexFormat.KEY, key)));
    words.forEach(word -> document.add(IndexFormat.word(IndexFormat.TITLE, word)));
    TitleForms.words(row.author().orElse(""))
        .forEach(word -> document.add(IndexFormat.term(IndexFormat.AUTHOR, word)));
    row.isbn().ifPresent(isbn -> document.add(IndexFormat.term(IndexFormat.ISBN, isbn.digits())));
    document.add(new NumericDocValuesField(IndexFormat.READERS, row.readers().orElse(0)));
    document.add(new BinaryDocValuesField(IndexFormat.ROW, bytes));
    return document;
  }
}
