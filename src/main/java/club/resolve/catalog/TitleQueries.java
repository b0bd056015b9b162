package club.resolve.catalog;

import club.resolve.match.WordWeights;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What the index is asked, from the cheapest question to the dearest. */
final class TitleQueries {
  /** More words than this are no title; the rest is left out. */
  private static final int MOST_WORDS = 24;

  private static final int FEWEST_TELLING = 2;

  /** How much a part that is a whole title counts, beside some 5 for a rare word. */
  private static final float PART_BOOST = 6;

  /** A word of the typed title that is in an author's name: perhaps both stand in one cell. */
  private static final float NAME_IN_TITLE_BOOST = 0.5f;

  /** A word that is only nearly the typed one. */
  private static final float SPELLING_BOOST = 0.7f;

  private TitleQueries() {}

  /** Books with one of these titles; those of the author first. */
  static Query equalTitle(Collection<String> keys, Optional<String> author) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    keys.forEach(key -> either.add(new TermQuery(new Term(IndexFormat.KEY, key)), Occur.SHOULD));
    Query equal = new ConstantScoreQuery(either.build());
    if (author.isEmpty()) {
      return equal;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(equal, Occur.MUST);
    addAuthor(query, author.get());
    return query.build();
  }

  /** Books that share words with the title, the more and the rarer the better. */
  static BooleanQuery.Builder words(String title, Optional<String> author) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : tellingWords(title)) {
      query.add(new TermQuery(new Term(IndexFormat.TITLE, word)), Occur.SHOULD);
      query.add(boosted(IndexFormat.AUTHOR, word, NAME_IN_TITLE_BOOST), Occur.SHOULD);
    }
    for (String key : TitleForms.partKeys(title)) {
      query.add(
          new BoostQuery(
              new ConstantScoreQuery(new TermQuery(new Term(IndexFormat.KEY, key))), PART_BOOST),
          Occur.SHOULD);
    }
    author.ifPresent(name -> addAuthor(query, name));
    return query;
  }

  /** Without the words that stand in every second title, as long as enough are left. */
  private static List<String> tellingWords(String title) {
    List<String> words = words(title);
    List<String> telling =
        words.stream().filter(word -> !WordWeights.STOP_WORDS.contains(word)).toList();
    return telling.size() < FEWEST_TELLING ? words : telling;
  }

  static List<String> words(String title) {
    List<String> words = TitleForms.words(title);
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  private static void addAuthor(BooleanQuery.Builder query, String author) {
    words(author)
        .forEach(
            word -> query.add(new TermQuery(new Term(IndexFormat.AUTHOR, word)), Occur.SHOULD));
  }

  /** Adds words that may have been meant. */
  static void addSpellings(BooleanQuery.Builder query, Collection<String> words) {
    for (String word : words) {
      query.add(boosted(IndexFormat.TITLE, word, SPELLING_BOOST), Occur.SHOULD);
      query.add(boosted(IndexFormat.AUTHOR, word, NAME_IN_TITLE_BOOST), Occur.SHOULD);
    }
  }

  private static Query boosted(String field, String word, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, word)), boost);
  }
}
