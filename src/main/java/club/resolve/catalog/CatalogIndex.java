package club.resolve.catalog;

import club.resolve.book.Isbn;
import club.resolve.input.InputException;
import club.resolve.match.Authors;
import club.resolve.match.Site;
import club.resolve.match.WordWeights;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** A catalogue that can be searched. Thread-safe until it is closed. */
public final class CatalogIndex implements WordWeights, AutoCloseable {
  /** So many times the results are looked through for rivals among many editions of one work. */
  private static final int DEPTH = 4;

  /** Without effect, as words are not counted twice. */
  private static final float SATURATION = 1.2f;

  /**
   * How much a long title counts for less, from 0 to 1. The usual 0.75 is for texts: here the words
   * that people leave out are mostly those of a subtitle.
   */
  private static final float LENGTH_WEIGHT = 0.4f;

  /** Words that may be meant by one that is in no title. */
  private static final int MOST_SPELLINGS = 12;

  private final IndexFiles files;
  private final DirectoryReader books;
  private final DirectoryReader words;
  private final IndexSearcher searcher;
  private final TermWeights weights;
  private final Vocabulary vocabulary;

  private CatalogIndex(IndexFiles files, DirectoryReader books, DirectoryReader words)
      throws IOException {
    this.files = files;
    this.books = books;
    this.words = words;
    this.searcher = new IndexSearcher(books);
    searcher.setSimilarity(new BM25Similarity(SATURATION, LENGTH_WEIGHT));
    // Hardly any question comes twice.
    searcher.setQueryCache(null);
    this.weights = new TermWeights(books);
    this.vocabulary = new Vocabulary(words);
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
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
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
    if (IndexBuilder.build(rows, files) == 0) {
      throw empty(file, rows.leftOut());
    }
    return open(files);
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

  /** How many editions there are. */
  public int books() {
    return books.numDocs();
  }

  /**
   * The books that may be meant, the likeliest first; among equals the one that most people have.
   * When a title is equal, all works with that title are among them, as far as there is room.
   *
   * @param title as typed, perhaps with an author in the same cell
   * @param most how many, from 1
   */
  public List<CatalogRow> search(String title, Optional<String> author, int most)
      throws IOException {
    List<CatalogRow> equal = titled(TitleForms.typedKeys(title), author, most);
    if (settles(equal, author)) {
      return equal;
    }
    BooleanQuery.Builder words = TitleQueries.words(title, author);
    List<CatalogRow> found = rows(words.build(), most);
    List<String> spellings = new ArrayList<>();
    for (String word : missing(title, found)) {
      if (weights.titles(word) <= mostTitlesOfSlip()) {
        spellings.addAll(vocabulary.near(word, MOST_SPELLINGS));
      }
    }
    if (!spellings.isEmpty()) {
      TitleQueries.addSpellings(words, spellings);
      found = rows(words.build(), most);
    }
    return Stream.concat(equal.stream(), found.stream()).distinct().limit(most).toList();
  }

  /** A word in more titles than this is a word; in a large catalogue, too, people misspell. */
  private int mostTitlesOfSlip() {
    return Math.max(2, books() / 5000);
  }

  /** The editions that have this ISBN, those that most people have first. */
  public List<CatalogRow> withIsbn(Isbn isbn, int most) throws IOException {
    return new IsbnLookup(books.leaves()).find(isbn, most);
  }

  /**
   * The books whose title is equal, but for articles, subtitle and what stands in brackets, those
   * that most people have first.
   */
  public List<CatalogRow> titled(String title, int most) throws IOException {
    return titled(TitleForms.keys(title), Optional.empty(), most);
  }

  private List<CatalogRow> titled(Set<String> keys, Optional<String> author, int most)
      throws IOException {
    List<CatalogRow> equal = rows(TitleQueries.equalTitle(keys, author), most * DEPTH);
    return equal.size() <= most ? equal : worksFirst(equal).subList(0, most);
  }

  private static boolean settles(List<CatalogRow> equal, Optional<String> author) {
    return author.isEmpty()
        ? !equal.isEmpty()
        : equal.stream()
            .anyMatch(
                row -> row.author().filter(name -> Authors.agree(name, author.get())).isPresent());
  }

  /** One edition of each work before the further ones, so that no work is crowded out. */
  private static List<CatalogRow> worksFirst(List<CatalogRow> rows) {
    Set<String> works = new HashSet<>();
    List<CatalogRow> first = new ArrayList<>();
    List<CatalogRow> further = new ArrayList<>();
    for (CatalogRow row : rows) {
      String work = row.work().or(row::author).orElse(row.link());
      (works.add(work) ? first : further).add(row);
    }
    first.addAll(further);
    return first;
  }

  /** The typed words that the best row has neither in its titles nor in its author's name. */
  private static List<String> missing(String title, List<CatalogRow> found) {
    List<String> words = new ArrayList<>(TitleQueries.words(title));
    found.stream()
        .limit(1)
        .flatMap(
            row ->
                Stream.of(
                    Stream.of(row.title()), row.otherTitles().stream(), row.author().stream()))
        .flatMap(texts -> texts)
        .forEach(text -> words.removeAll(TitleForms.words(text)));
    return words;
  }

  private List<CatalogRow> rows(Query query, int most) throws IOException {
    // As many hits are counted as are shown: the rest may be passed over.
    TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(most, null, most));
    List<CatalogRow> rows = new ArrayList<>(top.scoreDocs.length);
    for (ScoreDoc hit : top.scoreDocs) {
      rows.add(row(hit.doc));
    }
    return rows;
  }

  private CatalogRow row(int document) throws IOException {
    List<LeafReaderContext> leaves = books.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values =
        Objects.requireNonNull(leaf.reader().getBinaryDocValues(IndexFormat.ROW));
    values.advanceExact(document - leaf.docBase);
    return RowBytes.row(values.binaryValue());
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
