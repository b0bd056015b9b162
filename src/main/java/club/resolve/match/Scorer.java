package club.resolve.match;

import club.resolve.match.Likeness.StopWords;
import club.resolve.match.Score.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Weighs what was typed against one title with its author. Pure, and thread-safe. */
final class Scorer {
  /** No veto leaves more than this. */
  private static final int VETOED = 40;

  /** More than this is not for a title that can only be right if something else is wrong. */
  private static final int DOUBTFUL = 60;

  /** The right title by another author: worth a look, no more. */
  private static final int OTHER_AUTHOR = 55;

  /** A title of so many words is hardly another one's beginning or subtitle by chance. */
  private static final int LONG = 4;

  /** Hardly anything, but The Plague is rather The Plague than Plague. */
  private static final int ARTICLE = 3;

  /** A title that tells little, of a series of which the other side says nothing. */
  private static final int OUTSIDE = 20;

  /** Below this no author can help. */
  private static final int HOPELESS = 30;

  private static final Score NOTHING_IN_COMMON =
      new Score(0, List.of(new Reason("title differs", 100)));

  /** The right title, of which no author is shown. */
  private static final int NO_AUTHOR = 70;

  /** The right title, behind which the heading of the page is cut off. */
  private static final int CUT_OFF = 80;

  private final WordWeights weights;

  Scorer(WordWeights weights) {
    this.weights = weights;
  }

  /** The best score of all readings of what was typed. */
  Score score(Asked asked, Heading heading) {
    TitleForm found = TitleForm.of(heading.title());
    String words = " " + Titles.words(heading.words()) + " ";
    Score best = score(asked.ways().getFirst(), heading, found, words);
    for (Asked.Way way : asked.ways().subList(1, asked.ways().size())) {
      Score score = score(way, heading, found, words);
      best = score.percent() > best.percent() ? score : best;
    }
    return best;
  }

  private Score score(Asked.Way way, Heading found, TitleForm other, String words) {
    List<Reason> reasons = new ArrayList<>();
    Reading typed = way.reading();
    TitleForm one = way.form();
    if (one.main().isEmpty() || other.main().isEmpty()) {
      boolean equal = typed.title().strip().equals(found.title().strip());
      return new Score(
          equal ? 90 : 0, List.of(new Reason(equal ? "title equal" : "title differs", 0)));
    }
    if (strange(one, other)) {
      return NOTHING_IN_COMMON;
    }
    int percent = 100 - title(one, other, reasons) - (found.other() ? 1 : 0);
    if (percent < HOPELESS) {
      return new Score(Math.max(0, percent), reasons);
    }
    if (Junk.unasked(way.words(), words)) {
      reasons.add(new Reason("a book about the book, or a bundle", 100 - VETOED));
      percent = Math.min(percent, VETOED);
    }
    if (anotherPart(one, other)) {
      reasons.add(new Reason("another part of the series", 100 - VETOED));
      percent = Math.min(percent, VETOED);
    }
    return new Score(
        Math.max(0, author(typed, found, way.form(), other, percent, reasons)), reasons);
  }

  /** Most candidates of a search have no word of the title; they need not be weighed. */
  private static boolean strange(TitleForm one, TitleForm other) {
    return one.main().size() > 1
        && other.main().size() > 1
        && Collections.disjoint(one.full(), other.full())
        && Collections.disjoint(one.main(), other.bracket());
  }

  private static boolean anotherPart(TitleForm one, TitleForm other) {
    return !one.part().isEmpty() && !other.part().isEmpty() && !one.part().equals(other.part());
  }

