package club.resolve.run;

import club.resolve.book.LinkForm;
import club.resolve.book.ResultRow;
import club.resolve.book.Silence;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.output.OneLine;
import club.resolve.output.TimesInWords;
import club.resolve.timing.RequestTimes;
import club.resolve.timing.RunListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts and times of a run, in memory that does not grow with its rows. Not thread-safe: it is a
 * listener.
 */
public final class Statistics implements RunListener<ResultRow> {
  /** Reasons beyond this many different ones are counted, not kept. */
  private static final int REASONS = 20;

  /** So many different titles that were not found are named. */
  private static final int NAMED = 5;

  private final Site site;
  private final Set<String> notFound = new LinkedHashSet<>();
  private long unnamed;
  private final Map<LinkForm, Long> matches = new EnumMap<>(LinkForm.class);
  private long byIsbn;

  private final Map<Status, Long> statuses = new EnumMap<>(Status.class);
  private final Map<String, Long> unfinishedReasons = new LinkedHashMap<>();
  private final RequestTimes times = new RequestTimes();
  private long rows;
  private long remembered;
  private long unfinished;
  private Optional<Instant> openAgain = Optional.empty();
  private final Suspicion suspicion = new Suspicion();

  /**
   * @param site that links point to
   */
  public Statistics(Site site) {
    this.site = site;
  }

  @Override
  public void row(ResultRow row) {
    rows++;
    Status status = row.resolution().status();
    if (status == Status.NOT_FOUND) {
      notFound(OneLine.of(row.book().title()));
    }
    row.resolution()
        .candidate()
        .map(book -> site.form(book.link()))
        .ifPresent(form -> link(form, status));
    remembered += row.times().remembered();
    if (row.times().tries() > 0) {
      suspicion.asked(status == Status.NOT_FOUND);
    }
    statuses.merge(status, 1L, Long::sum);
    if (row.outcome().unfinished()) {
      unfinished(row);
    }
    times.add(row.times());
  }

  private void notFound(String title) {
    if (title.isEmpty() || (notFound.size() == NAMED && !notFound.contains(title))) {
      unnamed++;
    } else {
      notFound.add(title);
    }
  }

  private void link(LinkForm form, Status status) {
    if (form == LinkForm.ISBN) {
      byIsbn++;
    }
    if (status == Status.MATCH) {
      matches.merge(form, 1L, Long::sum);
    }
  }

  private void unfinished(ResultRow row) {
    unfinished++;
    List<Silence> silences = row.outcome().silences();
    String reason =
        silences.isEmpty()
            ? row.resolution().reason()
            : silences.stream().map(Silence::words).collect(Collectors.joining("; "));
    if (unfinishedReasons.size() < REASONS || unfinishedReasons.containsKey(reason)) {
      unfinishedReasons.merge(reason, 1L, Long::sum);
    }
    silences.stream()
        .flatMap(silence -> silence.until().stream())
        .filter(until -> openAgain.isEmpty() || until.isAfter(openAgain.get()))
        .forEach(until -> openAgain = Optional.of(until));
  }

  public long rows() {
    return rows;
  }

  /** The time of all titles, by where it went; empty when nothing was fetched. */
  Optional<String> timesInWords() {
    return TimesInWords.of(times, "titles");
  }

  /** A doubt about what services have said, in a sentence. */
  public Optional<String> suspicion() {
    return suspicion.sentence();
  }

  /** The site that links point to. */
  public Site site() {
    return site;
  }

  /** Links that go by ISBN, and were not opened, of rows of any status. */
  public long byIsbn() {
    return byIsbn;
  }

  /** Matches whose link has this form. */
  public long matches(LinkForm form) {
    return matches.getOrDefault(form, 0L);
  }

  /** The first few different titles that were not found, each on one line. */
  public List<String> notFound() {
    return List.copyOf(notFound);
  }

  /** Rows that were not found, and whose titles are not among those few. */
  public long unnamed() {
    return unnamed;
  }

  /** Answers that were known from an earlier run. */
  public long remembered() {
    return remembered;
  }

  public long count(Status status) {
    return statuses.getOrDefault(status, 0L);
  }

  /** Rows that a further run may settle: see {@link club.resolve.book.Outcome#unfinished}. */
  public long unfinished() {
    return unfinished;
  }

  /** Unfinished rows that have a link, or "not found", from another source. */
  public long unfinishedWithAnswer() {
    return unfinished - count(Status.BLOCKED) - count(Status.ERROR);
  }

  /**
   * The time at which all sources that did not answer may be asked again, as far as that is known.
   */
  public Optional<Instant> openAgain() {
    return openAgain;
  }

  /** The reasons why rows are unfinished, with the number of rows, in the order first seen. */
  public Map<String, Long> unfinishedReasons() {
    return Collections.unmodifiableMap(unfinishedReasons);
  }

  /** Sum over all rows. */
  public Duration waited() {
    return times.waited();
  }

  /** Sum over all rows. */
  public Duration fetched() {
    return times.fetched();
  }

  /**
   * Time that answers took, by title.
   *
   * @param percent 0 to 100
   * @return empty when nothing was fetched
   */
  public Optional<Duration> fetchedPercentile(double percent) {
    return times.fetchedPercentile(percent);
  }
}
