package club.resolve.check;

import club.resolve.book.Times;
import club.resolve.output.TimesInWords;
import club.resolve.timing.PaceLimit;
import club.resolve.timing.RequestTimes;
import club.resolve.timing.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Counts a run's links, and says at its end in plain words what became of them. Its memory does not
 * grow with the list. Not thread-safe: it is a listener.
 */
public final class CheckSummary implements RunListener<CheckedLink> {
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private final Tally broken = new Tally();
  private final Tally unfinished = new Tally();
  private final Tally blocked = new Tally();
  private final Tally skipped = new Tally();
  private final RequestTimes times = new RequestTimes();
  private final HostTally hosts = new HostTally();
  private long rows;

  /**
   * Links of which nobody was asked.
   *
   * @param repeated since another row had the same
   * @param remembered since an earlier run found them in order
   */
  public record Unasked(long repeated, long remembered) {
    List<String> lines() {
      List<String> lines = new ArrayList<>();
      if (repeated > 0) {
        lines.add(
            repeated == 1
                ? "1 link repeats an earlier one of the list, and was not requested again."
                : repeated
                    + " links repeat earlier ones of the list, and were not requested again.");
      }
      if (remembered > 0) {
        lines.add(
            (remembered == 1 ? "1 link was" : remembered + " links were")
                + " in order a short time ago, and not requested again; --max-age=0 requests all.");
      }
      return lines;
    }
  }

  /** The lines about some links: each text once, with the number of links. */
  private static final class Tally {
    /** Texts beyond this many different ones are counted, not kept. */
    private static final int MOST = 10;

    private final Map<String, Long> texts = new LinkedHashMap<>();
    private long others;

    void add(String text) {
      if (texts.size() < MOST || texts.containsKey(text)) {
        texts.merge(text, 1L, Long::sum);
      } else {
        others++;
      }
    }

    long count() {
      return others + texts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * @param heading the words that hold for all of them, behind their number
     */
    List<String> lines(String heading) {
      List<String> lines = new ArrayList<>();
      if (count() > 0) {
        lines.add(count() + " " + heading + ":");
      }
      texts.forEach((text, links) -> lines.add("  " + (links > 1 ? links + " x " : "") + text));
      if (others > 0) {
        lines.add("  and " + others + " more");
      }
      return lines;
    }
  }

  @Override
  public void row(CheckedLink link) {
    rows++;
    Finding finding = link.finding();
    verdicts.merge(finding.verdict(), 1L, Long::sum);
    times.add(link.times());
    hosts.add(link);
    switch (finding.verdict()) {
      case BROKEN -> broken.add(link.row().link().strip() + ": " + finding.reason());
      case TIMEOUT, ERROR -> unfinished.add(finding.reason());
      case BLOCKED -> blocked.add(finding.reason());
      case SKIPPED -> skipped.add(finding.reason());
      case OK, MOVED -> {}
    }
  }

  public long rows() {
    return rows;
  }

  /** Links that lead nowhere. */
  public long broken() {
    return broken.count();
  }

  /** Links that timed out or failed. */
  public long unfinished() {
    return unfinished.count();
  }

  /**
   * The lines of the summary.
   *
   * @param elapsed by the clock, from the first row read to the last one written
   * @param manner mode and workers, for example {@code threads, 5 workers}
   * @param unasked the links of which nobody was asked, though they were checked
   * @param pace the host whose pace bounded the run, where one had a pace
   */
  public List<String> lines(
      Duration elapsed, String manner, Unasked unasked, Optional<PaceLimit> pace) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Checked %d %s in %s (%s)%s"
            .formatted(
                rows, rows == 1 ? "link" : "links", Times.inWords(elapsed), manner, counts()));
    unasked.lines().forEach(lines::add);
    TimesInWords.of(times, "links").ifPresent(lines::add);
    lines.addAll(broken.lines("broken"));
    lines.addAll(unfinished.lines("could not be settled"));
    lines.addAll(blocked.lines("blocked"));
    lines.addAll(skipped.lines("not asked for"));
    lines.addAll(hosts.lines());
    pace.flatMap(host -> TimesInWords.of(host, elapsed)).ifPresent(lines::add);
    return lines;
  }

  private String counts() {
    String counts =
        verdicts.entrySet().stream()
            .map(verdict -> verdict.getValue() + " " + verdict.getKey().label())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "" : ": " + counts;
  }
}
