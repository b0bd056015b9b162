package club.resolve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnalysisTest {
  private static final Workload WAITING = Runs.waiting(Duration.ZERO);

  private static List<String> verdict(Comparison comparison) {
    return comparison.verdict();
  }

  @Test
  void aMeasureSaysWhatTheRunsComeTo() {
    Comparison comparison =
        Runs.compared(
            WAITING, Runs.of(Runs.SEQUENTIAL, 4.0, 4.2), Runs.of(Runs.THREADS, 1.0, 0.8, 0.9));
    Measure threads = comparison.measures().getLast();

    assertEquals(3, threads.runs());
    assertEquals(Duration.ofMillis(900), threads.mean());
    assertEquals(Duration.ofMillis(100), threads.deviation());
    assertEquals(Duration.ofMillis(900), threads.median());
    assertEquals(Duration.ofMillis(800), threads.min());
    assertEquals(Duration.ofSeconds(1), threads.max());
    assertEquals(5 / 0.9, threads.perSecond(), 1e-9);
    assertEquals(4.1 / 0.9, threads.speedUp(), 1e-9);
    assertEquals(0.8 / 0.9, threads.ofIdeal().orElseThrow(), 1e-9);
    assertEquals(4.0 / 4.1, comparison.measures().getFirst().ofIdeal().orElseThrow(), 1e-9);
  }

  @Test
  void theTypicalRunIsTheOneInTheMiddle() {
    Comparison comparison =
        Runs.compared(
            WAITING,
            Runs.of(Runs.SEQUENTIAL, 4.2, 4.0, 4.1),
            Runs.of(Runs.THREADS, 0.9, 0.7, 0.8, 1.0));

    assertEquals(
        List.of(4_100L, 800L),
        comparison.waterfall().stream().map(run -> run.elapsed().toMillis()).toList());
  }

  @Test
  void aContenderWithoutARunLeavesNothingToSay() {
    assertEquals(
        Optional.empty(),
        Analysis.of(
            WAITING,
            List.of(Runs.SEQUENTIAL, Runs.THREADS),
            Runs.of(Runs.SEQUENTIAL, 4),
            "a machine"));
  }

  @Test
  void fasterAndEquallyFast() {
    assertEquals(
        List.of(
            "virtual:5 is 4.90 ± 0.04 times as fast as sequential (Welch's t-test, p < 0.001).",
            "threads:5 is 4.86 ± 0.05 times as fast as sequential (Welch's t-test, p < 0.001).",
            "virtual:5 and threads:5 do not differ (Welch's t-test, p = 0.49).",
            "The work is waiting, 800 ms for each of 5 titles in the mean, and waiting can be done"
                + " side by side: with 5 workers 5.0 times is the ceiling. More than 5 workers"
                + " cannot help with 5 titles."),
        verdict(
            Runs.compared(
                WAITING,
                Runs.of(Runs.SEQUENTIAL, 4.05, 4.1, 4.15),
                Runs.of(Runs.THREADS, 0.83, 0.845, 0.855),
                Runs.of(Runs.VIRTUAL, 0.83, 0.835, 0.845))));
  }

  @Test
  void slower() {
    assertEquals(
        "threads:5 takes 2.00 ± 0.02 times as long as sequential (Welch's t-test, p < 0.001).",
        verdict(
                Runs.compared(
                    WAITING,
                    Runs.of(Runs.SEQUENTIAL, 0.99, 1.0, 1.01),
                    Runs.of(Runs.THREADS, 1.98, 2.0, 2.02)))
            .getFirst());
  }

  @Test
  void aDifferenceThatIsSureButNotWorthAWord() {
    assertEquals(
        "threads:5 and sequential differ by less than 2 % (Welch's t-test, p = 0.004).",
        verdict(
                Runs.compared(
                    WAITING,
                    Runs.of(Runs.SEQUENTIAL, 1.010, 1.012, 1.014),
                    Runs.of(Runs.THREADS, 1.000, 1.002, 1.004)))
            .getFirst());
  }

  @Test
  void oneRunEachTellsNothingOfChance() {
    List<String> verdict =
        verdict(Runs.compared(WAITING, Runs.of(Runs.SEQUENTIAL, 4.0), Runs.of(Runs.THREADS, 0.8)));

    assertEquals("threads:5 was 5.00 times as fast as sequential.", verdict.getFirst());
    assertEquals(
        "One run of each mode says nothing about chance; use --runs=3 or more.", verdict.get(1));
  }

  @Test
  void runsThatVaryMuchAreADoubtAboutTheMachine() {
    assertTrue(
        verdict(
                Runs.compared(
                    WAITING, Runs.of(Runs.SEQUENTIAL, 4.0, 4.1), Runs.of(Runs.THREADS, 0.8, 1.2)))
            .contains(
                "The runs of threads:5 vary by 28 %, as on a machine with other work;"
                    + " repeat the comparison when the machine is idle."));
  }

  @Test
  void aPaceLimitsTheWorkersThatHelp() {
    assertEquals(
        "More than 8 workers cannot help at 10 requests a second and 800 ms latency (rate ×"
            + " latency).",
        verdict(
                Runs.compared(
                    Runs.waiting(Duration.ofMillis(100)),
                    Runs.of(Runs.SEQUENTIAL, 4.0, 4.1),
                    Runs.of(Runs.THREADS, 1.2, 1.25)))
            .getLast());
  }

  @Test
  void computingIsBoundByTheCores() {
    List<String> verdict =
        verdict(
            Runs.compared(
                Runs.computing(2),
                Runs.of(Runs.SEQUENTIAL, 2.0, 2.1),
                Runs.of(new Contender("threads", 2), 1.05, 1.0),
                Runs.of(new Contender("threads", 20), 1.06, 1.02),
                Runs.of(new Contender("virtual", 20), 1.01, 1.05)));

    assertTrue(
        verdict.contains("CPU-bound: 2 cores, so 2 times is the ceiling."), verdict::toString);
    assertEquals(
        "threads:20 and virtual:20 bring nothing beyond threads:2: more workers than cores only"
            + " take turns.",
        verdict.getLast());
  }

  @Test
  void thatOversizedPoolsBringNothingIsOnlySaidWhereItIsSo() {
    assertEquals(
        "CPU-bound: 2 cores, so 2 times is the ceiling.",
        verdict(
                Runs.compared(
                    Runs.computing(2),
                    Runs.of(Runs.SEQUENTIAL, 2.0, 2.1),
                    Runs.of(new Contender("threads", 2), 1.5, 1.6),
                    Runs.of(new Contender("threads", 20), 1.0, 1.1)))
            .getLast());
  }

  @Test
  void ofASingleCoreNoModeIsFaster() {
    assertEquals(
        "CPU-bound: 1 core, so no mode can be faster than sequential.",
        verdict(
                Runs.compared(
                    Runs.computing(1),
                    Runs.of(Runs.SEQUENTIAL, 2.0, 2.1),
                    Runs.of(Runs.THREADS, 1.0, 1.1)))
            .getLast());
  }

  private static String lastOfTexts(Duration waiting, Duration computing, Duration interval) {
    return verdict(
            Runs.compared(
                Runs.both(2, List.of(), interval),
                Runs.both(Runs.SEQUENTIAL, waiting, computing, 5),
                Runs.both(Runs.THREADS, waiting, computing, 1)))
        .getLast();
  }

  /** 1.2 s after one another; 60 ms of answer, then 300 ms of work for each of two cores. */
  @Test
  void moreWorkersHelpUntilTheCoresAreBusy() {
    assertEquals(
        "The work is waiting and computing, 60 ms and 180 ms for each of 5 texts in the mean."
            + " Waiting can be done side by side, computing on 2 cores alone: with 5 workers 2.0"
            + " times is the ceiling. It takes 3 workers at least to keep the cores busy (cores ×"
            + " (1 + waiting / computing)); once they are, more cannot help.",
        lastOfTexts(Duration.ofMillis(60), Duration.ofMillis(180), Duration.ZERO));
  }

  @Test
  void fewTextsLeaveWorkersWithoutAny() {
    assertTrue(
        lastOfTexts(Duration.ofMillis(900), Duration.ofMillis(10), Duration.ZERO)
            .endsWith("More than 5 workers cannot help with 5 texts."));
  }

  @Test
  void aPaceMayBeReachedBeforeTheCoresAreBusy() {
    assertTrue(
        lastOfTexts(Duration.ofMillis(900), Duration.ofMillis(100), Duration.ofMillis(500))
            .endsWith("More than 2 workers cannot help at 2 requests a second (rate × time)."));
  }

  /** Pieces take turns on the cores, so that what one of them takes by itself is not seen. */
  @Test
  void ofManyWorkersAloneNothingIsSaidOfACeiling() {
    Duration each = Duration.ofMillis(500);
    List<String> verdict =
        verdict(
            Runs.compared(
                Runs.both(2, List.of(), Duration.ZERO),
                Runs.both(Runs.THREADS, each, each, 1),
                Runs.both(Runs.VIRTUAL, each, each, 1)));

    assertEquals(
        List.of("virtual:5 and threads:5 do not differ (Welch's t-test, p = 1.00)."), verdict);
  }

  @Test
  void theTableHasARowForEachContender() {
    Comparison comparison =
        Runs.compared(
            WAITING, Runs.of(Runs.SEQUENTIAL, 4.0, 4.2), Runs.of(Runs.THREADS, 1.0, 0.8, 0.9));

    assertEquals("Titles/s", Figures.header(comparison).get(6));
    assertEquals(
        List.of(
            List.of(
                "sequential", "1", "4.100 ± 0.141", "4.100", "4.000", "4.200", "1.22", "1", "98 %"),
            List.of(
                "threads",
                "5",
                "0.900 ± 0.100",
                "0.900",
                "0.800",
                "1.000",
                "5.56",
                "4.56 ± 0.31",
                "89 %")),
        Figures.rows(comparison));
  }
}
