package club.resolve.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the books for which most clauses speak.
 *
 * <p>It reads the index by itself, as the searcher of Lucene is made for texts: to prepare a query
 * takes it longer than to read the postings of a title's few words. Here these are read stretch by
 * stretch, each term's in one go, and added up. As soon as enough books are known, a frequent term
 * that cannot bring in another one by itself is looked up only for the books that the other terms
 * bring (MaxScore).
 *
 * <p>Not thread-safe.
 */
final class BookSearch {
  /**
   * A term that is in so many times as many books as all those together that count more is looked
   * up for their books only: else it is faster to read its postings than to look into them.
   */
  private static final int FREQUENT = 8;

  private final LeafReader segment;
  private final Bm25 scoring;
  private final Map<String, TermsEnum> fields = new HashMap<>();
  private final List<Term> spare = new ArrayList<>();
  private final Sums sums = new Sums();
  private final int[] promising = new int[Sums.WIDTH];

  /**
   * Reads one segment.
   *
   * @param scoring of this segment
   */
  BookSearch(LeafReader segment, Bm25 scoring) throws IOException {
    this.segment = segment;
    this.scoring = scoring;
    for (String field : List.of(IndexFormat.KEY, IndexFormat.TITLE, IndexFormat.AUTHOR)) {
      Terms terms = segment.terms(field);
      if (terms != null) {
        fields.put(field, terms.iterator());
      }
    }
  }

  /** A clause as this index has it. */
  private static final class Term {
    private final Postings postings = new Postings();
    private Clause clause = Clause.key("", 0);
    private int books;
    private double weight;
    private boolean ofTitle;

    /** What it counts at most. */
    private double most;
  }

  /**
   * The books that have one of the terms that are needed, those first for which most terms speak,
   * and among equals in the order of the index.
   *
   * @param welcome terms that count, but alone bring in no book
   * @param most how many books, from 1
   */
  int[] best(List<Clause> needed, List<Clause> welcome, int most) throws IOException {
    List<Term> bringing = open(needed, 0);
    if (bringing.isEmpty()) {
      return new int[0];
    }
    bringing.sort(Comparator.comparingDouble(term -> term.most));
    List<Term> terms = open(welcome, bringing.size());
    int first = terms.size();
    terms.addAll(bringing);
    return best(terms, first, new Best(Math.min(most, segment.maxDoc())));
  }

  /**
   * Looks the terms up, and leaves out those that no book has.
   *
   * @param used how many of the spare terms are in use
   */
  private List<Term> open(List<Clause> clauses, int used) throws IOException {
    List<Term> terms = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      Term known = find(terms, clause);
      TermsEnum field = fields.get(clause.field());
      if (known != null) {
        count(known, clause);
      } else if (field != null && field.seekExact(new BytesRef(clause.term()))) {
        Term term = spare(used + terms.size());
        term.postings.open(field);
        term.clause = clause;
        term.books = field.docFreq();
        term.ofTitle = clause.field().equals(IndexFormat.TITLE);
        term.weight = 0;
        count(term, clause);
        terms.add(term);
      }
    }
    return terms;
  }

  private static @Nullable Term find(List<Term> terms, Clause clause) {
    for (Term term : terms) {
      if (term.clause.term().equals(clause.term()) && term.clause.field().equals(clause.field())) {
        return term;
      }
    }
    return null;
  }

  private void count(Term term, Clause clause) {
    term.weight += scoring.weight(clause, term.books);
    term.most = term.ofTitle ? term.weight * scoring.ofWords(1) : term.weight;
  }

  private Term spare(int index) {
    if (index == spare.size()) {
      spare.add(new Term());
    }
    return spare.get(index);
  }

  /**
   * The search itself.
   *
   * @param first the first of the terms that bring in books; of these, those that count most come
   *     last
   */
  private int[] best(List<Term> terms, int first, Best best) throws IOException {
    NumericDocValues lengths = segment.getNormValues(IndexFormat.TITLE);
    double[] before = mostBefore(terms);
    int bringing = first;
    while (true) {
      while (bringing < terms.size()
          && before[bringing + 1] <= best.bar()
          && frequent(terms, bringing)) {
        bringing++;
      }
      int next = Postings.END;
      for (int i = bringing; i < terms.size(); i++) {
        next = Math.min(next, terms.get(i).postings.book());
      }
      if (next == Postings.END) {
        return best.books();
      }
      sums.begin(next);
      for (int i = terms.size() - 1; i >= bringing; i--) {
        Term term = terms.get(i);
        boolean brings = before[i + 1] > best.bar();
        term.postings.addTo(sums, term.weight, term.ofTitle, brings);
      }
      int count = sums.above(best.bar() - before[bringing], scoring, promising);
      Arrays.sort(promising, 0, count);
      for (int i = 0; i < count; i++) {
        int book = promising[i];
        for (int j = bringing - 1;
            j >= 0 && sums.mostOf(book, scoring) + before[j + 1] > best.bar();
            j--) {
          lookUp(terms.get(j), book);
        }
        best.offer(book, score(book, lengths));
        sums.remove(book);
      }
    }
  }

  /** What all terms before the first, the second and so on count together at most. */
  private static double[] mostBefore(List<Term> terms) {
    double[] before = new double[terms.size() + 1];
    for (int i = 0; i < terms.size(); i++) {
      before[i + 1] = before[i] + terms.get(i).most;
    }
    return before;
  }

  /** Whether looking a term up for the books of those after it costs less than reading it. */
  private static boolean frequent(List<Term> terms, int index) {
    long after = 0;
    for (int i = index + 1; i < terms.size(); i++) {
      after += terms.get(i).books;
    }
    return terms.get(index).books >= FREQUENT * after;
  }

  private void lookUp(Term term, int book) throws IOException {
    term.postings.skipTo(book);
    if (term.postings.book() == book) {
      sums.add(book, term.weight, term.ofTitle);
    }
  }

  private double score(int book, @Nullable NumericDocValues lengths) throws IOException {
    double title = sums.title(book);
    if (title == 0 || lengths == null) {
      return sums.others(book);
    }
    lengths.advanceExact(book);
    return title * scoring.ofLength(lengths.longValue()) + sums.others(book);
  }
}
