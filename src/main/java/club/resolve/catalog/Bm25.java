package club.resolve.catalog;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a term, by the usual formula BM25: a word counts by its rarity, and by the length
 * of the title in which it stands. No term is counted twice in a book. Immutable.
 */
final class Bm25 {
  /** Without effect but on the scale, as words are not counted twice. */
  private static final double SATURATION = 1.2;

  /**
   * The degree to which a long title counts for less, from 0 to 1. The usual 0.75 is for texts:
   * here the words that people leave out are mostly those of a subtitle.
   */
  private static final double LENGTH_WEIGHT = 0.4;

  /** Lengths up to this one are kept as they are; longer ones are rounded. */
  private static final int EXACT = 23;

  private final int titles;
  private final int authors;
  private final double[] ofLength = new double[256];
  private final byte[] lengths;
  private final double inName;

  Bm25(LeafReader segment) throws IOException {
    Terms title = segment.terms(IndexFormat.TITLE);
    Terms author = segment.terms(IndexFormat.AUTHOR);
    titles = title == null ? 0 : title.getDocCount();
    authors = author == null ? 0 : author.getDocCount();
    lengths = lengths(segment);
    double length = averageLength(title);
    for (int i = 0; i < ofLength.length; i++) {
      ofLength[i] = share(SmallFloat.byte4ToInt((byte) i), length);
    }
    inName = share(1, averageLength(author));
  }

  /** A byte for each book, as Lucene keeps it, which finds them in their order only. */
  private static byte[] lengths(LeafReader segment) throws IOException {
    byte[] lengths = new byte[segment.maxDoc()];
    NumericDocValues kept = segment.getNormValues(IndexFormat.TITLE);
    if (kept != null) {
      for (int book = kept.nextDoc();
          book != NumericDocValues.NO_MORE_DOCS;
          book = kept.nextDoc()) {
        lengths[book] = (byte) kept.longValue();
      }
    }
    return lengths;
  }

  private static double averageLength(@Nullable Terms terms) throws IOException {
    return terms == null ? 1 : (double) terms.getSumTotalTermFreq() / terms.getDocCount();
  }

  /** The share of a term's weight that is left in a field of this length. */
  private static double share(int length, double average) {
    return 1 / (1 + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length / average));
  }

  /**
   * The weight of a clause's term; in titles it is multiplied by {@link #inTitle}.
   *
   * @param books the number of books that have it
   */
  double weight(Clause clause, int books) {
    return switch (clause.field()) {
      case IndexFormat.TITLE -> clause.boost() * rarity(books, titles);
      case IndexFormat.AUTHOR -> clause.boost() * rarity(books, authors) * inName;
      default -> clause.boost();
    };
  }

  private static double rarity(int books, int all) {
    return Math.log(1 + (all - books + 0.5) / (books + 0.5));
  }

  /** The share of a word's weight that counts in the title of a book. */
  double inTitle(int book) {
    return ofLength[lengths[book] & 0xFF];
  }

  /** The share of a word's weight that counts in a title of so many words, or more. */
  double ofWords(int words) {
    return ofLength[Math.min(words, EXACT)];
  }
}
