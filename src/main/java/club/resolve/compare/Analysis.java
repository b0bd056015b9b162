package club.resolve.compare;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** From single runs to what can be said about them. Pure. */
public final class Analysis {
  private final Workload work;
  private final List<Run> runs;
  private final List<Cost> pieces;
  private final Map<Contender, Sample> samples = new LinkedHashMap<>();

  private Analysis(Workload work, List<Contender> contenders, List<Run> runs) {
    this.work = work;
    this.runs = runs;
    this.pieces = Ideal.pieces(work, contenders, runs);
    contenders.forEach(contender -> samples.put(contender, Sample.of(of(contender, runs))));
  }

  /**
   * Evaluates.
   *
   * @param contenders in the order in which they were named
   * @param runs that count, in the order in which they were done
   * @param machine in words
   * @return empty when there is a contender without a run
   */
  public static Optional<Comparison> of(
      Workload work, List<Contender> contenders, List<Run> runs, String machine) {
    boolean all = contenders.stream().noneMatch(contender -> of(contender, runs).isEmpty());
    return all
        ? Optional.of(new Analysis(work, contenders, runs).comparison(machine))
        : Optional.empty();
  }

  private static List<Run> of(Contender contender, List<Run> runs) {
    return runs.stream().filter(run -> run.contender().equals(contender)).toList();
  }

  private Comparison comparison(String machine) {
    return new Comparison(
        work.words(),
        work.pieces(),
        samples.keySet().stream().map(this::measure).toList(),
        samples.keySet().stream().map(this::typical).toList(),
        runs,
        new Conclusion(work, pieces, samples).sentences(),
        machine);
  }

  private Measure measure(Contender contender) {
    Sample first = samples.values().iterator().next();
    Sample mine = sample(contender);
    int count = runs.getFirst().spans().size();
    return new Measure(
        contender,
        mine.size(),
        Sample.duration(mine.mean()),
        Sample.duration(mine.deviation()),
        Sample.duration(mine.median()),
        Sample.duration(mine.min()),
        Sample.duration(mine.max()),
        count / mine.mean(),
        mine.speedUpOver(first),
        mine == first ? 0 : mine.speedUpErrorOver(first),
        ofIdeal(contender));
  }

  private Sample sample(Contender contender) {
    return Optional.ofNullable(samples.get(contender)).orElseThrow();
  }

  private OptionalDouble ofIdeal(Contender contender) {
    Duration ideal = Ideal.time(pieces, contender.workers(), work);
    return ideal.isPositive()
        ? OptionalDouble.of(ideal.toNanos() / 1e9 / sample(contender).mean())
        : OptionalDouble.empty();
  }

  /** The run in the middle; of an even number the faster one of the two. */
  private Run typical(Contender contender) {
    List<Run> sorted =
        of(contender, runs).stream().sorted(Comparator.comparing(Run::elapsed)).toList();
    return sorted.get((sorted.size() - 1) / 2);
  }
}
