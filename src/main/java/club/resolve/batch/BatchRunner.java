package club.resolve.batch;

import club.resolve.book.Outcome;
import club.resolve.book.ResultRow;
import club.resolve.input.InputRow;
import club.resolve.timing.Meter;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Does the work for each book of a list, by way of a {@link FanOut}, and measures it. */
public final class BatchRunner {
  /**
   * So many rows are read, and announced, before the first of them is worked on: several requests'
   * worth, since not every row has what a source asks by that answers many with one request.
   */
  public static final int LOOKAHEAD = 200;

  private final Work work;
  private final Time time;
  private final FanOut<InputRow, ResultRow> fanOut;

  /**
   * @param kept runs the given task when all answers so far are kept
   */
  public BatchRunner(Concurrency concurrency, Work work, Executor kept, Time time) {
    this.work = work;
    this.time = time;
    this.fanOut = new FanOut<>(concurrency, this::resolve, kept, time);
  }

  /**
   * Runs to the end, or until the calling thread is interrupted, as {@link FanOut#run} does.
   *
   * @return true when the run came to its end
   * @throws IOException when the list cannot be read on or a result cannot be written
   */
  public boolean run(RowSource<InputRow> rows, RunListener<? super ResultRow> listener)
      throws IOException {
    return fanOut.run(new Lookahead(rows, work), listener);
  }

  private ResultRow resolve(InputRow row, Duration queued) throws InterruptedException {
    long takenAt = time.nanoTime();
    Meter meter = new Meter();
    Outcome outcome = work.resolve(row.book(), meter);
    return new ResultRow(row.book(), row.rest(), outcome, meter.times(queued, time.since(takenAt)));
  }

  /**
   * Reads a little more of a list than is asked for, and announces each book when it is read. So a
   * source that answers many titles with one request knows enough of them when the first one is
   * asked. Used by one thread.
   */
  static final class Lookahead implements RowSource<InputRow> {
    private final RowSource<InputRow> rows;
    private final Work work;
    private final Deque<InputRow> ahead = new ArrayDeque<>();
    private boolean ended;

    Lookahead(RowSource<InputRow> rows, Work work) {
      this.rows = rows;
      this.work = work;
    }

    @Override
    public Optional<InputRow> next() throws IOException {
      while (!ended && ahead.size() < LOOKAHEAD) {
        Optional<InputRow> row = rows.next();
        row.ifPresent(
            read -> {
              work.announce(read.book());
              ahead.add(read);
            });
        ended = row.isEmpty();
      }
      return Optional.ofNullable(ahead.pollFirst());
    }
  }
}
