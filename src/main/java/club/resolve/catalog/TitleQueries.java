package club.resolve.catalog;

import club.resolve.match.WordWeights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The queries by which books are looked for, from the cheapest question to the dearest. */
final class TitleQueries {
  /** More words than this are no title; the rest is left out. */
  private static final int MOST_WORDS = 24;

  private static final int FEWEST_TELLING = 2;

  /** A word of the typed title that is in an author's name: perhaps both stand in one cell. */
  private static final float NAME_IN_TITLE_BOOST = 0.5f;

  /** A word that is only nearly the typed one. */
  private static final float SPELLING_BOOST = 0.7f;

  private TitleQueries() {}

  /**
   * The books with one of these titles, those of the author first.
   *
   * @param keys not empty
   */
  static Query keys(Collection<String> keys, Optional<String> author) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    keys.forEach(key -> any.add(term(IndexFormat.KEY, key), Occur.SHOULD));
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.FILTER);
    addAuthor(author, query);
    return query.build();
  }

  /**
   * The books that have all these words.
   *
   * @param words of the typed title, not empty, each of which can be looked for
   */
  static Query all(List<TypedWord> words, Optional<String> author) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (TypedWord word : words) {
      List<Query> any = new ArrayList<>();
      for (String one : word.meant()) {
        any.add(term(IndexFormat.TITLE, one));
        if (author.isEmpty()) {
          any.add(name(one));
        }
      }
      query.add(any.size() == 1 ? any.getFirst() : either(any), Occur.MUST);
    }
    addAuthor(author, query);
    return query.build();
  }

  /**
   * The books that have some of these words: the more and the rarer, the better.
   *
   * @param words of the typed title
   * @param spellings further words that may have been meant
   */
  static Query some(List<TypedWord> words, Optional<String> author, List<String> spellings) {
    // Without clauses in clauses, as Lucene is quickest at that.
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (TypedWord word : words) {
      if (word.known()) {
        query.add(term(IndexFormat.TITLE, word.word()), Occur.SHOULD);
        if (author.isEmpty()) {
          query.add(name(word.word()), Occur.SHOULD);
        }
      } else {
        addSpellings(word.spellings(), query);
      }
    }
    addSpellings(spellings, query);
    addAuthor(author, query);
    return query.build();
  }

  private static void addSpellings(List<String> spellings, BooleanQuery.Builder query) {
    for (String word : spellings) {
      query.add(boosted(IndexFormat.TITLE, word, SPELLING_BOOST), Occur.SHOULD);
      query.add(name(word), Occur.SHOULD);
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

  private static Query name(String word) {
    return boosted(IndexFormat.AUTHOR, word, NAME_IN_TITLE_BOOST);
  }

  private static void addAuthor(Optional<String> author, BooleanQuery.Builder query) {
    author
        .map(TitleQueries::words)
        .orElse(List.of())
        .forEach(word -> query.add(term(IndexFormat.AUTHOR, word), Occur.SHOULD));
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query boosted(String field, String term, float boost) {
    return new BoostQuery(term(field, term), boost);
  }

  /** Without the words that stand in every second title, as long as enough are left. */
  static List<String> telling(String title) {
    List<String> words = words(title);
    List<String> telling =
        words.stream().filter(word -> !WordWeights.STOP_WORDS.contains(word)).toList();
    return telling.size() < FEWEST_TELLING ? words : telling;
  }

  private static List<String> words(String title) {
    List<String> words = TitleForms.words(title);
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }
}
