package club.resolve.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The places of an index: the books, and apart from them the words of their titles and authors.
 * They are apart because a field that each document has is found faster than one that only some
 * have.
 */
record IndexFiles(Directory books, Directory words) implements Closeable {
  /** Folders in the folder of an index. */
  static final String BOOKS = "books";

  static final String WORDS = "words";

  /** Empty, in memory. */
  static IndexFiles inMemory() {
    IndexFormat.quiet();
    return new IndexFiles(memory(), memory());
  }

  /** Each file is one buffer, as slices of many buffers are slow to make. */
  private static Directory memory() {
    return new ByteBuffersDirectory(
        new SingleInstanceLockFactory(),
        ByteBuffersDataOutput::new,
        ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
  }

  /**
   * In a folder, which is made where it is missing. It is read through the memory map, which a
   * worker that is interrupted does not close to the others.
   */
  static IndexFiles in(Path folder) throws IOException {
    IndexFormat.quiet();
    Directory books = new MMapDirectory(folder.resolve(BOOKS));
    return new IndexFiles(books, new MMapDirectory(folder.resolve(WORDS)));
  }

  /** Bytes of the books. */
  long bookBytes() throws IOException {
    return bytes(books);
  }

  static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(books, words);
  }
}
