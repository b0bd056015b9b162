package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the search against that of Lucene, which asks about every book. */
class BookSearchTest {
  private static final int BOOKS = 20_000;
  private static final int WORDS = 300;
  private static final Directory DIRECTORY = new ByteBuffersDirectory();
  private static final Random RANDOM = new Random(1);
  private static DirectoryReader reader;

  @BeforeAll
  static void write() throws IOException {
    try (IndexWriter writer = new IndexWriter(DIRECTORY, new IndexWriterConfig(null))) {
      for (int i = 0; i < BOOKS; i++) {
        writer.addDocument(book());
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(DIRECTORY);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
    DIRECTORY.close();
  }

  private static Document book() {
    Document book = new Document();
    book.add(IndexFormat.term(IndexFormat.KEY, word()));
    words(1 + RANDOM.nextInt(9))
        .forEach(word -> book.add(IndexFormat.word(IndexFormat.TITLE, word)));
    words(RANDOM.nextInt(3)).forEach(word -> book.add(IndexFormat.term(IndexFormat.AUTHOR, word)));
    return book;
  }

  /** Some in half of all books, others in a handful. */
  private static String word() {
    return "w" + (int) (WORDS * Math.pow(RANDOM.nextDouble(), 4));
  }

  private static Set<String> words(int count) {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 40, 30_000})
  void findsTheBooksForWhichMostClausesSpeak(int most) throws IOException {
    LeafReader segment = reader.leaves().getFirst().reader();
    BookSearch search = new BookSearch(segment, new Bm25(segment));
    // Best is made for few, and takes the square of its size.
    int rounds = most > BOOKS ? 20 : 200;
    for (int i = 0; i < rounds; i++) {
      List<Clause> clauses = clauses();
      List<Clause> welcome = i % 2 == 0 ? List.of() : authors();
      Best found = new Best(Math.min(most, BOOKS));
      search.offer(clauses, welcome, found);
      int[] books = found.books();

      float[] scores = scores(clauses, welcome);
      int known = (int) IntStream.range(0, BOOKS).filter(book -> scores[book] > 0).count();
      assertEquals(Math.min(most, known), books.length);
      assertEquals(books.length, Arrays.stream(books).distinct().count());
      float[] best = scores.clone();
      Arrays.sort(best);
      for (int place = 0; place < books.length; place++) {
        // The same sums in another order.
        assertEquals(best[BOOKS - 1 - place], scores[books[place]], 1e-5, clauses::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 40})
  void findsTheSameInTwoSteps(int most) throws IOException {
    LeafReader segment = reader.leaves().getFirst().reader();
    BookSearch search = new BookSearch(segment, new Bm25(segment));
    for (int i = 0; i < 200; i++) {
      List<Clause> typed = clauses();
      List<Clause> meant = words(1 + RANDOM.nextInt(3)).stream().map(BookSearchTest::near).toList();
      Best steps = new Best(most);
      search.offer(typed, List.of(), steps);
      search.offer(meant, typed, steps);

      List<Clause> all = new ArrayList<>(typed);
      all.addAll(meant);
      Best once = new Best(most);
      search.offer(all, List.of(), once);
      assertArrayEquals(once.books(), steps.books(), all::toString);
    }
  }

  private static Clause near(String word) {
    return Clause.title(word, 0.7f);
  }

  private static List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    for (String word : words(1 + RANDOM.nextInt(5))) {
      clauses.add(Clause.title(word, 1));
      clauses.add(Clause.author(word, 0.5f));
    }
    // Words that may be meant, perhaps one that is typed as well.
    words(RANDOM.nextInt(3)).forEach(word -> clauses.add(Clause.title(word, 0.7f)));
    words(RANDOM.nextInt(2)).forEach(word -> clauses.add(Clause.key(word, 6)));
    clauses.add(Clause.title("nowhere", 1));
    return clauses;
  }

  private static List<Clause> authors() {
    return words(2).stream().map(word -> Clause.author(word, 1)).toList();
  }

  /** The scores of all books; 0 where none of the needed terms is. */
  private static float[] scores(List<Clause> needed, List<Clause> welcome) throws IOException {
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    needed.forEach(clause -> one.add(query(clause), Occur.SHOULD));
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(one.build(), Occur.MUST);
    welcome.forEach(clause -> all.add(query(clause), Occur.SHOULD));
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.4f));
    float[] scores = new float[BOOKS];
    // One by one: a queue of all books in the order of their scores would take most of the time.
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(all.build()), ScoreMode.COMPLETE, 1)
            .scorer(reader.leaves().getFirst());
    if (scorer != null) {
      DocIdSetIterator books = scorer.iterator();
      for (int i = books.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = books.nextDoc()) {
        scores[i] = scorer.score();
      }
    }
    return scores;
  }

  private static Query query(Clause clause) {
    Query term = new TermQuery(new Term(clause.field(), clause.term()));
    boolean key = clause.field().equals(IndexFormat.KEY);
    return new BoostQuery(key ? new ConstantScoreQuery(term) : term, clause.boost());
  }
}
