package club.resolve.catalog;

import club.resolve.book.Isbn;
import club.resolve.catalog.TitleForms.Halves;
import club.resolve.match.Authors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;

/** Searches a catalogue step by step, each dearer than the one before. Thread-safe. */
final class CatalogSearch {
  /** So many times the results are looked through for rivals among many editions of one work. */
  private static final int DEPTH = 4;

  private static final int TITLES_FOR_ONE_SLIP = 5000;
  private static final int FEWEST_SLIPS = 2;
  private static final int MOST_SLIPS = 50;

  /** Without effect but on the scale, as words are not counted twice. */
  private static final float SATURATION = 1.2f;

  /**
   * The degree to which a long title counts for less, from 0 to 1. The usual 0.75 is for texts:
   * here the words that people leave out are mostly those of a subtitle.
   */
  private static final float LENGTH_WEIGHT = 0.4f;

  private final LeafReader segment;
  private final IndexSearcher searcher;
  private final TermWeights weights;
  private final TypedWords typed;
  private final Pool<TermDocuments> withKey;
  private final Pool<TermDocuments> withIsbn;
  private final Pool<TermDocuments> withLink;

  /**
   * @param segment of the books
   */
  CatalogSearch(LeafReader segment, TermWeights weights, Pool<Vocabulary> vocabulary) {
    this.segment = segment;
    this.searcher = new IndexSearcher(segment);
    this.weights = weights;
    this.typed = new TypedWords(segment, searcher.getTopReaderContext(), vocabulary);
    this.withKey = new Pool<>(() -> new TermDocuments(segment, IndexFormat.KEY));
    this.withIsbn = new Pool<>(() -> new TermDocuments(segment, IndexFormat.ISBN));
    this.withLink = new Pool<>(() -> new TermDocuments(segment, IndexFormat.LINK));
    searcher.setSimilarity(new BM25Similarity(SATURATION, LENGTH_WEIGHT));
    // No query comes twice.
    searcher.setQueryCache(null);
  }

  /** Does the work of {@link CatalogIndex#search}. */
  List<CatalogRow> search(String title, Optional<String> author, int most) throws IOException {
    Optional<String> names = author.or(() -> TitleForms.brackets(title));
    List<CatalogRow> equal = titled(TitleForms.typedKeys(title), names, most);
    if (settles(equal, author)) {
      return equal;
    }
    List<Halves> halves = TitleForms.halves(title);
    List<CatalogRow> parts =
        rows(withKeys(TitleForms.keys(halves), author.or(() -> Optional.of(title)), most));
    List<CatalogRow> all = new ArrayList<>();
    addNew(equal, all, most);
    addNew(parts, all, most);
    if (author.isPresent() ? !settles(parts, author) : !settles(parts, halves)) {
      addNew(byWords(title, author, most), all, most);
    }
    return all;
  }

  /** Adds the rows that are not there yet, as long as there are not as many as are wanted. */
  private static void addNew(List<CatalogRow> rows, List<CatalogRow> all, int most) {
    for (CatalogRow row : rows) {
      // The links mostly differ, which is seen sooner than a row is hashed.
      if (all.size() < most && !all.contains(row)) {
        all.add(row);
      }
    }
  }

