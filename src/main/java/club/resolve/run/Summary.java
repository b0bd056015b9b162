package club.resolve.run;

import club.resolve.book.Status;
import club.resolve.book.TimeOfDay;
import club.resolve.book.Times;
import club.resolve.output.TimesInWords;
import club.resolve.timing.PaceLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report at the end of a run, in plain words. Pure.
 *
 * @param statistics counts and times of the rows that are done
 * @param total rows of the list
 * @param elapsed by the clock, from the first row read to the last one written
 * @param manner mode and workers, for example {@code threads, 5 workers}
 * @param repeated titles that were not asked, since another row had asked for the same
 * @param pace the host whose pace bounded the run, where one had a pace
 */
public record Summary(
    Statistics statistics,
    long total,
    Duration elapsed,
    String manner,
    long repeated,
    Optional<PaceLimit> pace) {
  private static final int MOST_REASONS = 5;

  /** The lines of the summary. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(result());
    if (repeated > 0) {
      lines.add(
          repeated == 1
              ? "1 title repeats an earlier one of the list, and was not searched for again."
              : repeated
                  + " titles repeat earlier ones of the list, and were not searched for again.");
    }
    long remembered = statistics.remembered();
    if (remembered > 0) {
      lines.add(
          remembered == 1
              ? "1 answer was known from an earlier run."
              : remembered + " answers were known from earlier runs.");
    }
    statistics.timesInWords().ifPresent(lines::add);
    statistics.suspicion().ifPresent(lines::add);
    lines.addAll(unfinished());
    pace.flatMap(host -> TimesInWords.of(host, elapsed))
        .map(sentence -> sentence + " To compare modes, use --source=simulated.")
        .ifPresent(lines::add);
    return lines;
  }

  private String result() {
    long titles = total - statistics.count(Status.SKIPPED);
    long links =
        statistics.count(Status.MATCH)
            + statistics.count(Status.REVIEW)
            + statistics.count(Status.GUESS);
    String counts =
        Arrays.stream(Status.values())
            .filter(status -> statistics.count(status) > 0)
            .map(status -> statistics.count(status) + " " + status.label())
            .collect(Collectors.joining(", "));
    return "Resolved %d of %d %s in %s (%s)%s"
        .formatted(
            links,
            titles,
            titles == 1 ? "title" : "titles",
            Times.inWords(elapsed),
            manner,
            counts.isEmpty() ? "" : ": " + counts);
  }

  private List<String> unfinished() {
    if (statistics.unfinished() == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    long answered = statistics.unfinishedWithAnswer();
    lines.add(
        "%d could not be settled%s:"
            .formatted(
                statistics.unfinished(),
                answered == 0
                    ? ""
                    : ", %d of which have a link that is no match".formatted(answered)));
    Map<String, Long> reasons = statistics.unfinishedReasons();
    reasons.entrySet().stream()
        .limit(MOST_REASONS)
        .map(reason -> "  %d x %s".formatted(reason.getValue(), reason.getKey()))
        .forEach(lines::add);
    long shown = reasons.values().stream().limit(MOST_REASONS).mapToLong(Long::longValue).sum();
    if (shown < statistics.unfinished()) {
      lines.add(
          "  %d x other reasons, in the column Reason".formatted(statistics.unfinished() - shown));
    }
    lines.add(advice());
    return lines;
  }

  private String advice() {
    if (statistics.unfinished() == statistics.count(Status.ERROR)) {
      return "Run the same command again when the cause is fixed.";
    }
    return "Run the same command again %s, or ask another source with --source."
        .formatted(
            statistics.openAgain().map(time -> "after " + TimeOfDay.of(time)).orElse("later"));
  }
}
