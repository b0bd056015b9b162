package club.resolve.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has every contender do the work, round after round. Each round begins with another contender, so
 * that none is always the one that comes first or after the slowest. Not thread-safe.
 */
public final class Rounds {
  private final List<Contender> contenders;
  private final int warmup;
  private final int runs;

  /** The results of the very first run, which all others must give as well. */
  private @Nullable Reference reference;

  private record Reference(String label, List<Piece> pieces) {}

  /**
   * Begins nothing yet.
   *
   * @param contenders in the order in which they were named
   * @param warmup rounds that do not count, from 0
   * @param runs rounds that count, from 1
   */
  public Rounds(List<Contender> contenders, int warmup, int runs) {
    this.contenders = List.copyOf(contenders);
    this.warmup = warmup;
    this.runs = runs;
  }

  /** Runs of all rounds together, warming up included. */
  public int total() {
    return (warmup + runs) * contenders.size();
  }

  /** The shortest time of all runs; empty where that must be measured. */
  public Optional<Duration> least(Workload work) {
    return work.latencies().isEmpty()
        ? Optional.empty()
        : Optional.of(
            contenders.stream()
                .map(one -> Ideal.schedule(work.latencies(), one.workers(), work.interval()))
                .reduce(Duration.ZERO, Duration::plus)
                .multipliedBy(warmup + runs));
  }

  /**
   * Runs to the end, or until the calling thread is interrupted.
   *
   * @param done is told of each run, also of those that do not count
   * @return the runs that count, in the order in which they were done; fewer than were asked for
   *     when the thread was interrupted, which it is then no more
   * @throws NotComparable when a piece failed, or had another result than in the first run
   */
  public List<Run> run(Job job, Consumer<Run> done) throws IOException {
    List<Run> counted = new ArrayList<>();
    try {
      for (int round = 1 - warmup; round <= runs; round++) {
        for (Contender contender : order(round)) {
          Run run = run(job, contender, round);
          if (round > 0) {
            counted.add(run);
          }
          done.accept(run);
        }
      }
    } catch (InterruptedException _) {
      // The person who stopped it wants to see the rounds that are done.
    }
    return counted;
  }

  /** A B C, then B C A, then C A B, and so on. */
  private List<Contender> order(int round) {
    List<Contender> order = new ArrayList<>(contenders);
    Collections.rotate(order, 1 - warmup - round);
    return order;
  }

  private Run run(Job job, Contender contender, int round)
      throws IOException, InterruptedException {
    Job.Done done = job.run(contender);
    requireSame(contender.label(), done.pieces());
    return new Run(
        contender, round, done.elapsed(), done.pieces().stream().map(Piece::span).toList());
  }

  private void requireSame(String label, List<Piece> pieces) throws NotComparable {
    Reference first = reference == null ? new Reference(label, pieces) : reference;
    reference = first;
    if (pieces.size() != first.pieces().size()) {
      throw new NotComparable(
          "%s did %d rows, %s %d; there is nothing to compare"
              .formatted(label, pieces.size(), first.label(), first.pieces().size()));
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      String row = "row %d (%s)".formatted(i + 1, piece.span().name());
      if (piece.failed()) {
        throw new NotComparable(
            "%s failed with %s, so its time says nothing: %s"
                .formatted(row, label, piece.result()));
      }
      String expected = first.pieces().get(i).result();
      if (!piece.result().equals(expected)) {
        throw new NotComparable(
            "%s differs: %s gave \"%s\", %s \"%s\"; there is nothing to compare"
                .formatted(row, first.label(), expected, label, piece.result()));
      }
    }
  }
}
