package club.resolve.contest;

import club.resolve.batch.BatchRunner;
import club.resolve.batch.Work;
import club.resolve.book.Book;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.Piece;
import club.resolve.compare.Span;
import club.resolve.input.InputRow;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A list of titles, resolved as the program always does it. */
public final class TitlesJob implements Job {
  private final List<InputRow> rows;
  private final FreshWork work;
  private final Time time;

  /** Makes what does the work of one run, and knows nothing of earlier ones. */
  @FunctionalInterface
  public interface FreshWork {
    Work get() throws IOException;
  }

  public TitlesJob(List<InputRow> rows, FreshWork work, Time time) {
    this.rows = List.copyOf(rows);
    this.work = work;
    this.time = time;
  }

  @Override
  public Done run(Contender contender) throws IOException, InterruptedException {
    Work fresh = work.get();
    Stopwatch watch = new Stopwatch(time);
    TimedWork watched = new TimedWork(fresh, watch, new ConcurrentHashMap<>());
    List<Piece> pieces = new ArrayList<>();
    boolean whole =
        new BatchRunner(Modes.of(contender), watched, Runnable::run, time)
            .run(
                Modes.rows(rows),
                row ->
                    pieces.add(
                        piece(watched.span(row.book(), row.times().queued()), row.outcome())));
    if (!whole) {
      throw new InterruptedException();
    }
    return new Done(watch.elapsed(), pieces);
  }

  private static Piece piece(Span span, Outcome outcome) {
    Resolution resolution = outcome.resolution();
    String link = resolution.candidate().map(found -> " " + found.link()).orElse("");
    return new Piece(
        span,
        resolution.status().label() + link + ": " + resolution.reason(),
        outcome.unfinished());
  }

  /**
   * Notes when each row was taken up and done.
   *
   * @param noted by the number of the row; without the time in the queue, which is known later
   */
  private record TimedWork(Work work, Stopwatch watch, Map<Long, Span> noted) implements Work {
    @Override
    public void announce(Book book) {
      work.announce(book);
    }

    @Override
    public Outcome resolve(Book book, Meter meter) throws InterruptedException {
      Stopwatch.Lap lap = watch.lap(Duration.ZERO);
      Outcome outcome = work.resolve(book, meter);
      noted.put(book.row(), lap.span(book.title(), meter));
      return outcome;
    }

    Span span(Book book, Duration queued) {
      Span span = Optional.ofNullable(noted.get(book.row())).orElseThrow();
      return new Span(
          span.name(),
          span.begin().minus(queued),
          queued,
          span.waited(),
          span.fetched(),
          span.end());
    }
  }
}
