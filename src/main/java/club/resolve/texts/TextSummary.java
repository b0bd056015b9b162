package club.resolve.texts;

import static club.resolve.book.Times.inWords;

import club.resolve.texts.TextRow.TextOutcome;
import club.resolve.timing.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts a run's texts, and says at its end in plain words what became of them. Its memory does not
 * grow with the list. Not thread-safe: it is a listener.
 */
public final class TextSummary implements RunListener<TextRow> {
  /** Texts beyond this many that have a reason are counted, not named. */
  private static final int MOST_NAMED = 10;

  private final Map<TextStatus, Long> counts = new EnumMap<>(TextStatus.class);
  private final List<String> named = new ArrayList<>();
  private long rows;
  private long repeated;
  private long unnamed;
  private long bytes;
  private long tokens;
  private Duration paced = Duration.ZERO;
  private Duration downloaded = Duration.ZERO;
  private Duration processed = Duration.ZERO;

  @Override
  public void row(TextRow row) {
    rows++;
    TextOutcome outcome = row.outcome();
    counts.merge(outcome.status(), 1L, Long::sum);
    if (row.repeats()) {
      repeated++;
      return;
    }
    bytes += outcome.bytes().orElse(0);
    tokens += outcome.figures().map(TextFigures::tokens).orElse(0L);
    paced = paced.plus(outcome.paced().orElse(Duration.ZERO));
    downloaded = downloaded.plus(outcome.downloaded().orElse(Duration.ZERO));
    processed = processed.plus(outcome.processed().orElse(Duration.ZERO));
    if (!outcome.reason().isEmpty()) {
      name(
          "  %s: %s: %s"
              .formatted(row.row().link().strip(), outcome.status().label(), outcome.reason()));
    }
  }

  private void name(String line) {
    if (named.size() < MOST_NAMED) {
      named.add(line);
    } else {
      unnamed++;
    }
  }

  public long rows() {
    return rows;
  }

  /** Texts that are not here, and may be after a further run. */
  public long unfinished() {
    return counts.getOrDefault(TextStatus.ERROR, 0L) + counts.getOrDefault(TextStatus.BLOCKED, 0L);
  }

  public Duration paced() {
    return paced;
  }

  public Duration downloaded() {
    return downloaded;
  }

  public Duration processed() {
    return processed;
  }

  /**
   * The lines that are about the texts.
   *
   * @param elapsed by the clock, from the first row read to the last one written
   * @param manner mode and workers of the downloads
   */
  public List<String> lines(Duration elapsed, String manner) {
    List<String> lines = new ArrayList<>();
    String statuses =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().label())
            .collect(Collectors.joining(", "));
    lines.add(
        "Went through %d %s in %s (%s)%s"
            .formatted(
                rows,
                rows == 1 ? "text" : "texts",
                inWords(elapsed),
                manner,
                statuses.isEmpty() ? "" : ": " + statuses));
    if (repeated > 0) {
      lines.add(
          repeated == 1
              ? "1 address repeats an earlier one of the list, and was not requested again."
              : repeated
                  + " addresses repeat earlier ones of the list, and were not requested again.");
    }
    if (tokens > 0) {
      lines.add(String.format(Locale.ROOT, "They have %,d tokens in %,d bytes.", tokens, bytes));
    }
    lines.addAll(named);
    if (unnamed > 0) {
      lines.add("  and " + unnamed + " more");
    }
    return lines;
  }
}
