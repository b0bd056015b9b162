package club.resolve.run;

import club.resolve.check.CheckSummary;
import club.resolve.timing.PaceLimit;
import java.util.List;
import java.util.Optional;

/**
 * The end of a link check.
 *
 * @param manner mode and workers, in words
 * @param repeated links that were not asked for, since another row has the same
 * @param remembered addresses that were not asked for, since an earlier run found them in order
 * @param pace the host whose pace bounded the run, where one had a pace
 */
public record LinkReport(
    Ended ended,
    CheckSummary summary,
    String manner,
    long repeated,
    long remembered,
    Optional<PaceLimit> pace) {

  /** The lines of the summary. */
  public List<String> lines() {
    return summary.lines(
        ended.elapsed(), manner, new CheckSummary.Unasked(repeated, remembered), pace);
  }
}
