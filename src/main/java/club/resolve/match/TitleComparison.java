package club.resolve.match;

import java.util.List;

/** Compares two titles in each way in which their parts may stand for each other. Thread-safe. */
final class TitleComparison {
  /** A title of so many words is hardly another one's beginning or subtitle by chance. */
  private static final int LONG = 4;

  /** So few words are a name: with one more it is another one. */
  private static final int NAME = 2;

  /** No two books have so many words in common by chance. */
  private static final int VERY_LONG = 8;

  /** The share from which on subtitles are alike. */
  private static final double ALIKE = 0.75;

  private static final double RELATED = 0.4;

  private final WordWeights words;
  private final Weights weights;

  /** The most that the likeness of a way weighs, in bits. */
  private final double equal;

  TitleComparison(WordWeights words, Weights weights) {
    this.words = words;
    this.weights = weights;
    this.equal = weights.row(Level.TITLE_EQUAL).guess();
  }

  /**
   * The agreement of two titles.
   *
   * @param typed the words that were compared, of the one side
   * @param found of the other
   */
  record Agreement(Level title, Level extent, List<String> typed, List<String> found) {}

  /** The way in which the titles agree best. */
  Agreement best(TitleForm one, TitleForm other) {
    Search search = new Search(one.hyphened() || other.hyphened());
    boolean both = one.hasSubtitle() && other.hasSubtitle();
    if (!both || one.full().equals(other.full())) {
      search.tryWay(one.full(), other.full(), Level.WHOLE);
    }
    if (!one.series().isEmpty()) {
      search.tryWay(one.withSeries(), other.full(), Level.WHOLE);
      search.tryWay(one.withSeries(), other.main(), Level.SUBTITLE_LEFT_OUT);
    }
    if (!other.series().isEmpty()) {
      search.tryWay(one.full(), other.withSeries(), Level.WHOLE);
    }
    if (one.truncated() || other.truncated()) {
      truncated(one, other, search);
    }
    if (both) {
      Level level =
          subtitles(
              other.truncated() ? asFarAs(other.subtitle(), one.subtitle()) : one.subtitle(),
              one.truncated() ? asFarAs(one.subtitle(), other.subtitle()) : other.subtitle());
      search.tryWay(one.main(), other.main(), level);
    } else if (other.hasSubtitle()) {
      search.tryWay(one.main(), other.main(), Level.SUBTITLE_LEFT_OUT);
    } else if (one.hasSubtitle()) {
      search.tryWay(one.main(), other.main(), unconfirmed(one, other));
    }
    series(one, other, search);
    exchanged(one, other, search);
    exchanged(other, one, search);
    beginning(one, other, search);
    part(one, other, search);
    return search.best();
  }

  /** The level of a subtitle that only the one side has. */
  private static Level unconfirmed(TitleForm one, TitleForm other) {
    boolean ofSeries = overlap(one.subtitle(), other.series());
    if (ofSeries && !overlap(other.main(), other.series())) {
      return Level.SUBTITLE_OF_SERIES;
    }
    boolean elsewhere = !other.series().isEmpty() && !ofSeries;
    return one.subtitle().size() >= LONG && !elsewhere
        ? Level.LONG_SUBTITLE_UNCONFIRMED
        : Level.SUBTITLE_UNCONFIRMED;
  }

  /** The words that stand where the other side is not cut off yet. */
  private static List<String> asFarAs(List<String> cut, List<String> words) {
    return words.subList(0, Math.min(cut.size(), words.size()));
  }

  private Level subtitles(List<String> one, List<String> other) {
    int shorter = Math.min(one.size(), other.size());
    if (startsWith(one, other) || startsWith(other, one)) {
      return one.size() == other.size() || shorter > NAME
          ? Level.SUBTITLES_ALIKE
          : Level.SUBTITLES_DIFFER;
    }
    double share = Likeness.of(one, other, words).share();
    if (share >= RELATED) {
      return share >= ALIKE ? Level.SUBTITLES_ALIKE : Level.SUBTITLES_RELATED;
    }
    // A long one tells what the book is about, and changes.
    return shorter >= LONG ? Level.LONG_SUBTITLES_DIFFER : Level.SUBTITLES_DIFFER;
  }

  /** The best way that has been tried. */
  private final class Search {
    private final boolean hyphened;
    private double most = Double.NEGATIVE_INFINITY;
    private Agreement best = new Agreement(Level.TITLE_OTHER, Level.WHOLE, List.of(), List.of());

    Search(boolean hyphened) {
      this.hyphened = hyphened;
    }

    void tryWay(List<String> typed, List<String> found, Level extent) {
      if (weights.row(extent).guess() + equal > most) {
        tryLevel(Likeness.of(typed, found, words).level(typed, hyphened), extent, typed, found);
      }
    }

