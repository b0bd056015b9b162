package club.resolve.catalog;

/**
 * The sum of what the terms of each book count, for the books of one stretch of the index. Not
 * thread-safe.
 */
final class Sums {
  /** Books of which the sums are kept at once. */
  static final int WIDTH = 1 << 13;

  /** The sums of the words of titles; their weight depends on the length of the title. */
  private final double[] title = new double[WIDTH];

  private final double[] others = new double[WIDTH];

  /** The number of words in a book's titles, and one more, so that 0 is for no term at all. */
  private final int[] words = new int[WIDTH];

  /** The places of the books that have a term. */
  private final int[] places = new int[WIDTH];

  private int count;
  private int base;

  /** Begins with another stretch, when all books of the one before are forgotten. */
  void begin(int book) {
    base = book;
  }

  /**
   * Adds a term to books in the stretch, up to the first that comes after it.
   *
   * @param books in their order
   * @param from the first of them
   * @param to after the last of them
   * @param brings true if also to books that have no term yet
   * @return the first that comes after the stretch, or {@code to}
   */
  int add(int[] books, int from, int to, double weight, boolean ofTitle, boolean brings) {
    // The one loop that runs ten thousand times a search; the quick compiler leaves fields where
    // they are.
    double[] sums = ofTitle ? title : others;
    int[] met = words;
    int more = ofTitle ? 1 : 0;
    int first = base;
    int found = count;
    int at = from;
    while (at < to) {
      int place = books[at] - first;
      if (place >= WIDTH) {
        break;
      }
      int before = met[place];
      if (before == 0 && brings) {
        places[found++] = place;
        before = 1;
      }
      if (before > 0) {
        sums[place] += weight;
        met[place] = before + more;
      }
      at++;
    }
    count = found;
    return at;
  }

  /** Adds a term to one book of the stretch. */
  void add(int book, double weight, boolean ofTitle) {
    (ofTitle ? title : others)[book - base] += weight;
    words[book - base] += ofTitle ? 1 : 0;
  }

  /**
   * Chooses the books that may come to more than a bar, in the order in which they were found, and
   * forgets the others.
   *
   * @param chosen gets them
   * @return their number
   */
  int above(double bar, Bm25 scoring, int[] chosen) {
    int above = 0;
    for (int i = 0; i < count; i++) {
      int place = places[i];
      if (most(place, scoring) > bar) {
        chosen[above++] = base + place;
      } else {
        forget(place);
      }
    }
    count = 0;
    return above;
  }

  /** The most that a book comes to. */
  double mostOf(int book, Bm25 scoring) {
    return most(book - base, scoring);
  }

  /** No title is shorter than the words that it shares. */
  private double most(int place, Bm25 scoring) {
    return title[place] * scoring.ofWords(words[place] - 1) + others[place];
  }

  double title(int book) {
    return title[book - base];
  }

  double others(int book) {
    return others[book - base];
  }

  /** Forgets one of the books that were chosen. */
  void remove(int book) {
    forget(book - base);
  }

  private void forget(int place) {
    title[place] = 0;
    others[place] = 0;
    words[place] = 0;
  }
}
