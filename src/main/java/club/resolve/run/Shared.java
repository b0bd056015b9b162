package club.resolve.run;

import club.resolve.polite.Budget;
import club.resolve.polite.HostLedger;
import club.resolve.search.AnswerStore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The answers, the slots of hosts and the budget that runs share: in a file, given by the program
 * around the run, or none.
 *
 * @param file empty where both are given, or none
 * @param answers the store of answers without a file
 * @param hosts the slots of hosts, which come before those of a file; empty without a file for a
 *     run that knows nothing of others, and so leaves public web searches out
 * @param budget for all who have a part in the run; empty for a run with a budget of its own
 */
public record Shared(
    Optional<Path> file, AnswerStore answers, Optional<HostLedger> hosts, Optional<Budget> budget) {

  /** Those of a file, which is made when it is needed. */
  public static Shared inFile(Path file) {
    return new Shared(Optional.of(file), AnswerStore.NONE, Optional.empty(), Optional.empty());
  }

  /** Those of somebody else, who closes them, too. Both are thread-safe. */
  public static Shared given(AnswerStore answers, HostLedger hosts) {
    return new Shared(Optional.empty(), answers, Optional.of(hosts), Optional.empty());
  }

  /** None: nothing outlives the run. */
  public static Shared none() {
    return new Shared(Optional.empty(), AnswerStore.NONE, Optional.empty(), Optional.empty());
  }
}
