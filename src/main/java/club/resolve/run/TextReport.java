package club.resolve.run;

import club.resolve.output.TimesInWords;
import club.resolve.texts.StageTimes;
import club.resolve.texts.TextSummary;
import club.resolve.timing.PaceLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a run over texts.
 *
 * @param manner mode and workers of the downloads, in words
 * @param stages the two stages held against each other
 * @param pace the host whose pace bounded the run, where one had a pace
 */
public record TextReport(
    Ended ended, TextSummary summary, String manner, StageTimes stages, Optional<PaceLimit> pace) {

  /** The lines of the summary. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(summary.lines(ended.elapsed(), manner));
    lines.addAll(stages.lines());
    pace.flatMap(host -> TimesInWords.of(host, ended.elapsed())).ifPresent(lines::add);
    return lines;
  }
}
