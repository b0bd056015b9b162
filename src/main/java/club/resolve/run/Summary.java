package club.resolve.run;

import club.resolve.book.LinkForm;
import club.resolve.book.Status;
import club.resolve.book.TimeOfDay;
import club.resolve.book.Times;
import club.resolve.output.TimesInWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report at the end of a run, in plain words. Pure.
 *
 * @param statistics counts and times of the rows that are done
 * @param total rows of the list
 * @param elapsed by the clock, from the first row read to the last one written
 * @param manner mode and workers, for example {@code threads, 5 workers}
 * @param sources names of the sources that were in the chain, in its order
 * @param course the way in which the work went
 */
public record Summary(
    Statistics statistics,
    long total,
    Duration elapsed,
    String manner,
    List<String> sources,
    Engine.Course course) {
  private static final int MOST_REASONS = 5;

  /** A title is named by so many characters at most. */
  private static final int LONGEST_NAME = 40;

  public Summary {
    sources = List.copyOf(sources);
  }

  /** The things that the user came for, and what is left to do. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(result());
    if (statistics.byIsbn() > 0) {
      lines.add(
          "%s by ISBN; %s opens the page."
              .formatted(
                  statistics.byIsbn() == 1 ? "1 link goes" : statistics.byIsbn() + " links go",
                  statistics.site().title()));
    }
    statistics.suspicion().ifPresent(lines::add);
    lines.addAll(unfinished());
    return lines;
  }

  /** The way in which the run went. */
  public List<String> details() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Took %s (%s); sources: %s."
            .formatted(Times.inWords(elapsed), manner, String.join(", ", sources)));
    lines.addAll(course.sentences());
    long repeated = course.repeated();
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
    course
        .limit()
        .flatMap(host -> TimesInWords.of(host, elapsed))
        .map(sentence -> sentence + " To compare modes, use --source=simulated.")
        .ifPresent(lines::add);
    return lines;
  }

  private String result() {
    long titles = total - statistics.count(Status.SKIPPED);
    List<String> parts = new ArrayList<>();
    long byNumber = statistics.matches(LinkForm.ID);
    long byIsbn = statistics.matches(LinkForm.ISBN);
    parts.add(found(byNumber, byIsbn));
    add(parts, statistics.count(Status.MATCH) - byNumber - byIsbn, "elsewhere");
    add(parts, statistics.count(Status.REVIEW) + statistics.count(Status.GUESS), "worth a look");
    add(
        parts,
        statistics.count(Status.BLOCKED) + statistics.count(Status.ERROR),
        "not looked up yet");
    add(parts, statistics.count(Status.SKIPPED), "skipped");
    add(parts, total - statistics.rows(), "not reached");
    add(parts, statistics.count(Status.NOT_FOUND), "not found");
    return "%d %s: %s%s"
        .formatted(titles, titles == 1 ? "title" : "titles", String.join(", ", parts), named());
  }

  private String found(long byNumber, long byIsbn) {
    List<String> ways = new ArrayList<>();
    if (byIsbn > 0) {
      add(ways, byNumber, "by id");
      add(ways, byIsbn, "by ISBN");
    }
    String how = ways.isEmpty() ? "" : " (" + String.join(", ", ways) + ")";
    return "%d on %s%s".formatted(byNumber + byIsbn, statistics.site().title(), how);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }

  /** The titles that were not found, which stand at the end of the sentence. */
  private String named() {
    List<String> names = statistics.notFound().stream().map(Summary::shortened).toList();
    long more = statistics.unnamed();
    return names.isEmpty()
        ? ""
        : ": " + String.join(", ", names) + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_NAME
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_NAME - 3)).strip() + "...";
  }

  private List<String> unfinished() {
    if (statistics.unfinished() == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("%d could not be settled%s:".formatted(statistics.unfinished(), answered()));
    List<Map.Entry<String, Long>> reasons =
        statistics.unfinishedReasons().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_REASONS)
            .toList();
    reasons.forEach(reason -> lines.add("  %d x %s".formatted(reason.getValue(), reason.getKey())));
    long shown = reasons.stream().mapToLong(Map.Entry::getValue).sum();
    if (shown < statistics.unfinished()) {
      lines.add(
          "  %d x other reasons, in the column Reason".formatted(statistics.unfinished() - shown));
    }
    lines.add(advice());
    return lines;
  }

  /** The part of the sentence about unfinished rows that have an answer all the same. */
  private String answered() {
    long answered = statistics.unfinishedWithAnswer();
    if (answered == 0) {
      return "";
    }
    if (statistics.unfinished() == 1) {
      return ", which has a link that is no match";
    }
    return answered == statistics.unfinished()
        ? ", all of which have a link that is no match"
        : ", %d of which %s a link that is no match"
            .formatted(answered, answered == 1 ? "has" : "have");
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
