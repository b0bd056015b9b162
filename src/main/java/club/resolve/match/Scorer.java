package club.resolve.match;

import club.resolve.match.Score.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Weighs what was typed against one title with its author. Pure, and thread-safe. */
final class Scorer {
  /** The right title by another author: worth a look, no more. */
  private static final int OTHER_AUTHOR = 55;

  /** Below this no author can help. */
  private static final int HOPELESS = 30;

  private static final Score NOTHING_IN_COMMON =
      new Score(0, List.of(new Reason("title differs", 100)));

  /** The right title, of which no author is shown. */
  private static final int NO_AUTHOR = 70;

  /** The right title, behind which the heading of the page is cut off. */
  private static final int CUT_OFF = 80;

  private final TitleComparison titles;

  Scorer(WordWeights weights) {
    this.titles = new TitleComparison(weights);
  }

  /** The best score of all readings of what was typed. */
  Score score(Asked asked, Heading heading) {
    TitleForm found = TitleForm.of(heading.title());
    Claims claims = Claims.of(heading.title(), heading.words());
    Score best = score(asked.ways().getFirst(), heading, found, claims);
    for (Asked.Way way : asked.ways().subList(1, asked.ways().size())) {
      Score score = score(way, heading, found, claims);
      best = score.percent() > best.percent() ? score : best;
    }
    return best;
  }

  private Score score(Asked.Way way, Heading found, TitleForm other, Claims claims) {
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
    int percent = 100 - titles.title(one, other, reasons) - (found.other() ? 1 : 0);
    if (percent < HOPELESS) {
      return new Score(Math.max(0, percent), reasons);
    }
    percent = Contradictions.left(way, other, claims, percent, reasons);
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

  private int author(
      Reading typed,
      Heading found,
      TitleForm form,
      TitleForm other,
      int percent,
      List<Reason> reasons) {
    Optional<String> asked = typed.author();
    if (asked.isEmpty()) {
      boolean unconfirmed =
          reasons.getFirst().text().contains(TitleComparison.WITHOUT_ITS_SUBTITLE);
      int points = unconfirmed ? TitleComparison.UNCONFIRMED : titles.common(form) ? 8 : 3;
      reasons.add(new Reason("no author given", points));
      if (namesSomebodyElse(form, found)) {
        return Contradictions.veto(
            Contradictions.DOUBTFUL,
            "nothing says \"" + String.join(" ", form.bracket()) + "\"",
            percent - points,
            reasons);
      }
      return percent - points;
    }
    if (found.author().isEmpty()) {
      reasons.add(new Reason("its author is not shown", 12));
      // Cut off behind a title that tells much is another thing than not there.
      boolean cutOff = other.truncated() && !titles.common(form);
      return Math.min(percent - 12, cutOff ? CUT_OFF : NO_AUTHOR);
    }
    if (Authors.agree(asked.get(), found.author().get())
        && !Authors.otherForename(asked.get(), found.author().get())) {
      reasons.add(new Reason(Authors.agreement(asked.get(), found.author().get()), 0));
      boolean subtitles = reasons.getFirst().text().contains(TitleComparison.SUBTITLES_DIFFER);
      return percent + (subtitles ? 10 : settled(percent));
    }
    reasons.add(new Reason("author differs: " + found.author().get().strip(), 100 - OTHER_AUTHOR));
    return Math.min(percent - 25, OTHER_AUTHOR);
  }

  /** A name in brackets, such as an author's, that is not on the other side at all. */
  private static boolean namesSomebodyElse(TitleForm form, Heading found) {
    List<String> bracket = form.bracket();
    boolean name =
        form.part().isEmpty()
            && bracket.size() > 1
            && bracket.size() < TitleComparison.LONG
            && bracket.stream().noneMatch(word -> Character.isDigit(word.charAt(0)))
            && bracket.stream().noneMatch(WordWeights.STOP_WORDS::contains);
    return name && Collections.disjoint(bracket, Titles.list(Titles.words(found.words())));
  }

  /** What the title alone leaves open, the author mostly settles. */
  private static int settled(int percent) {
    return percent >= 80 ? (100 - percent) / 3 : percent > Contradictions.VETOED ? 4 : 0;
  }
}
