package club.resolve.match;

import club.resolve.match.Likeness.StopWords;
import club.resolve.match.Score.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two titles in each way in which their parts may stand for the same. Thread-safe. */
final class TitleComparison {
  /** A title of so many words is hardly another one's beginning or subtitle by chance. */
  static final int LONG = 4;

  /** No two books have so many words in common by chance. */
  private static final int VERY_LONG = 8;

  /** Hardly anything, but The Plague is rather The Plague than Plague. */
  private static final int ARTICLE = 3;

  /** A title that tells little, of a series of which the other side says nothing. */
  private static final int OUTSIDE = 20;

  /** Words in another order, or in another place: with the author it may be the book. */
  private static final int TURNED = 26;

  /** Nothing but spaces differs: Every Day, Everyday. */
  private static final int SPACED = 26;

  /** One letter more at the end of a word: The Lost Girl, The Lost Girls. */
  private static final int PLURAL = 22;

  /** A short subtitle that the other side does not have: a book of the series, rather. */
  static final int UNCONFIRMED = 31;

  private final WordWeights weights;

  TitleComparison(WordWeights weights) {
    this.weights = weights;
  }

  /** What the title takes away. */
  int title(TitleForm one, TitleForm other, List<Reason> reasons) {
    Compared best = new Compared(Integer.MAX_VALUE, "");
    for (Agreement way : ways(one, other)) {
      // None comes to less than its own points.
      if (way.points() < best.points()) {
        Compared compared = compare(way, one.hyphened() || other.hyphened());
        best = compared.points() < best.points() ? compared : best;
      }
    }
    boolean article = !one.article().equals(other.article());
    boolean outside = outsideItsSeries(one, other);
    int points = best.points() + (article ? ARTICLE : 0) + (outside ? OUTSIDE : 0);
    reasons.add(
        new Reason(
            best.text() + (article ? "; the article differs" : "") + (outside ? OUTSIDE_SAID : ""),
            points));
    return points;
  }

  /** The London that is the first of a series may well be another than the one of none. */
  private boolean outsideItsSeries(TitleForm one, TitleForm other) {
    return !one.part().isEmpty() && other.bracket().isEmpty() && common(one);
  }

  private static final String OUTSIDE_SAID = "; its series is not shown";
  static final String WITHOUT_ITS_SUBTITLE = "title without its subtitle";
  static final String SUBTITLES_DIFFER = "; the subtitles differ";

  /**
   * Parts of the two titles that are compared.
   *
   * @param text what they are
   * @param rest what else there is to say, to be put behind how they compare
   */
  private record Agreement(
      List<String> one, List<String> other, int points, String text, String rest) {
    Agreement(List<String> one, List<String> other, int points, String text) {
      this(one, other, points, text, "");
    }
  }

  private record Compared(int points, String text) {}

  /** The parts of the two titles that may stand for the same. */
  private List<Agreement> ways(TitleForm one, TitleForm other) {
    List<Agreement> ways = new ArrayList<>();
    boolean equal = one.full().equals(other.full());
    boolean both = one.hasSubtitle() && other.hasSubtitle();
    if (equal || !both) {
      ways.add(new Agreement(one.full(), other.full(), 0, "title"));
    }
    if (one.truncated() || other.truncated()) {
      truncated(one, other).ifPresent(ways::add);
    }
    if (both) {
      ways.add(subtitles(one, other));
    } else if (one.isPart() || other.isPart()) {
      ways.add(
          new Agreement(
              one.main(),
              other.main(),
              100 - Contradictions.DOUBTFUL,
              "title",
              "; one is a part of it"));
    } else if (other.hasSubtitle()) {
      ways.add(new Agreement(one.main(), other.main(), 4, "title without subtitle"));
    } else if (one.hasSubtitle()) {
      boolean otherSeries = !other.bracket().isEmpty() && !overlap(one.subtitle(), other.bracket());
      boolean telling = one.subtitle().size() >= LONG && !otherSeries;
      int points = telling ? (common(one) ? 25 : 8) : UNCONFIRMED;
      ways.add(new Agreement(one.main(), other.main(), points, WITHOUT_ITS_SUBTITLE));
    }
    // "Series: Title", where the other side has the series in its bracket.
    if (one.hasSubtitle() && within(one.main(), other.bracket())) {
      ways.add(
          new Agreement(
              TitleForm.withoutArticle(one.subtitle()), other.main(), 3, "title after the series"));
    }
    if (series(one, other)) {
      ways.add(
          new Agreement(
              one.main(), one.main(), 100 - Contradictions.DOUBTFUL, "name of the series"));
    }
    if (numberOfSeries(one, other)) {
      ways.add(new Agreement(one.full(), one.full(), 10, "series and number"));
    }
    exchanged(one, other).or(() -> exchanged(other, one)).ifPresent(ways::add);
    beginning(one, other).ifPresent(ways::add);
    return ways;
  }

