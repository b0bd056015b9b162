package club.resolve.eval;

import club.resolve.book.Confidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of a reliability table: of the links that were shown with a confidence between two bounds,
 * as a match or for review, the share that is right. Where confidence is calibrated, that share is
 * the mean confidence. Pure.
 *
 * @param from the lowest confidence
 * @param to the confidence below which the bin ends; the last bin holds it, too
 * @param right the share that is right
 * @param mean of the confidence, in percent
 */
public record ReliabilityBin(Confidence from, Confidence to, Share right, double mean) {
  /** Narrow where the bars lie. */
  private static final List<Confidence> EDGES =
      Stream.of(0, 500, 600, 700, 800, 900, 950, 980, 990, 995, 999, 1_000)
          .map(Confidence::new)
          .toList();

  /** The bins that hold any row, the lowest first. */
  static List<ReliabilityBin> of(Evaluation figures) {
    List<Judged> shown =
        figures.all().stream()
            .filter(
                each ->
                    each.place() != Truth.Presence.LEFT_OUT
                        && each.resolution().confidence().isPresent())
            .toList();
    return IntStream.range(1, EDGES.size())
        .mapToObj(end -> of(figures, shown, EDGES.get(end - 1), EDGES.get(end)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ReliabilityBin> of(
      Evaluation figures, List<Judged> shown, Confidence from, Confidence to) {
    boolean last = to.equals(EDGES.getLast());
    List<Judged> rows =
        shown.stream()
            .filter(each -> confidence(each).reaches(from))
            .filter(each -> last || !confidence(each).reaches(to))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReliabilityBin(
                from,
                to,
                figures.share(rows, Judged::right),
                rows.stream()
                    .mapToDouble(each -> confidence(each).tenths() / 10.0)
                    .average()
                    .orElseThrow()));
  }

  private static Confidence confidence(Judged each) {
    return each.resolution().confidence().orElseThrow();
  }
}