    void tryLevel(Level title, Level extent, List<String> typed, List<String> found) {
      double bits = weights.row(extent).guess() + weights.row(title).guess();
      if (bits > most) {
        most = bits;
        best = new Agreement(title, extent, typed, found);
      }
    }

    Agreement best() {
      return best;
    }
  }

  /** Where one of the titles names the series that the other side has in its bracket. */
  private static void series(TitleForm one, TitleForm other, Search search) {
    if (!other.series().isEmpty()) {
      List<String> series = TitleForm.withoutArticle(other.series());
      if (one.hasSubtitle() && within(one.main(), series)) {
        List<String> title = TitleForm.withoutArticle(one.subtitle());
        search.tryWay(title, other.main(), Level.AFTER_SERIES);
        search.tryWay(title, other.full(), Level.AFTER_SERIES);
      }
      int title = one.main().size() - other.main().size();
      if (title > 0
          && other.main().size() > 1
          && !one.main().equals(series)
          && endsWith(one.main(), other.main())
          && within(one.main().subList(0, title), series)) {
        search.tryWay(other.main(), other.main(), Level.AFTER_SERIES);
      }
      if (namesPlace(one, other, series)) {
        search.tryWay(one.main(), one.main(), Level.SERIES_AND_NUMBER);
      } else if (one.main().equals(series) || withoutSeries(one.main()).equals(series)) {
        search.tryWay(one.main(), one.main(), Level.SERIES_ALONE);
      }
      int before = other.main().size() - one.main().size();
      if (before > 0
          && one.main().size() > 1
          && endsWith(other.main(), one.main())
          && within(other.main().subList(0, before), series)) {
        search.tryWay(one.main(), one.main(), Level.SERIES_LEFT_OUT);
      }
    }
    if (!one.series().isEmpty() && other.hasSubtitle() && within(other.main(), one.series())) {
      search.tryWay(one.main(), TitleForm.withoutArticle(other.subtitle()), Level.AFTER_SERIES);
    }
  }

  /** "Harry Potter 3", where the other side has the series and the number in its bracket. */
  private static boolean namesPlace(TitleForm one, TitleForm other, List<String> series) {
    if (one.claims().volumes().isEmpty() || other.claims().places().isEmpty()) {
      return false;
    }
    boolean named =
        one.main().equals(series)
            || (series.size() > one.main().size()
                && series.subList(0, one.main().size()).equals(one.main()));
    return named && other.claims().places().containsAll(one.claims().volumes());
  }

  private static List<String> withoutSeries(List<String> words) {
    boolean named =
        words.size() > 1 && (words.getLast().equals("series") || words.getLast().equals("trilogy"));
    return named ? words.subList(0, words.size() - 1) : words;
  }

  private static boolean startsWith(List<String> words, List<String> start) {
    return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
  }

  /** Returns true for the beginning of words; its last one may be cut in its middle. */
  private static boolean isCutOf(List<String> cut, List<String> words) {
    int last = cut.size() - 1;
    return words.size() > last
        && startsWith(words, cut.subList(0, last))
        && words.get(last).startsWith(cut.getLast());
  }

  private static boolean endsWith(List<String> words, List<String> end) {
    return words.size() >= end.size()
        && words.subList(words.size() - end.size(), words.size()).equals(end);
  }

  /** Where title and subtitle have changed places. */
  private static void exchanged(TitleForm one, TitleForm other, Search search) {
    if (other.hasSubtitle() && one.main().size() >= 2) {
      List<String> subtitle = TitleForm.withoutArticle(other.subtitle());
      boolean shown =
          other.truncated() && subtitle.size() >= VERY_LONG && isCutOf(subtitle, one.main());
      if (shown || one.main().equals(subtitle)) {
        search.tryWay(
            one.main(),
            one.main(),
            one.main().size() >= VERY_LONG ? Level.LONG_OTHER_SUBTITLE : Level.OTHER_SUBTITLE);
      }
    }
  }

  /** A long title that goes on: "... and Other Stories", "... 1918-1956". */
  private static void beginning(TitleForm one, TitleForm other, Search search) {
    int length = one.main().size();
    if (length >= other.main().size() || !startsWith(other.main(), one.main())) {
      return;
    }
    List<String> rest = other.main().subList(length, other.main().size());
    boolean years = rest.size() > 1 && rest.stream().allMatch(TitleComparison::isYear);
    boolean others = rest.getFirst().equals("and") && rest.contains("other");
    if (years) {
      search.tryWay(one.main(), one.main(), Level.SUBTITLE_LEFT_OUT);
    } else if (others && length > LONG) {
      search.tryWay(one.main(), one.main(), Level.BEGINNING);
    }
  }

