package club.resolve.batch;

import club.resolve.book.Outcome;
import club.resolve.book.ResultRow;
import club.resolve.book.Times;
import club.resolve.input.InputRow;
import club.resolve.timing.Meter;
import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Fans the rows out over the executor of a mode, and hands the results on in the order of the
 * input.
 *
 * <p>Rows are read, and results handed on, by the calling thread alone. Between the two lies a
 * window of rows in work: much wider than the number of workers, so that one slow title does not
 * starve them, and bounded, so that a million rows need no more memory than a thousand.
 */
public final class BatchRunner {
  /** So many rows are read, and announced, before the first of them is worked on. */
  public static final int LOOKAHEAD = Lookahead.ROWS;

  private static final int WINDOW = 1_024;
  private static final int WINDOW_PER_WORKER = 16;

  /** How long tasks may take to notice that the run is being stopped. */
  private static final Duration GRACE = Duration.ofMillis(300);

  private final Mode mode;
  private final int workers;
  private final Duration delay;
  private final Work work;
  private final Time time;

  /**
   * @param workers titles in work at once, from 1; 1 in the sequential mode, whatever is asked for
   * @param delay a pause that each worker takes after a title
   */
  public BatchRunner(Mode mode, int workers, Duration delay, Work work, Time time) {
    this.mode = mode;
    this.workers = mode.workers(workers);
    this.delay = delay;
    this.work = work;
    this.time = time;
  }

  /**
   * Runs to the end, or until the calling thread is interrupted: then what is done by that time is
   * handed on, in the order of the input, gaps left out.
   *
   * @return whether the run came to its end
   * @throws IOException when the list cannot be read on or a result cannot be written
   */
  public boolean run(RowSource rows, RunListener listener) throws IOException {
    Deque<Future<ResultRow>> window = new ArrayDeque<>();
    ExecutorService executor = mode.executor(workers);
    try {
      fanOut(new Lookahead(rows, work), listener, executor, window);
      executor.shutdown();
      return true;
    } catch (InterruptedException _) {
      stop(executor);
      handOnWhatIsDone(window, listener);
      return false;
    } finally {
      executor.shutdownNow();
    }
  }

  private void fanOut(
      RowSource rows,
      RunListener listener,
      ExecutorService executor,
      Deque<Future<ResultRow>> window)
      throws IOException, InterruptedException {
    int width = Math.max(WINDOW, WINDOW_PER_WORKER * workers);
    Semaphore door = mode.door(workers);
    for (Optional<InputRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      InputRow next = row.get();
      long queuedAt = time.nanoTime();
      window.add(executor.submit(() -> task(next, queuedAt, door)));
      while (!window.isEmpty() && (window.size() >= width || window.getFirst().isDone())) {
        handOnFirst(window, listener);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    while (!window.isEmpty()) {
      handOnFirst(window, listener);
    }
  }

  private void handOnFirst(Deque<Future<ResultRow>> window, RunListener listener)
      throws IOException, InterruptedException {
    Future<ResultRow> first = window.getFirst();
    if (!first.isDone()) {
      listener.idle();
    }
    ResultRow row = result(first);
    window.removeFirst();
    listener.row(row);
  }

  private static ResultRow result(Future<ResultRow> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
    }
  }

  private ResultRow task(InputRow row, long queuedAt, Semaphore door) throws InterruptedException {
    door.acquire();
    try {
      long takenAt = time.nanoTime();
      Meter meter = new Meter();
      Outcome outcome = work.resolve(row.book(), meter);
      pause(meter);
      return new ResultRow(
          row.book(),
          row.rest(),
          outcome.resolution(),
          outcome.considered(),
          new Times(
              Duration.ofNanos(takenAt - queuedAt),
              time.since(takenAt),
              meter.waited(),
              meter.fetched(),
              meter.tries(),
              meter.remembered()));
    } finally {
      door.release();
    }
  }

  /** A run that is stopped in the pause after a title still has that title's answer. */
  private void pause(Meter meter) {
    if (delay.isZero()) {
      return;
    }
    long start = time.nanoTime();
    try {
      time.sleep(delay);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    meter.waited(time.since(start));
  }

  private static void stop(ExecutorService executor) {
    executor.shutdownNow();
    try {
      executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void handOnWhatIsDone(Deque<Future<ResultRow>> window, RunListener listener)
      throws IOException {
    for (Future<ResultRow> future : window) {
      if (future.state() == Future.State.SUCCESS) {
        listener.row(future.resultNow());
      }
    }
  }
}
