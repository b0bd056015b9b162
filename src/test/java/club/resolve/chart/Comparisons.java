package club.resolve.chart;

import club.resolve.compare.Comparison;
import club.resolve.compare.Contender;
import club.resolve.compare.Measure;
import club.resolve.compare.Run;
import club.resolve.compare.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Comparisons made up for tests. */
final class Comparisons {
  static final String HOSTILE =
      "</text></svg><script>alert(1)</script> & \"quoted\" 'single' ]]> [x](https://evil.example)"
          + " \u0001\u0000\uD800\uFFFE\u202E line\nbreak";

  static final List<String> TITLES =
      List.of(
          "The Talented Mr Ripley",
          "Ripley's game",
          "Invisible Women",
          "Beyond Interpretation",
          "Men without women");

  private Comparisons() {}

  /** Five titles, one after the other and five at a time. */
  static Comparison small() {
    return of(TITLES);
  }

  static Comparison of(List<String> names) {
    Contender one = new Contender("sequential", 1);
    Contender five = new Contender("threads", 5);
    Contender virtual = new Contender("virtual", 5);
    List<Run> runs = List.of(run(one, names), run(five, names), run(virtual, names));
    return new Comparison(
        names.size() + " titles of books_5.csv, 700 ms a search",
        "titles",
        List.of(
            measure(one, 3_620, 41, 1, 0, 5),
            measure(five, 780, 22, 4.641, 0.13, 5),
            measure(virtual, 777, 190, 4.659, 0.2, 5)),
        runs,
        runs,
        List.of(
            "threads:5 and virtual:5 are 4.6 times as fast as sequential.",
            "Between threads:5 and virtual:5 these runs show no difference."),
        "2 processors, Java 25.0.1, Linux 6.1 amd64");
  }

  private static Measure measure(
      Contender contender, long mean, long deviation, double speedUp, double error, int runs) {
    return new Measure(
        contender,
        runs,
        Duration.ofMillis(mean),
        Duration.ofMillis(deviation),
        Duration.ofMillis(mean - 3),
        Duration.ofMillis(mean - deviation),
        Duration.ofMillis(mean + 2 * deviation),
        5_000.0 / mean,
        speedUp,
        error,
        contender.workers() == 1 ? OptionalDouble.empty() : OptionalDouble.of(700.0 / mean));
  }

  /** The same, measured once. */
  static Measure once(Measure measure) {
    return measure(measure.contender(), measure.mean().toMillis(), 0, measure.speedUp(), 0, 1);
  }

  /** Each piece waits 50 ms for politeness, is fetched for 700 ms, and worked on for 10 ms. */
  static Run run(Contender contender, List<String> names) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Duration queued = Duration.ofMillis(760L * (i / contender.workers()));
      spans.add(
          new Span(
              names.get(i),
              Duration.ofMillis(i),
              queued,
              Duration.ofMillis(50),
              Duration.ofMillis(700),
              queued.plusMillis(760 + i)));
    }
    return new Run(contender, 1, spans.getLast().end(), spans);
  }
}