  /**
   * A title of which one side has a part: its beginning, its end, or all behind its opening, as in
   * "Tom Sawyer".
   */
  private static void part(TitleForm one, TitleForm other, Search search) {
    boolean left = one.main().size() < other.main().size();
    TitleForm whole = left ? other : one;
    List<String> part = left ? one.main() : other.main();
    boolean edge =
        part.getFirst().equals(whole.main().getFirst())
            || part.getLast().equals(whole.main().getLast());
    if (!edge || part.size() == whole.main().size()) {
      return;
    }
    boolean end = endsWith(whole.main(), part);
    if (!end && !begins(part, whole)) {
      return;
    }
    boolean several = telling(part) > 1;
    boolean opening = end && part.equals(TitleOpening.rest(whole.main()));
    if (several && opening) {
      search.tryWay(part, part, Level.OPENING_LEFT_OUT);
    } else if (several || opening) {
      search.tryLevel(Level.TITLE_SOME_WORDS, Level.WITHIN, one.main(), other.main());
    }
  }

  /** Returns true for the beginning of a title that is not the name of its series. */
  private static boolean begins(List<String> part, TitleForm whole) {
    return startsWith(whole.main(), part)
        && !part.equals(TitleForm.withoutArticle(whole.series()))
        // A number behind a name is that of a part.
        && whole.main().stream().skip(part.size()).noneMatch(NoteWords::isNumber);
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && NoteWords.isNumber(word);
  }

  /** Returns true when all that tells something on one side is on the other, but for numbers. */
  private static boolean within(List<String> one, List<String> other) {
    boolean some = false;
    for (String word : one) {
      boolean telling =
          !WordWeights.STOP_WORDS.contains(word) && !Character.isDigit(word.charAt(0));
      if (telling && !other.contains(word)) {
        return false;
      }
      some |= telling;
    }
    return some;
  }

  /** Returns true where both titles are compared from their beginnings. */
  static boolean fromStart(Level extent) {
    return extent != Level.AFTER_SERIES
        && extent != Level.SERIES_LEFT_OUT
        && extent != Level.SERIES_AND_NUMBER
        && extent != Level.OPENING_LEFT_OUT
        && extent != Level.WITHIN
        && extent != Level.OTHER_SUBTITLE
        && extent != Level.LONG_OTHER_SUBTITLE;
  }

  /**
   * The level of the series that two titles name.
   *
   * @param alone true where no author tells a book from others of its title: then a place in a
   *     series must do so
   */
  static Level series(TitleForm typed, TitleForm found, boolean alone) {
    if (typed.series().isEmpty()) {
      return Level.SERIES_SILENT;
    }
    if (found.series().isEmpty()) {
      boolean placed = !typed.claims().places().isEmpty();
      return alone && placed ? Level.SERIES_OTHER : Level.SERIES_SILENT;
    }
    return overlap(typed.series(), found.series()) ? Level.SERIES_EQUAL : Level.SERIES_OTHER;
  }

  private static boolean overlap(List<String> one, List<String> other) {
    for (String word : one) {
      if (other.contains(word) && !WordWeights.STOP_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The words that are there are compared; the last one may be cut in its middle. */
  private static void truncated(TitleForm one, TitleForm other, Search search) {
    List<String> cut = one.truncated() ? one.full() : other.full();
    List<String> whole = one.truncated() ? other.full() : one.full();
    int length = cut.size() - 1;
    if (length < 1 || length > whole.size()) {
      return;
    }
    String next = length < whole.size() ? whole.get(length) : "by";
    if (next.startsWith(cut.getLast())) {
      search.tryWay(
          cut.subList(0, length),
          whole.subList(0, length),
          length >= 3 || length == whole.size() ? Level.CUT_OFF : Level.CUT_OFF_EARLY);
    }
  }

  /** The number of words that tell something. */
  private static int telling(List<String> title) {
    int telling = 0;
    for (String word : title) {
      telling += WordWeights.STOP_WORDS.contains(word) ? 0 : 1;
    }
    return telling;
  }

  /** The level of how seldom other books have the words of a title. */
  Level rarity(List<String> title) {
    double weight = 0;
    for (String word : title) {
      weight += words.weight(word);
    }
    if (GenericTitle.is(title)) {
      return Level.RARITY_GENERIC;
    }
    if (telling(title) < 2) {
      return weight > 0.9
          ? Level.RARITY_ONE_RARE
          : weight > 0.7 ? Level.RARITY_ONE : Level.RARITY_ONE_COMMON;
    }
    return weight > 2.2 ? Level.RARITY_HIGH : weight > 1.4 ? Level.RARITY_MIDDLE : Level.RARITY_LOW;
  }
}
