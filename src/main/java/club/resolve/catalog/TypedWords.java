package club.resolve.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Looks up what was typed, word by word. Each word is sought once however many queries it comes in,
 * and a query has no clause that no book can fulfil. Thread-safe.
 */
final class TypedWords {
  /** Words that may be meant by one that is in no title. */
  private static final int MOST_SPELLINGS = 12;

  /** A word of the typed title that is in an author's name: perhaps both stand in one cell. */
  private static final float NAME_IN_TITLE_BOOST = 0.5f;

  /** A word that is only nearly the typed one. */
  private static final float SPELLING_BOOST = 0.7f;

  private final IndexReaderContext context;
  private final Pool<TermsEnum> titles;
  private final Pool<TermsEnum> names;
  private final Pool<Vocabulary> vocabulary;

  /**
   * @param segment of the books
   * @param context of the searcher
   */
  TypedWords(LeafReader segment, IndexReaderContext context, Pool<Vocabulary> vocabulary) {
    this.context = context;
    this.titles = new Pool<>(() -> IndexFormat.terms(segment, IndexFormat.TITLE));
    this.names = new Pool<>(() -> IndexFormat.terms(segment, IndexFormat.AUTHOR));
    this.vocabulary = vocabulary;
  }

  /** The words of an author's name. */
  List<TypedWord> ofAuthor(List<String> words) throws IOException {
    List<TypedWord> all = new ArrayList<>();
    for (String word : words) {
      all.add(new TypedWord(word, name(word).stream().toList(), List.of()));
    }
    return all;
  }

  /**
   * The words of a title.
   *
   * @param alone true where no author was typed, whose name may be among them
   */
  List<TypedWord> ofTitle(List<String> words, boolean alone) throws IOException {
    List<TypedWord> all = new ArrayList<>();
    for (String word : words) {
      List<Query> places = places(word, alone, 1);
      all.add(new TypedWord(word, places, places.isEmpty() ? near(word, alone) : List.of()));
    }
    return all;
  }

  /** Words of the books that are nearly this one, nearest first. */
  List<TypedWord> near(String word, boolean alone) throws IOException {
    List<TypedWord> all = new ArrayList<>();
    for (String other : vocabulary.use(known -> known.near(word, MOST_SPELLINGS))) {
      List<Query> places = places(other, alone, SPELLING_BOOST);
      if (!places.isEmpty()) {
        all.add(new TypedWord(other, places, List.of()));
      }
    }
    return all;
  }

  private List<Query> places(String word, boolean alone, float boost) throws IOException {
    List<Query> places = new ArrayList<>();
    query(titles, IndexFormat.TITLE, word)
        .map(query -> boost == 1 ? query : new BoostQuery(query, boost))
        .ifPresent(places::add);
    if (alone) {
      name(word).map(query -> new BoostQuery(query, NAME_IN_TITLE_BOOST)).ifPresent(places::add);
    }
    return places;
  }

  private Optional<Query> name(String word) throws IOException {
    return query(names, IndexFormat.AUTHOR, word);
  }

  /** The query for the books that have the word there; empty where none has. */
  private Optional<Query> query(Pool<TermsEnum> terms, String field, String word)
      throws IOException {
    BytesRef bytes = new BytesRef(word);
    return terms.use(
        known ->
            known.seekExact(bytes)
                ? Optional.of(
                    new TermQuery(
                        new Term(field, bytes),
                        new TermStates(
                            context, known.termState(), 0, known.docFreq(), known.totalTermFreq())))
                : Optional.empty());
  }
}
