package club.resolve.catalog;

import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.input.InputException;
import club.resolve.match.WordWeights;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** A catalogue that can be searched. Thread-safe until it is closed. */
public final class CatalogIndex implements WordWeights, AutoCloseable {
  /**
   * Bytes; to read all of a larger index would take longer than most runs. Lucene looks at the
   * length, the head and the end of each file by itself.
   */
  private static final long MOST_CHECKED = 64 << 20;

  private final IndexFiles files;
  private final DirectoryReader books;
  private final DirectoryReader words;
  private final TermWeights weights;
  private final CatalogSearch search;

  private CatalogIndex(IndexFiles files, DirectoryReader books, DirectoryReader words)
      throws IOException {
    this.files = files;
    this.books = books;
    this.words = words;
    LeafReader rows = segment(books);
    this.weights = new TermWeights(rows);
    this.search =
        new CatalogSearch(rows, weights, new Pool<>(() -> new Vocabulary(segment(words))));
  }

  /** The one piece in which an index is written. */
  private static LeafReader segment(DirectoryReader reader) throws IOException {
    if (reader.leaves().size() != 1) {
      throw new CorruptIndexException("not in one piece", reader.toString());
    }
    return reader.leaves().getFirst().reader();
  }

  /**
   * Opens an index, and makes sure that it is whole.
   *
   * @param files closed with the index, and when this fails
   * @throws IndexFolder.OtherVersion when its words or keys are not those of today
   * @throws IOException as Lucene finds it damaged
   */
  static CatalogIndex open(IndexFiles files) throws IOException {
    List<Closeable> opened = new ArrayList<>(List.of(files));
    try {
      DirectoryReader books = checked(files.books());
      opened.addFirst(books);
      DirectoryReader words = checked(files.words());
      opened.addFirst(words);
      return new CatalogIndex(files, books, words);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(opened);
      throw e;
    }
  }

  private static DirectoryReader checked(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      String version = reader.getIndexCommit().getUserData().get(IndexFormat.VERSION_KEY);
      if (!IndexFormat.VERSION.equals(version)) {
        throw new IndexFolder.OtherVersion();
      }
      if (IndexFiles.bytes(directory) <= MOST_CHECKED) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader);
      throw e;
    }
  }

  /**
   * Reads a catalogue into memory.
   *
   * @param file named in messages
   * @throws InputException when it holds no row that is of use
   */
  public static CatalogIndex inMemory(String file, CatalogReader rows) throws IOException {
    IndexFiles files = IndexFiles.inMemory();
    if (IndexBuilder.build(rows, files, IndexProgress.NONE) == 0) {
      throw empty(file, rows.leftOut());
    }
    return open(files);
  }

  /**
   * Makes a catalogue of rows that have been read before, in memory.
   *
   * @param file named in messages
   * @throws InputException when there is none
   */
  public static CatalogIndex of(String file, List<CatalogRow> rows) throws IOException {
    return inMemory(file, new ListedRows(rows));
  }

  /** The sample that travels inside the program. */
  public static CatalogIndex sample(Site site) throws IOException {
    InputStream in = CatalogIndex.class.getResourceAsStream("catalog.csv");
    if (in == null) {
      throw new IllegalStateException("the program lacks its sample catalogue");
    }
    String name = "sample catalogue";
    try (CatalogReader rows = CatalogReader.open(name, in, site)) {
      return inMemory(name, rows);
    }
  }

  static InputException empty(String file, LeftOut leftOut) {
    return InputException.in(
        file,
        "holds no book with a title and a link"
            + (leftOut.total() == 0 ? "" : "; left out: " + leftOut.sentence()));
  }

  /** The number of editions. */
  public int books() {
    return books.numDocs();
  }

  /**
   * The books that may be meant, the likeliest first; among equals the one that most people have.
   * When a title is equal, all works with that title are among them, as far as there is room.
   *
   * @param title as typed, perhaps with an author in the same cell
   * @param most the largest number of books, from 1
   */
  public List<CatalogRow> search(String title, Optional<String> author, int most)
      throws IOException {
    return search.search(title, author, most);
  }

  /** The editions that have this ISBN, those that most people have first. */
  public List<CatalogRow> withIsbn(Isbn isbn, int most) throws IOException {
    return search.withIsbn(isbn, most);
  }

  /** The rows with this link, those that most people have first. */
  public List<CatalogRow> withLink(String link, int most) throws IOException {
    return search.withLink(link, most);
  }

  /** The works one of whose editions has a page of this number. */
  public List<CatalogRow> withEdition(long id, int most) throws IOException {
    return search.withLink(Long.toString(id), most);
  }

  /**
   * The books whose title, or words of whose title and author, begin as typed: equal titles first,
   * then those that most people have.
   *
   * @param most the largest number of books, from 1
   */
  public List<CatalogRow> beginning(String typed, int most) throws IOException {
    return search.beginning(typed, most);
  }

  /**
   * The books whose title is equal, but for articles, subtitle and what stands in brackets, those
   * that most people have first.
   */
  public List<CatalogRow> titled(String title, int most) throws IOException {
    return search.titled(title, most);
  }

  @Override
  public double weight(String word) {
    return weights.weight(word);
  }

  @Override
  public boolean known(String word) {
    return weights.known(word);
  }

  @Override
  public void close() {
    try {
      IOUtils.close(words, books, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
