package club.resolve.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** How fast the work could be done if nothing but its pieces took time. Pure. */
final class Ideal {
  private Ideal() {}

  /**
   * The time from the first start to the last end, when each piece is taken up by the worker that
   * is free first, in the order of the list.
   *
   * @param pieces how long each of them takes
   * @param atOnce pieces under way at once, from 1
   * @param interval least time between two starts
   */
  static Duration schedule(List<Duration> pieces, int atOnce, Duration interval) {
    PriorityQueue<Duration> free = new PriorityQueue<>();
    Duration slot = Duration.ZERO;
    Duration end = Duration.ZERO;
    for (Duration piece : pieces) {
      Duration worker = free.size() < atOnce ? Duration.ZERO : free.remove();
      Duration start = later(worker, slot);
      slot = start.plus(interval);
      free.add(start.plus(piece));
      end = later(end, start.plus(piece));
    }
    return end;
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * What each piece takes by itself: known beforehand, or seen in the runs of the contender with
   * the fewest workers, where pieces are least in each other's way. Empty where it cannot be told.
   */
  static List<Duration> pieces(Workload work, List<Contender> contenders, List<Run> runs) {
    if (!work.latencies().isEmpty()) {
      return work.latencies();
    }
    int fewest = contenders.stream().mapToInt(Contender::workers).min().orElseThrow();
    if (work.cores().isPresent() && fewest > work.cores().getAsInt()) {
      return List.of();
    }
    List<Run> seen = runs.stream().filter(run -> run.contender().workers() == fewest).toList();
    List<Duration> pieces = new ArrayList<>();
    for (int i = 0; i < seen.getFirst().spans().size(); i++) {
      int piece = i;
      Duration sum =
          seen.stream()
              .map(run -> took(run.spans().get(piece), work))
              .reduce(Duration.ZERO, Duration::plus);
      pieces.add(sum.dividedBy(seen.size()));
    }
    return pieces;
  }

  private static Duration took(Span span, Workload work) {
    return work.cores().isPresent()
        ? span.end().minus(span.begin()).minus(span.queued())
        : span.fetched();
  }
}