  /** Returns true when one half of a cell is the title of a row, and the other one its author. */
  private static boolean settles(List<CatalogRow> rows, List<Halves> cell) {
    for (CatalogRow row : rows) {
      for (Halves halves : cell) {
        if ((halves.last() && means(halves.before(), halves.after(), row))
            || means(halves.after(), halves.before(), row)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean means(String title, String author, CatalogRow row) {
    if (!by(author, row)) {
      return false;
    }
    String key = TitleForms.key(title);
    if (TitleForms.keys(row.title()).contains(key)) {
      return true;
    }
    for (String other : row.otherTitles()) {
      if (TitleForms.keys(other).contains(key)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The books that have all words, or nearly these; where they are not of the author, those that
   * have some.
   */
  private List<CatalogRow> byWords(String title, Optional<String> author, int most)
      throws IOException {
    boolean alone = author.isEmpty();
    List<TypedWord> words = typed.ofTitle(TitleQueries.telling(title), alone);
    List<TypedWord> names = names(author);
    if (!words.isEmpty() && words.stream().noneMatch(word -> word.meant().isEmpty())) {
      List<CatalogRow> all = rows(best(TitleQueries.all(words, names), most));
      if (settles(all, author)) {
        return all;
      }
    }
    List<CatalogRow> some = rows(best(TitleQueries.some(words, names, List.of()), most));
    List<TypedWord> spellings = new ArrayList<>();
    for (String word : slips(words, some)) {
      spellings.addAll(typed.near(word, alone));
    }
    return spellings.isEmpty()
        ? some
        : rows(best(TitleQueries.some(words, names, spellings), most));
  }

  private List<TypedWord> names(Optional<String> author) throws IOException {
    return typed.ofAuthor(author.map(TitleQueries::words).orElse(List.of()));
  }

  /** Does the work of {@link CatalogIndex#titled}. */
  List<CatalogRow> titled(String title, int most) throws IOException {
    return titled(TitleForms.keys(title), Optional.empty(), most);
  }

  /** Does the work of {@link CatalogIndex#beginning}. */
  List<CatalogRow> beginning(String typed, int most) throws IOException {
    List<CatalogRow> found = new ArrayList<>();
    addNew(titled(typed, most), found, most);
    for (Query query : TitleQueries.beginnings(typed)) {
      if (found.size() < most) {
        addNew(rows(first(query, most)), found, most);
      }
    }
    return found;
  }

  /** The books that stand first in the index. */
  private int[] first(Query query, int most) throws IOException {
    ScoreDoc[] hits =
        searcher.search(query, Math.min(most, segment.maxDoc()), Sort.INDEXORDER).scoreDocs;
    return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
  }

  private List<CatalogRow> titled(Set<String> keys, Optional<String> author, int most)
      throws IOException {
    List<CatalogRow> equal = authorsFirst(rows(withKeys(keys, author, most * DEPTH)), author);
    return equal.size() <= most ? equal : worksFirst(equal).subList(0, most);
  }

  /** The first books with one of these titles; where these are many, those of the author first. */
  private int[] withKeys(Set<String> keys, Optional<String> author, int most) throws IOException {
    int[] books = withKey.use(known -> known.first(keys, most + 1));
    return books.length > most ? best(TitleQueries.keys(keys, names(author)), most) : books;
  }

  private static List<CatalogRow> authorsFirst(List<CatalogRow> rows, Optional<String> author) {
    if (rows.size() < 2 || author.isEmpty()) {
      return rows;
    }
    List<CatalogRow> first = new ArrayList<>();
    List<CatalogRow> further = new ArrayList<>();
    for (CatalogRow row : rows) {
      (by(author.get(), row) ? first : further).add(row);
    }
    first.addAll(further);
    return first;
  }

  private static boolean by(String author, CatalogRow row) {
    return row.author().filter(name -> Authors.agree(name, author)).isPresent();
  }

  /** Does the work of {@link CatalogIndex#withIsbn}. */
  List<CatalogRow> withIsbn(Isbn isbn, int most) throws IOException {
    return rows(withIsbn.use(known -> known.first(List.of(isbn.digits()), most)));
  }

  /**
   * The rows with this link, or with an edition whose page has this number.
   *
   * @param link as it stands in the index
   */
  List<CatalogRow> withLink(String link, int most) throws IOException {
    return rows(withLink.use(known -> known.first(List.of(link), most)));
  }

  /** The books with the highest scores; of equals, those that stand first in the index. */
  private int[] best(Query query, int most) throws IOException {
    int count = Math.min(most, segment.maxDoc());
    ScoreDoc[] hits =
        searcher.search(query, new TopScoreDocCollectorManager(count, count)).scoreDocs;
    int[] books = new int[hits.length];
    for (int i = 0; i < hits.length; i++) {
      books[i] = hits[i].doc;
    }
    return books;
  }

  private static boolean settles(List<CatalogRow> equal, Optional<String> author) {
    if (author.isEmpty()) {
      return !equal.isEmpty();
    }
    for (CatalogRow row : equal) {
      if (by(author.get(), row)) {
        return true;
      }
    }
    return false;
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

  /** Words that few books have, but not the best row: others may be meant by them. */
  private Set<String> slips(List<TypedWord> typed, List<CatalogRow> found) {
    Set<String> words = new LinkedHashSet<>();
    for (TypedWord word : typed) {
      if (word.known() && weights.titles(word.word()) <= mostTitlesOfSlip()) {
        words.add(word.word());
      }
    }
    if (!words.isEmpty() && !found.isEmpty()) {
      CatalogRow best = found.getFirst();
      words.removeAll(TitleForms.words(best.title()));
      best.otherTitles().forEach(other -> words.removeAll(TitleForms.words(other)));
      best.author().ifPresent(author -> words.removeAll(TitleForms.words(author)));
    }
    return words;
  }

  /** A word in more titles than this is a word; in a large catalogue, too, people misspell. */
  private int mostTitlesOfSlip() {
    return Math.clamp(segment.numDocs() / TITLES_FOR_ONE_SLIP, FEWEST_SLIPS, MOST_SLIPS);
  }

  private List<CatalogRow> rows(int[] books) throws IOException {
    BinaryDocValues rows = Objects.requireNonNull(segment.getBinaryDocValues(IndexFormat.ROW));
    int[] inOrder = books.clone();
    Arrays.sort(inOrder);
    CatalogRow[] read = new CatalogRow[books.length];
    for (int book : inOrder) {
      rows.advanceExact(book);
      read[place(books, book)] = RowBytes.row(rows.binaryValue());
    }
    return List.of(read);
  }

  private static int place(int[] books, int book) {
    int place = 0;
    while (books[place] != book) {
      place++;
    }
    return place;
  }
}
