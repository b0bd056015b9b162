package club.resolve.cli;

import club.resolve.compare.Contender;
import club.resolve.service.SourceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that was asked for, checked as far as it can be without looking at files and addresses.
 *
 * @param input a file, an address or {@code -}; empty for what needs none
 * @param contenders empty for those that are usual for the job
 * @param times how often one address is asked or a computation done, or how many pages or texts the
 *     program has of its own
 * @param rehearsed what is asked without {@code live}
 * @param interval least time between two requests where nothing but this sets a pace
 * @param export where every single run goes
 * @param chart where the times are drawn
 * @param network how real services are asked
 */
record CompareOptions(
    JobName job,
    Optional<String> input,
    Optional<List<Contender>> contenders,
    int runs,
    int warmup,
    int times,
    SourceSpec rehearsed,
    Optional<Path> replay,
    boolean live,
    Duration interval,
    Optional<Path> export,
    Optional<Path> chart,
    SourceSettings network) {

  /** What the modes are compared by, under the names by which it is typed. */
  enum JobName {
    TITLES,
    LINKS,
    TEXTS,
    CPU
  }
}
