package club.resolve.match;

import club.resolve.match.Score.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The claims of two titles that contradict each other: whatever the names say, they are not the
 * same book then. Pure.
 */
final class Contradictions {
  /** No contradiction leaves more than this. */
  static final int VETOED = 40;

  /** More than this is not for a title that can only be right if something else is wrong. */
  static final int DOUBTFUL = 60;

  private Contradictions() {}

  /** The most that kind and part leave: what contradicts there is another book. */
  static int left(Asked.Way way, TitleForm other, Claims found, int percent, List<Reason> reasons) {
    Claims typed = way.claims();
    int most = percent;
    Optional<BookKind> unasked = found.kindWithout(typed);
    Optional<BookKind> missing = typed.kindWithout(found);
    if (unasked.isPresent()) {
      most = veto(VETOED, unasked.get().words(), most, reasons);
    } else if (missing.isPresent()) {
      most = veto(DOUBTFUL, "not " + missing.get().words(), most, reasons);
    }
    if (typed.anotherPart(found)) {
      String parts =
          "another part: %s, not %s".formatted(found.partsInWords(), typed.partsInWords());
      return veto(VETOED, parts, most, reasons);
    }
    if (found.splits(typed)) {
      return veto(DOUBTFUL, "a part of a volume", most, reasons);
    }
    if (partAlone(way.form(), typed, found) || partAlone(other, found, typed)) {
      return veto(DOUBTFUL, "only one of the titles names a part", most, reasons);
    }
    return most;
  }

  static int veto(int bar, String text, int percent, List<Reason> reasons) {
    reasons.add(new Reason(text, 100 - bar));
    return Math.min(percent, bar);
  }

  /** A number beyond the first that belongs to the title itself, as no series is named with it. */
  private static boolean partAlone(TitleForm form, Claims one, Claims other) {
    boolean beyond = !one.parts().isEmpty() && !one.parts().contains("1");
    return beyond
        && other.parts().isEmpty()
        && form.bracket().stream().allMatch(word -> Character.isDigit(word.charAt(0)))
        && form.subtitle().isEmpty();
  }
}
