package club.resolve.catalog;

import club.resolve.match.WordWeights;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The queries by which books are looked for, from the cheapest question to the dearest. */
final class TitleQueries {
  /** More words than this are no title; the rest is left out. */
  private static final int MOST_WORDS = 24;

  private static final int FEWEST_TELLING = 2;

  private TitleQueries() {}

  /**
   * The books with one of these titles, those of the author first.
   *
   * @param keys not empty
   * @param author words of the typed author
   */
  static Query keys(Collection<String> keys, List<TypedWord> author) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    keys.forEach(key -> any.add(term(IndexFormat.KEY, key), Occur.SHOULD));
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.FILTER);
    addSome(author, query);
    return query.build();
  }

  /**
   * The books that have all these words, those of the author first.
   *
   * @param words of the typed title, not empty, each of which a book may have
   * @param author words of the typed author
   */
  static Query all(List<TypedWord> words, List<TypedWord> author) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (TypedWord word : words) {
      List<Query> any = word.meant().stream().flatMap(one -> one.places().stream()).toList();
      query.add(any.size() == 1 ? any.getFirst() : either(any), Occur.MUST);
    }
    addSome(author, query);
    return query.build();
  }

  /**
   * The books that have some of these words: the more and the rarer, the better.
   *
   * @param words of the typed title
   * @param author words of the typed author
   * @param spellings further words that may have been meant
   */
  static Query some(List<TypedWord> words, List<TypedWord> author, List<TypedWord> spellings) {
    // Without clauses in clauses, as Lucene is quickest at that.
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(word -> addSome(word.meant(), query));
    addSome(spellings, query);
    addSome(author, query);
    return query.build();
  }

  private static void addSome(List<TypedWord> words, BooleanQuery.Builder query) {
    for (TypedWord word : words) {
      word.places().forEach(place -> query.add(place, Occur.SHOULD));
    }
  }

  /**
   * The books that begin as typed: first those whose title does, then those that have all words in
   * title or author, the last of which may go on.
   */
  static List<Query> beginnings(String typed) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words.subList(0, words.size() - 1)) {
      all.add(
          either(List.of(term(IndexFormat.TITLE, word), term(IndexFormat.AUTHOR, word))),
          Occur.FILTER);
    }
    Term title = new Term(IndexFormat.TITLE, words.getLast());
    Term author = new Term(IndexFormat.AUTHOR, words.getLast());
    all.add(either(List.of(new PrefixQuery(title), new PrefixQuery(author))), Occur.FILTER);
    return List.of(new PrefixQuery(new Term(IndexFormat.KEY, TitleForms.key(typed))), all.build());
  }

  private static Query either(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** Without the words that stand in every second title, as long as enough are left. */
  static List<String> telling(String title) {
    List<String> words = words(title);
    List<String> telling =
        words.stream().filter(word -> !WordWeights.STOP_WORDS.contains(word)).toList();
    return telling.size() < FEWEST_TELLING ? words : telling;
  }

  /** The different words of a typed cell. */
  static List<String> words(String title) {
    List<String> words = TitleForms.words(title);
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }
}
