package club.resolve.contest;

import club.resolve.book.Times;
import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The work of a comparison, and the contenders that do it unless others are asked for.
 *
 * @param live requests to servers of others; empty where nobody is asked
 */
record Contest(Workload work, Job job, List<Contender> usual, Optional<Live> live) {

  Contest {
    usual = List.copyOf(usual);
  }

  /**
   * Requests to servers that are not of this machine and its networks.
   *
   * @param questions in one run, at most
   * @param whom names of services or hosts
   * @param interval least time between two requests to the same one of them
   */
  record Live(long questions, String whom, Duration interval) {

    /** Before anything is asked. */
    String inWords(int runs) {
      String least =
          interval.isPositive()
              ? ", one in %s to the same host".formatted(Times.inWords(interval))
              : "";
      return "--live: up to %,d requests to %s%s.".formatted(questions * runs, whom, least);
    }
  }

  /** The modes by which waiting is compared: the first one waits for each piece alone. */
  static List<Contender> waiting(int workers) {
    return List.of(
        new Contender("sequential", 1),
        new Contender("threads", workers),
        new Contender("virtual", workers));
  }
}
