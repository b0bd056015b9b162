package club.resolve.run;

import club.resolve.book.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The end of a run over titles.
 *
 * @param changedByHand sentences about rows that a person has changed in an earlier result
 */
public record TitleReport(Ended ended, Summary summary, List<String> changedByHand) {

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

  /** Returns true when there are rows about which a person may decide. */
  public boolean uncertain() {
    return Stream.of(Status.REVIEW, Status.GUESS, Status.NOT_FOUND)
        .anyMatch(status -> statistics().count(status) > 0);
  }
}
