package club.resolve.contest;

import club.resolve.compare.Contender;
import club.resolve.compare.Effort;
import club.resolve.compare.Workload;
import club.resolve.timing.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Builds the contest in which nothing is asked, only computed. */
final class CpuContest {
  /** More workers than cores, to show what they are good for. */
  private static final int OVERSIZED = 10;

  private CpuContest() {}

  /**
   * The contest.
   *
   * @param times number of computations of each number
   * @param cores number of cores of this machine
   */
  static Contest contest(int times, int cores, Time time) {
    return new Contest(
        new Workload(
            "%d times the Fibonacci numbers of 34 and of 30, and a counting loop".formatted(times),
            "tasks",
            List.of(),
            Duration.ZERO,
            new Effort.CpuBound(cores)),
        new CpuJob(times, time),
        List.of(
            new Contender("sequential", 1),
            new Contender("threads", cores),
            new Contender("threads", OVERSIZED * cores),
            new Contender("virtual", OVERSIZED * cores)),
        Optional.empty());
  }
}
