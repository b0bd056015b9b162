package club.resolve.catalog;

import java.util.Arrays;

/** The best books so far. Not thread-safe. */
final class Best {
  /** Sums of the same weights differ by so much at most when they are added in another order. */
  private static final double ROUNDING = 1e-6;

  private final int[] books;
  private final float[] scores;
  private int size;
  private double bar = Double.NEGATIVE_INFINITY;

  /**
   * @param most number for which there is room, from 1
   */
  Best(int most) {
    books = new int[most];
    scores = new float[most];
  }

  /** A book with no more than this is not among them. */
  double bar() {
    return bar;
  }

  /**
   * Takes a book in, if it is good enough; of equals, those that stand first in the index. A book
   * may be offered again when more is known that speaks for it.
   */
  void offer(int book, double exact) {
    float score = (float) exact;
    int place = placeOf(book);
    if (place == size && size == books.length) {
      if (!before(book, score, size - 1)) {
        return;
      }
      place--;
    }
    size = Math.max(size, place + 1);
    while (place > 0 && before(book, score, place - 1)) {
      scores[place] = scores[place - 1];
      books[place] = books[place - 1];
      place--;
    }
    scores[place] = score;
    books[place] = book;
    if (size == books.length) {
      bar = scores[size - 1] * (1 - ROUNDING);
    }
  }

  private int placeOf(int book) {
    int place = 0;
    while (place < size && books[place] != book) {
      place++;
    }
    return place;
  }

  private boolean before(int book, float score, int place) {
    return score > scores[place] || (score == scores[place] && book < books[place]);
  }

  /** The books, best first. */
  int[] books() {
    return Arrays.copyOf(books, size);
  }
}
