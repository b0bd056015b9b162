package club.resolve.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a run over titles.
 *
 * @param changedByHand sentences about rows that a person has changed in an earlier result
 * @param toReview the result with rows about which a person may decide, and has not yet
 */
public record TitleReport(
    Ended ended, Summary summary, List<String> changedByHand, Optional<Path> toReview) {

  public TitleReport {
    changedByHand = List.copyOf(changedByHand);
  }

  public Statistics statistics() {
    return summary.statistics();
  }

  /** The things that the user came for, and what is left to do. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(summary.lines());
    lines.addAll(changedByHand);
    return lines;
  }
}
