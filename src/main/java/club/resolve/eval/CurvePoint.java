package club.resolve.eval;

import club.resolve.book.Confidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cost of a bar and its gain, for a title alone, without an author.
 *
 * @param bar the lowest confidence of a match
 * @param wrong the share of the books that are not there which are a match
 * @param matched the share of the books that are there, and fit one work, which are a match
 */
public record CurvePoint(Confidence bar, Share wrong, Share matched) {
  private static final List<Confidence> BARS =
      Stream.of(500, 750, 900, 950, 980, 990, 995, 999).map(Confidence::new).toList();

  /**
   * The curve over the bar.
   *
   * @param lowest the confidence below which nothing is shown, so that no bar lies there
   */
  public static List<CurvePoint> curve(
      SweepFigures absent, SweepFigures present, Confidence lowest) {
    SweepFigures without = absent.of(TypedForm.TITLE);
    Evaluation there = present.of(TypedForm.TITLE).single();
    return BARS.stream()
        .filter(bar -> bar.reaches(lowest))
        .map(
            bar ->
                new CurvePoint(bar, without.evaluation().wrongOfAbsent(bar), there.accepted(bar)))
        .toList();
  }
}
