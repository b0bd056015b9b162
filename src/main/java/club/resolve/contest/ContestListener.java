package club.resolve.contest;

import club.resolve.compare.Comparison;
import club.resolve.compare.Run;

/** Follows a comparison. All calls come from one thread. */
public interface ContestListener {

  /** Something worth knowing, in a sentence. */
  void say(String sentence);

  /**
   * The first run is about to begin.
   *
   * @param runs all that there will be, those that do not count included
   */
  void begin(int runs);

  /** A run is done. */
  void done(Run run);

  /** No further run will be done. Called once after {@link #begin}, also when a run failed. */
  void end();

  /** The result; not called where there is not yet a run of each mode. */
  void result(Comparison comparison);
}
