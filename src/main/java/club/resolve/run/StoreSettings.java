package club.resolve.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The use of answers that outlive the run.
 *
 * @param file the file that keeps them; empty for those that the program around the run shares
 * @param told true if those of earlier runs are used
 * @param kept true if those of this run are kept
 * @param offline true if nothing but them is used
 * @param lent a file whose answers are copied for processes that cannot share one; only for an
 *     engine that has such processes
 */
public record StoreSettings(
    Optional<Path> file, boolean told, boolean kept, boolean offline, Optional<Path> lent) {

  /** Answers that are lent to no one. */
  public StoreSettings(Optional<Path> file, boolean told, boolean kept, boolean offline) {
    this(file, told, kept, offline, Optional.empty());
  }

  /** Kept answers are used, and new ones kept. */
  public static StoreSettings usual(Optional<Path> file) {
    return new StoreSettings(file, true, true, false);
  }

  /** No answers are kept; only the state of hosts is. */
  public static StoreSettings ofHosts(Optional<Path> file) {
    return new StoreSettings(file, false, false, false);
  }

  /** Nothing but kept answers is used. */
  public static StoreSettings offline(Optional<Path> file) {
    return new StoreSettings(file, true, true, true);
  }

  /** The same with a file of answers to be lent. */
  public StoreSettings lending(Path answers) {
    return new StoreSettings(file, told, kept, offline, Optional.of(answers));
  }
}
