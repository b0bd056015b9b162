package club.resolve.match;

import club.resolve.book.Query;
import club.resolve.match.Likeness.StopWords;
import club.resolve.match.Score.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Weighs what was typed against one title with its author. Pure, and thread-safe. */
final class Scorer {
  /** No veto leaves more than this. */
  private static final int VETOED = 40;

  /** The right title by another author: worth a look, no more. */
  private static final int OTHER_AUTHOR = 55;

  private final WordWeights weights;

  Scorer(WordWeights weights) {
    this.weights = weights;
  }

  /** The best score of all readings of both sides. */
  Score score(Query query, List<Heading> headings) {
    List<Score> scores = new ArrayList<>();
    for (Reading reading : Reading.of(query.title(), query.author())) {
      for (Heading heading : headings) {
        scores.add(score(reading, heading));
      }
    }
    return scores.stream().max(Comparator.comparingInt(Score::percent)).orElseThrow();
  }

  private Score score(Reading typed, Heading found) {
    List<Reason> reasons = new ArrayList<>();
    TitleForm one = TitleForm.of(typed.title());
    TitleForm other = TitleForm.of(found.title());
    if (one.main().isEmpty() || other.main().isEmpty()) {
      boolean equal = typed.title().strip().equals(found.title().strip());
      return new Score(equal ? 90 : 0, List.of(new Reason(equal ? "title equal" : "title differs", 0)));
    }
    int percent = 100 - title(one, other, reasons);
    if (Junk.unasked(typed.title(), found.title())) {
      reasons.add(new Reason("a book about the book, or a bundle", 100 - VETOED));
      percent = Math.min(percent, VETOED);
    }
    if (!one.part().isEmpty() && !other.part().isEmpty() && !one.part().equals(other.part())) {
      reasons.add(new Reason("another part of the series", 100 - VETOED));
      percent = Math.min(percent, VETOED);
    }
    return new Score(Math.max(0, author(typed, found, one, percent, reasons)), reasons);
  }

  /** What the title takes away. */
  private int title(TitleForm one, TitleForm other, List<Reason> reasons) {
    List<Compared> ways =
        ways(one, other)
            .map(way -> compare(way))
            .sorted(Comparator.comparingInt(Compared::points))
            .toList();
    Compared best = ways.getFirst();
    reasons.add(new Reason(best.text(), best.points()));
    return best.points();
  }

  private record Way(List<String> one, List<String> other, int points, String text) {}

  private record Compared(int points, String text) {}

  /** The parts of the two titles that may stand for the same. */
  private Stream<Way> ways(TitleForm one, TitleForm other) {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(one.full(), other.full(), 0, "title"));
    if (one.truncated() || other.truncated()) {
      ways.addAll(truncated(one, other));
    }
    if (one.hasSubtitle() && other.hasSubtitle()) {
      ways.add(subtitles(one, other));
    } else if (other.hasSubtitle()) {
      ways.add(new Way(one.main(), other.main(), 1, "title without subtitle"));
    } else if (one.hasSubtitle()) {
      ways.add(new Way(one.main(), other.main(), 4, "title without its subtitle"));
      // "Series: Title", where the other side has the series in its bracket or not at all.
      if (overlap(one.main(), other.bracket())) {
        ways.add(new Way(one.subtitle(), other.main(), 3, "title after the series"));
      }
    }
    return ways.stream();
  }

  private static boolean overlap(List<String> one, List<String> other) {
    return one.stream().anyMatch(word -> other.contains(word) && !WordWeights.STOP_WORDS.contains(word));
  }

  /** Both have one: where they contradict each other, it is another book. */
  private Way subtitles(TitleForm one, TitleForm other) {
    double alike = Likeness.of(one.subtitle(), other.subtitle(), weights).share();
    return alike >= 0.5
        ? new Way(one.main(), other.main(), (int) Math.round(8 * (1 - alike)), "title, subtitle alike")
        : new Way(one.main(), other.main(), 100 - VETOED, "title, but subtitles differ");
  }

  private static List<Way> truncated(TitleForm one, TitleForm other) {
    List<String> shorter = one.truncated() ? one.full() : other.full();
    List<String> longer = one.truncated() ? other.full() : one.full();
    // The last word may be cut in its middle.
    int length = Math.min(shorter.size() - 1, longer.size());
    return length < 1
        ? List.of()
        : List.of(
            new Way(
                shorter.subList(0, length),
                longer.subList(0, length),
                length >= 3 ? 10 : 30,
                "beginning of the title"));
  }

  private Compared compare(Way way) {
    Likeness likeness = Likeness.of(way.one(), way.other(), weights);
    if (!likeness.numbersEqual()) {
      return new Compared(100 - VETOED, way.text() + ": the numbers differ");
    }
    if (likeness.stopWords() == StopWords.EXCHANGED) {
      return new Compared(100 - VETOED, way.text() + ": a small word differs");
    }
    int points = way.points() + (int) Math.round(200 * (1 - likeness.share()));
    points += likeness.near() * 2;
    points += likeness.inOrder() ? 0 : 20;
    points += likeness.stopWords() == StopWords.LEFT_OUT ? 25 : 0;
    String how = likeness.share() == 1 ? " equal" : likeness.share() > 0.85 ? " nearly equal" : " differs";
    return new Compared(Math.min(100, points), way.text() + how);
  }

  private int author(
      Reading typed, Heading found, TitleForm form, int percent, List<Reason> reasons) {
    Optional<String> asked = typed.author();
    if (asked.isEmpty()) {
      int points = common(form) ? 8 : 3;
      reasons.add(new Reason("no author given", points));
      return percent - points;
    }
    if (found.author().isEmpty()) {
      reasons.add(new Reason("its author is not shown", 12));
      return Math.min(percent - 12, 70);
    }
    if (Authors.agree(asked.get(), found.author().get())) {
      reasons.add(new Reason("author equal", 0));
      // What the title alone leaves open, the author mostly settles.
      return percent >= 60 ? percent + (100 - percent) / 3 : percent;
    }
    reasons.add(new Reason("author differs: " + found.author().get().strip(), 100 - OTHER_AUTHOR));
    return Math.min(percent - 25, OTHER_AUTHOR);
  }

  /** Whether the words of the title could well name several books. */
  private boolean common(TitleForm form) {
    return form.main().stream().mapToDouble(weights::weight).sum() < 1.2;
  }
}