  /** What the title takes away. */
  private int title(TitleForm one, TitleForm other, List<Reason> reasons) {
    Compared best = new Compared(Integer.MAX_VALUE, "");
    for (Agreement way : ways(one, other)) {
      // None comes to less than its own points.
      if (way.points() < best.points()) {
        Compared compared = compare(way);
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
  private static final String SUBTITLES_DIFFER = "; the subtitles differ";

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
              one.main(), other.main(), 100 - DOUBTFUL, "title", "; one is a part of it"));
    } else if (other.hasSubtitle()) {
      ways.add(new Agreement(one.main(), other.main(), 4, "title without subtitle"));
    } else if (one.hasSubtitle()) {
      boolean otherSeries = !other.bracket().isEmpty() && !overlap(one.subtitle(), other.bracket());
      int points = common(one) || otherSeries ? 25 : 8;
      ways.add(new Agreement(one.main(), other.main(), points, "title without its subtitle"));
    }
    // "Series: Title", where the other side has the series in its bracket.
    if (one.hasSubtitle() && overlap(one.main(), other.bracket())) {
      ways.add(
          new Agreement(
              TitleForm.withoutArticle(one.subtitle()), other.main(), 3, "title after the series"));
    }
    if (series(one, other)) {
      ways.add(new Agreement(one.main(), one.main(), 100 - DOUBTFUL, "name of the series"));
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

  /** Where title and subtitle have changed places. */
  private static Optional<Agreement> exchanged(TitleForm one, TitleForm other) {
    boolean telling = one.main().size() >= LONG && other.hasSubtitle();
    return telling && one.main().equals(TitleForm.withoutArticle(other.subtitle()))
        ? Optional.of(new Agreement(one.main(), one.main(), 12, "title and the other's subtitle"))
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
    boolean years = rest.stream().allMatch(word -> word.matches("[0-9]{4}"));
    boolean others = rest.getFirst().equals("and");
    return years || (others && length >= LONG)
        ? Optional.of(new Agreement(one.main(), one.main(), 12, "beginning of the title"))
        : Optional.empty();
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
        : new Agreement(one.main(), other.main(), 100 - DOUBTFUL, "title", SUBTITLES_DIFFER);
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

  private Compared compare(Agreement way) {
    Likeness likeness = Likeness.of(way.one(), way.other(), weights);
    if (!likeness.numbersEqual()) {
      return new Compared(100 - VETOED, way.text() + ": the numbers differ" + way.rest());
    }
    if (likeness.stopWords() == StopWords.EXCHANGED) {
      return new Compared(100 - VETOED, way.text() + ": a small word differs" + way.rest());
    }
    int points = way.points() + (int) Math.round(220 * (1 - likeness.share()));
    // A single word with a slip in it is rather another word.
    points += likeness.near() * (way.one().size() == 1 ? 30 : 4);
    points += likeness.inOrder() ? 0 : 20;
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

  private int author(
      Reading typed,
      Heading found,
      TitleForm form,
      TitleForm other,
      int percent,
      List<Reason> reasons) {
    Optional<String> asked = typed.author();
    if (asked.isEmpty()) {
      int points = common(form) ? 8 : 3;
      reasons.add(new Reason("no author given", points));
      return percent - points;
    }
    if (found.author().isEmpty()) {
      reasons.add(new Reason("its author is not shown", 12));
      // Cut off behind a title that tells much is another thing than not there.
      boolean cutOff = other.truncated() && !common(form);
      return Math.min(percent - 12, cutOff ? CUT_OFF : NO_AUTHOR);
    }
    if (Authors.agree(asked.get(), found.author().get())) {
      reasons.add(new Reason(Authors.agreement(asked.get(), found.author().get()), 0));
      boolean subtitles = reasons.getFirst().text().contains(SUBTITLES_DIFFER);
      return percent + (subtitles ? 10 : settled(percent));
    }
    reasons.add(new Reason("author differs: " + found.author().get().strip(), 100 - OTHER_AUTHOR));
    return Math.min(percent - 25, OTHER_AUTHOR);
  }

  /** What the title alone leaves open, the author mostly settles. */
  private static int settled(int percent) {
    return percent >= 80 ? (100 - percent) / 3 : percent > VETOED ? 4 : 0;
  }

  /** Whether the words of the title could well name several books. */
  private boolean common(TitleForm form) {
    double weight = 0;
    for (String word : form.main()) {
      weight += weights.weight(word);
    }
    return weight < 1.2;
  }
}