  /** Only the series was named: its first book may be meant, or all of them. */
  private static boolean series(TitleForm one, TitleForm other) {
    if (other.bracket().isEmpty()) {
      return false;
    }
    List<String> named = new ArrayList<>(one.main());
    named.remove("series");
    named.remove("trilogy");
    boolean first = other.part().isEmpty() || other.part().startsWith("1");
    return first && !named.isEmpty() && named.equals(TitleForm.withoutArticle(other.bracket()));
  }

  /** "Harry Potter 3", where the other side has the series and the number in its bracket. */
  private static boolean numberOfSeries(TitleForm one, TitleForm other) {
    List<String> words = one.full();
    return !other.part().isEmpty()
        && words.size() > 1
        && words.getLast().equals(other.part())
        && TitleForm.withoutArticle(words.subList(0, words.size() - 1))
            .equals(TitleForm.withoutArticle(other.bracket()));
  }

  /** Where title and subtitle have changed places. */
  private static Optional<Agreement> exchanged(TitleForm one, TitleForm other) {
    boolean telling = one.main().size() >= LONG && other.hasSubtitle();
    return telling && one.main().equals(TitleForm.withoutArticle(other.subtitle()))
        ? Optional.of(
            new Agreement(
                one.main(),
                one.main(),
                one.main().size() >= VERY_LONG ? 12 : TURNED,
                "title and the other's subtitle"))
        : Optional.empty();
  }

  /** A long title that goes on: "... and Other Stories", "... 1918-1956". */
  private static Optional<Agreement> beginning(TitleForm one, TitleForm other) {
    int length = one.main().size();
    boolean begins =
        length < other.main().size() && other.main().subList(0, length).equals(one.main());
    if (!begins) {
      return Optional.empty();
    }
    List<String> rest = other.main().subList(length, other.main().size());
    boolean years = rest.size() > 1 && rest.stream().allMatch(word -> word.matches("[0-9]{4}"));
    boolean others = rest.getFirst().equals("and");
    return years || (others && length > LONG)
        ? Optional.of(new Agreement(one.main(), one.main(), 12, "beginning of the title"))
        : Optional.empty();
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

  private static boolean overlap(List<String> one, List<String> other) {
    for (String word : one) {
      if (other.contains(word) && !WordWeights.STOP_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Both have one: where they contradict each other, it is another book. */
  private Agreement subtitles(TitleForm one, TitleForm other) {
    double alike = Likeness.of(one.subtitle(), other.subtitle(), weights).share();
    return alike >= 0.5
        ? new Agreement(
            one.main(),
            other.main(),
            (int) Math.round(8 * (1 - alike)),
            "title",
            ", the subtitle alike")
        : new Agreement(
            one.main(), other.main(), 100 - Contradictions.DOUBTFUL, "title", SUBTITLES_DIFFER);
  }

  /** The words that are there are compared; the last one may be cut in its middle. */
  private static Optional<Agreement> truncated(TitleForm one, TitleForm other) {
    List<String> cut = one.truncated() ? one.full() : other.full();
    List<String> whole = one.truncated() ? other.full() : one.full();
    int length = cut.size() - 1;
    if (length < 1 || length > whole.size()) {
      return Optional.empty();
    }
    String next = length < whole.size() ? whole.get(length) : "by";
    return next.startsWith(cut.getLast())
        ? Optional.of(
            new Agreement(
                cut.subList(0, length),
                whole.subList(0, length),
                length >= 3 || length == whole.size() ? 5 : 30,
                "beginning of the title"))
        : Optional.empty();
  }

  /**
   * Compares the words of a way.
   *
   * @param hyphened true where a hyphen may have joined or parted words
   */
  private Compared compare(Agreement way, boolean hyphened) {
    Likeness likeness = Likeness.of(way.one(), way.other(), weights);
    if (!likeness.numbersEqual()) {
      return new Compared(
          100 - Contradictions.VETOED, way.text() + ": the numbers differ" + way.rest());
    }
    if (likeness.stopWords() == StopWords.EXCHANGED) {
      return new Compared(
          100 - Contradictions.VETOED, way.text() + ": a small word differs" + way.rest());
    }
    int points = way.points() + (int) Math.round(220 * (1 - likeness.share()));
    // A single word with a slip in it is rather another word.
    points +=
        likeness.near() * (way.one().size() == 1 ? 30 : 4)
            + (likeness.plural() && way.one().size() > 1 && way.one().size() < LONG ? PLURAL : 0);
    points += likeness.inOrder() ? 0 : TURNED;
    points += likeness.spaced() && !hyphened ? SPACED : 0;
    points += likeness.stopWords() == StopWords.LEFT_OUT ? 25 : 0;
    return new Compared(Math.min(100, points), way.text() + how(likeness) + way.rest());
  }

  private static String how(Likeness likeness) {
    if (likeness.sameWords()) {
      return likeness.inOrder() ? " equal" : ": the same words in another order";
    }
    if (likeness.share() <= 0.85) {
      return " differs";
    }
    return likeness.inOrder() ? " nearly equal" : " nearly equal, in another order";
  }

  /** Returns true when the words of a title could well name several books. */
  boolean common(TitleForm form) {
    double weight = 0;
    for (String word : form.main()) {
      weight += weights.weight(word);
    }
    return weight < 1.2;
  }
}
