package club.resolve.catalog;

import club.resolve.match.WordWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Weights of words by the number of titles that they stand in. */
final class TermWeights implements WordWeights {
  private static final double LEAST = 0.1;
  private static final double MOST_OF_STOP_WORD = 0.15;

  /** In a handful of books every word is rare: a small catalogue is taken for a part of one. */
  private static final int FEWEST_TITLES = 1000;

  /** The number of titles in which a word must stand to be no slip itself. */
  private static final int KNOWN = 2;

  private static final int CACHE_BITS = 14;

  /** The words of titles. */
  private final Pool<TermsEnum> words;

  private final double logTitles;

  /** Each word has one place here, from which another word may drive it out. */
  private final AtomicReferenceArray<KnownWord> cache = new AtomicReferenceArray<>(1 << CACHE_BITS);

  private record KnownWord(String word, int titles, double weight) {}

  TermWeights(LeafReader segment) throws IOException {
    Terms titles = segment.terms(IndexFormat.TITLE);
    this.words = new Pool<>(() -> IndexFormat.terms(segment, IndexFormat.TITLE));
    this.logTitles =
        Math.log(Math.max(titles == null ? 0 : titles.getDocCount(), FEWEST_TITLES) + 1);
  }

  @Override
  public double weight(String word) {
    return entry(word).weight();
  }

  @Override
  public boolean known(String word) {
    return titles(word) >= KNOWN;
  }

  /** In how many rows the word stands in a title. */
  int titles(String word) {
    return entry(word).titles();
  }

  private KnownWord entry(String word) {
    int place = (word.hashCode() * 0x9E3779B9) >>> (32 - CACHE_BITS);
    KnownWord known = cache.get(place);
    if (known == null || !known.word().equals(word)) {
      int titles = count(word);
      known = new KnownWord(word, titles, weight(word, titles));
      cache.set(place, known);
    }
    return known;
  }

  private double weight(String word, int titles) {
    double rarity = (logTitles - Math.log(titles + 1)) / logTitles;
    double most = STOP_WORDS.contains(word) ? MOST_OF_STOP_WORD : 1;
    return Math.clamp(rarity, LEAST, most);
  }

  private int count(String word) {
    try {
      BytesRef bytes = new BytesRef(word);
      return words.use(titles -> titles.seekExact(bytes) ? titles.docFreq() : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
