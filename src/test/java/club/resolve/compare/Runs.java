package club.resolve.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs made up for tests. */
final class Runs {
  static final Contender SEQUENTIAL = new Contender("sequential", 1);
  static final Contender THREADS = new Contender("threads", 5);
  static final Contender VIRTUAL = new Contender("virtual", 5);

  private Runs() {}

  static Span span(String name, Duration fetched) {
    return new Span(name, Duration.ZERO, Duration.ZERO, Duration.ZERO, fetched, fetched);
  }

  /** Runs of five pieces each, by their times in seconds. */
  static List<Run> of(Contender contender, double... seconds) {
    List<Run> runs = new ArrayList<>();
    for (double each : seconds) {
      Duration elapsed = Duration.ofNanos(Math.round(each * 1e9));
      List<Span> spans = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        spans.add(span("piece " + i, elapsed.dividedBy(5)));
      }
      runs.add(new Run(contender, runs.size() + 1, elapsed, spans));
    }
    return runs;
  }

  static Workload waiting(Duration interval) {
    return new Workload(
        "5 titles of books.csv",
        "titles",
        List.of(
            Duration.ofMillis(800),
            Duration.ofMillis(800),
            Duration.ofMillis(800),
            Duration.ofMillis(800),
            Duration.ofMillis(800)),
        interval,
        new Effort.IoBound());
  }

  static Workload computing(int cores) {
    return new Workload("5 numbers", "tasks", List.of(), Duration.ZERO, new Effort.CpuBound(cores));
  }

  /** Texts, on so many cores. */
  static Workload both(int cores, List<Duration> latencies, Duration interval) {
    return new Workload("5 texts", "texts", latencies, interval, new Effort.Both(cores));
  }

  /** Runs of five pieces each, that wait so long and then compute so long. */
  static List<Run> both(Contender contender, Duration waiting, Duration computing, double seconds) {
    Duration end = waiting.plus(computing);
    Span span = new Span("text", Duration.ZERO, Duration.ZERO, Duration.ZERO, waiting, end);
    Duration elapsed = Duration.ofNanos(Math.round(seconds * 1e9));
    return List.of(
        new Run(contender, 1, elapsed, Collections.nCopies(5, span)),
        new Run(contender, 2, elapsed.plusMillis(1), Collections.nCopies(5, span)));
  }

  @SafeVarargs
  static Comparison compared(Workload work, List<Run>... runs) {
    List<Contender> contenders = new ArrayList<>();
    List<Run> all = new ArrayList<>();
    for (List<Run> each : runs) {
      contenders.add(each.getFirst().contender());
      all.addAll(each);
    }
    return Analysis.of(work, contenders, all, "a machine").orElseThrow();
  }
}
