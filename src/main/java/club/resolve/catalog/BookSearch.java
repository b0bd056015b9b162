package club.resolve.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
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
   * A term that is in so many times as many books as all those together that bring books in is
   * looked up for their books only: else it is faster to read its postings than to look into them.
   */
  private static final int FREQUENT = 8;

  private static final Comparator<Term> LIGHTEST_FIRST =
      Comparator.comparingDouble(term -> term.most);

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

    /** The most that the term counts in any book. */
    private double most;
  }

  /**
   * Offers the books that have one of the terms that are needed.
   *
   * @param welcome terms that count, but alone bring in no book
   * @param best has room for no more books than there are
   */
  void offer(List<Clause> needed, List<Clause> welcome, Best best) throws IOException {
    List<Term> bringing = new ArrayList<>(needed.size());
    open(needed, bringing, List.of());
    if (bringing.isEmpty()) {
      return;
    }
    List<Term> terms = new ArrayList<>(bringing.size() + welcome.size());
    open(welcome, terms, bringing);
    terms.sort(LIGHTEST_FIRST);
    bringing.sort(LIGHTEST_FIRST);
    int first = terms.size();
    terms.addAll(bringing);
    offer(terms, first, best);
  }

  /**
   * Looks the terms up, and leaves out those that no book has. A term of several clauses is one.
   *
   * @param terms gets them
   * @param others that are known already
   */
  private void open(List<Clause> clauses, List<Term> terms, List<Term> others) throws IOException {
    for (Clause clause : clauses) {
      Term known = find(others, clause);
      known = known == null ? find(terms, clause) : known;
      TermsEnum field = fields.get(clause.field());
      if (known != null) {
        count(known, clause);
      } else if (field != null && field.seekExact(new BytesRef(clause.term()))) {
        Term term = spare(others.size() + terms.size());
        term.postings.open(field);
        term.clause = clause;
        term.books = field.docFreq();
        term.ofTitle = clause.field().equals(IndexFormat.TITLE);
        term.weight = 0;
        count(term, clause);
        terms.add(term);
      }
    }
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
  private void offer(List<Term> terms, int first, Best best) throws IOException {
    double[] before = mostBefore(terms);
    // Terms before this one bring in no book that is good enough; before the other one, they are
    // looked up and not read.
    int bringing = first;
    int read = 0;
    while (true) {
      while (bringing < terms.size() && before[bringing + 1] <= best.bar()) {
        bringing++;
      }
      while (read < bringing && frequent(terms, read, bringing)) {
        read++;
      }
      int next = Postings.END;
      for (int i = bringing; i < terms.size(); i++) {
        next = Math.min(next, terms.get(i).postings.book());
      }
      if (next == Postings.END) {
        return;
      }
      sums.begin(next);
      for (int i = terms.size() - 1; i >= read; i--) {
        Term term = terms.get(i);
        if (i < bringing) {
          term.postings.skipTo(next);
        }
        term.postings.addTo(sums, term.weight, term.ofTitle, i >= bringing);
      }
      int count = sums.above(best.bar() - before[read], scoring, promising);
      if (read > 0) {
        // What is looked up is found in the order of the index only.
        Arrays.sort(promising, 0, count);
      }
      for (int i = 0; i < count; i++) {
        int book = promising[i];
        // The bar may have gone up since the book was chosen.
        int j = read;
        while (j > 0 && sums.mostOf(book, scoring) + before[j] > best.bar()) {
          j--;
          lookUp(terms.get(j), book);
        }
        if (sums.mostOf(book, scoring) + before[j] > best.bar()) {
          best.offer(book, sums.title(book) * scoring.inTitle(book) + sums.others(book));
        }
        sums.remove(book);
      }
    }
  }

  /** The most that all terms before the first, the second and so on count together. */
  private static double[] mostBefore(List<Term> terms) {
    double[] before = new double[terms.size() + 1];
    for (int i = 0; i < terms.size(); i++) {
      before[i + 1] = before[i] + terms.get(i).most;
    }
    return before;
  }

  /**
   * Returns true when looking a term up for the books that are brought in costs less than reading
   * it.
   */
  private static boolean frequent(List<Term> terms, int index, int bringing) {
    long brought = 0;
    for (int i = bringing; i < terms.size(); i++) {
      brought += terms.get(i).books;
    }
    return terms.get(index).books >= FREQUENT * brought;
  }

  private void lookUp(Term term, int book) throws IOException {
    term.postings.skipTo(book);
    if (term.postings.book() == book) {
      sums.add(book, term.weight, term.ofTitle);
    }
  }
}
