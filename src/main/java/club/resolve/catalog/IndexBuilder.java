package club.resolve.catalog;

import club.resolve.book.Edition;
import club.resolve.book.Isbn;
import club.resolve.catalog.LeftOut.Cause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Fills an index with the rows of a catalogue, with all processors. */
final class IndexBuilder {
  /** Rows wait in so much memory until they are written. */
  private static final double BUFFER_MEGABYTES = 128;

  /** Pieces of an index that are merged at once: all that a large catalogue makes. */
  private static final int MOST_PIECES = 1_000;

  /** Rows that a worker takes at once. */
  private static final int BATCH = 64;

  private static final int FIRST_BATCHES = 64;

  /** Bytes; what Lucene takes is little more, and no title is as long. */
  private static final int LONGEST_ROW = 32_000;

  /** Letters; a longer link names no row that anybody asks for. */
  private static final int LONGEST_LINK = 500;

  private final CatalogReader rows;
  private final IndexWriter writer;
  private long taken;

  private IndexBuilder(CatalogReader rows, IndexWriter writer) {
    this.rows = rows;
    this.writer = writer;
  }

  /**
   * Reads a catalogue to its end.
   *
   * @param files empty
   * @param progress is told of what comes after the last row
   * @return the number of rows that are in the index
   * @throws InterruptedIOException when the thread is interrupted
   */
  static long build(CatalogReader rows, IndexFiles files, IndexProgress progress)
      throws IOException {
    long books;
    WatchedMerges merges = new WatchedMerges();
    try (IndexWriter writer =
        new IndexWriter(
            files.books(), config().setIndexSort(IndexFormat.ORDER).setMergeScheduler(merges))) {
      new IndexBuilder(rows, writer).addAll();
      books = writer.getDocStats().maxDoc;
      writer.flush();
      try (IndexProgress.Stage stage = progress.begin("Merging", files.bookBytes())) {
        merges.tell(stage);
        finish(writer);
      }
    }
    writeWords(files, progress);
    return books;
  }

  private static void writeWords(IndexFiles files, IndexProgress progress) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(files.books());
        IndexWriter writer = new IndexWriter(files.words(), config())) {
      Vocabulary.write(reader, writer, progress);
      finish(writer);
    }
  }

  private static IndexWriterConfig config() {
    // All pieces are merged in one go at the end, so each row is merged once.
    LogDocMergePolicy policy = new LogDocMergePolicy();
    policy.setMergeFactor(MOST_PIECES);
    return new IndexWriterConfig(null)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setCommitOnClose(false)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        // Else what is written at once would be merged with nothing, only to be unpacked.
        .setUseCompoundFile(false)
        .setMergePolicy(policy);
  }

  /** In one piece, so that the order holds for all of it. */
  private static void finish(IndexWriter writer) throws IOException {
    writer.forceMerge(1);
    writer.setLiveCommitData(Map.of(IndexFormat.VERSION_KEY, IndexFormat.VERSION).entrySet());
    writer.commit();
  }

  /** A row with its place in the catalogue. */
  private record Numbered(long number, CatalogRow row) {}

  /** The threads of a small catalogue would take longer than its rows. */
  private void addAll() throws IOException {
    for (int batches = 0; batches < FIRST_BATCHES; batches++) {
      List<Numbered> batch = batch();
      for (Numbered row : batch) {
        add(row);
      }
      if (batch.size() < BATCH) {
        return;
      }
    }
    addWithWorkers();
  }

  private void addWithWorkers() throws IOException {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        all.add(
            workers.submit(
                () -> {
                  addBatches();
                  return null;
                }));
      }
      try {
        for (Future<?> one : all) {
          one.get();
        }
      } catch (InterruptedException _) {
        throw new InterruptedIOException("interrupted while indexing");
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }

  private void addBatches() throws IOException {
    for (List<Numbered> batch = batch(); !batch.isEmpty(); batch = batch()) {
      for (Numbered row : batch) {
        add(row);
      }
    }
  }

  private synchronized List<Numbered> batch() throws IOException {
    List<Numbered> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH) {
      // Files are read without regard to interrupts.
      if (Thread.interrupted()) {
        throw new InterruptedIOException("interrupted while indexing");
      }
      Optional<CatalogRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      batch.add(new Numbered(taken++, row.get()));
    }
    return batch;
  }

  private void add(Numbered row) throws IOException {
    BytesRef bytes = RowBytes.of(row.row());
    if (bytes.length > LONGEST_ROW) {
      synchronized (this) {
        rows.leftOut().add(Cause.BROKEN);
      }
    } else {
      writer.addDocument(document(row.row(), row.number(), bytes));
    }
  }

  private static Document document(CatalogRow row, long number, BytesRef bytes) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(Stream.of(row.title()), row.otherTitles().stream())
        .forEach(
            title -> {
              keys.addAll(TitleForms.keys(title));
              words.addAll(TitleForms.words(title));
            });
    Set<String> names = new LinkedHashSet<>(TitleForms.words(row.author().orElse("")));
    row.whole().otherNames().forEach(name -> names.addAll(TitleForms.words(name)));
    Document document = new Document();
    keys.forEach(key -> document.add(IndexFormat.term(IndexFormat.KEY, key)));
    words.forEach(word -> document.add(IndexFormat.word(IndexFormat.TITLE, word)));
    names.forEach(word -> document.add(IndexFormat.term(IndexFormat.AUTHOR, word)));
    Stream.concat(
            row.isbn().stream(),
            row.whole().editions().stream().map(Edition::isbn).flatMap(Optional::stream))
        .map(Isbn::digits)
        .distinct()
        .forEach(isbn -> document.add(IndexFormat.term(IndexFormat.ISBN, isbn)));
    Stream.concat(
            Stream.of(row.link()),
            row.whole().editions().stream()
                .map(Edition::id)
                .flatMap(Optional::stream)
                .map(String::valueOf))
        .filter(link -> link.length() <= LONGEST_LINK)
        .distinct()
        .forEach(link -> document.add(IndexFormat.term(IndexFormat.LINK, link)));
    document.add(new NumericDocValuesField(IndexFormat.READERS, row.readers().orElse(0)));
    document.add(new NumericDocValuesField(IndexFormat.NUMBER, number));
    document.add(new BinaryDocValuesField(IndexFormat.ROW, bytes));
    return document;
  }
}
