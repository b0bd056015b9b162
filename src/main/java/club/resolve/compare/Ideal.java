package club.resolve.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The time of the work if nothing but its pieces took time. Pure. */
final class Ideal {
  private Ideal() {}

  /**
   * The time from the first start to the last end, when each piece is taken up by the worker that
   * is free first, in the order of the list.
   *
   * @param pieces time that each of them takes
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
   * The least time for all pieces: no worker may be without one, and no more of them computed at
   * once than there are cores, of which none has anything to do before the first answer.
   *
   * @param workers from 1
   */
  static Duration time(List<Cost> pieces, int workers, Workload work) {
    int cores = work.effort().coresAtWork().orElse(workers);
    Duration first =
        pieces.stream().map(Cost::waiting).min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return later(
        schedule(pieces.stream().map(Cost::whole).toList(), workers, work.interval()),
        first.plus(
            schedule(
                pieces.stream().map(Cost::computing).toList(),
                Math.min(workers, cores),
                Duration.ZERO)));
  }

  /**
   * The time that each piece takes by itself: known beforehand, or seen in the runs of the
   * contender with the fewest workers, where pieces are least in each other's way. It is empty
   * where it cannot be told.
   */
  static List<Cost> pieces(Workload work, List<Contender> contenders, List<Run> runs) {
    if (work.effort() instanceof Effort.IoBound && !work.latencies().isEmpty()) {
      return work.latencies().stream().map(each -> new Cost(each, Duration.ZERO)).toList();
    }
    int fewest = contenders.stream().mapToInt(Contender::workers).min().orElseThrow();
    if (fewest > work.effort().coresAtWork().orElse(fewest)) {
      return List.of();
    }
    List<Run> seen = runs.stream().filter(run -> run.contender().workers() == fewest).toList();
    List<Cost> pieces = new ArrayList<>();
    for (int i = 0; i < seen.getFirst().spans().size(); i++) {
      int piece = i;
      pieces.add(
          Cost.mean(seen.stream().map(run -> cost(run.spans().get(piece), piece, work)).toList()));
    }
    return pieces;
  }

  private static Cost cost(Span span, int piece, Workload work) {
    Duration taken = span.end().minus(span.begin()).minus(span.queued());
    return switch (work.effort()) {
      case Effort.IoBound() -> new Cost(span.fetched(), Duration.ZERO);
      case Effort.CpuBound _ -> new Cost(Duration.ZERO, taken);
      case Effort.Both _ -> {
        // To send and to read an answer is computing too, where it is known to be no waiting.
        Duration waiting =
            work.latencies().isEmpty() ? span.fetched() : work.latencies().get(piece);
        yield new Cost(waiting, later(taken.minus(span.waited()).minus(waiting), Duration.ZERO));
      }
    };
  }
}
