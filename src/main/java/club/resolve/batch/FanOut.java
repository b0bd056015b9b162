package club.resolve.batch;

import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Fans rows out over the executor of a mode, and hands the results on in the order of the input.
 *
 * <p>Rows are read, and results handed on, by the calling thread alone. Between the two lies a
 * window of rows in work: much wider than the number of workers, so that one slow row does not
 * starve them, and bounded, so that a million rows need no more memory than a thousand. A row is
 * done when what was found out for it is kept.
 *
 * @param <T> a row of the list
 * @param <R> a row of the result
 */
public final class FanOut<T, R> {
  private static final int WINDOW = 1_024;
  private static final int WINDOW_PER_WORKER = 16;

  /** The time that tasks may take to notice that the run is being stopped. */
  private static final Duration GRACE = Duration.ofMillis(300);

  private final Mode mode;
  private final int workers;
  private final RowFunction<T, R> job;
  private final Executor kept;
  private final Time time;

  /**
   * The work that is done with each row. Thread-safe: called by all workers at once.
   *
   * @param <T> a row of the list
   * @param <R> a row of the result
   */
  @FunctionalInterface
  public interface RowFunction<T, R> {

    /**
     * Makes a row of the result.
     *
     * @param queued from being handed to the executor to being taken up
     * @throws InterruptedException when the run is being stopped
     */
    R run(T row, Duration queued) throws InterruptedException;
  }

  /**
   * @param kept runs the given task, which is short, when all that was found out so far is kept; at
   *     once where nothing is kept
   */
  public FanOut(Concurrency concurrency, RowFunction<T, R> job, Executor kept, Time time) {
    this.mode = concurrency.mode();
    this.workers = concurrency.workers();
    this.job = job;
    this.kept = kept;
    this.time = time;
  }

  /**
   * Runs to the end, or until the calling thread is interrupted: then what is done by that time is
   * handed on, in the order of the input, gaps left out.
   *
   * @return true when the run came to its end
   * @throws IOException when the list cannot be read on or a result cannot be written
   */
  public boolean run(RowSource<T> rows, RunListener<? super R> listener) throws IOException {
    Deque<CompletableFuture<R>> window = new ArrayDeque<>();
    ExecutorService executor = mode.executor(workers);
    try {
      fanOut(rows, listener, executor, window);
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
      RowSource<T> rows,
      RunListener<? super R> listener,
      ExecutorService executor,
      Deque<CompletableFuture<R>> window)
      throws IOException, InterruptedException {
    int width = Math.max(WINDOW, WINDOW_PER_WORKER * workers);
    Door door = mode.door(workers);
    for (Optional<T> row = rows.next(); row.isPresent(); row = rows.next()) {
      T next = row.get();
      long queuedAt = time.nanoTime();
      CompletableFuture<R> done = new CompletableFuture<>();
      Door.Ticket ticket = door.ticket();
      executor.execute(() -> task(next, queuedAt, ticket, done));
      window.add(done);
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

  private void task(T row, long queuedAt, Door.Ticket ticket, CompletableFuture<R> done) {
    try {
      R result = inside(row, queuedAt, ticket);
      kept.execute(() -> done.complete(result));
    } catch (InterruptedException | RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  private R inside(T row, long queuedAt, Door.Ticket ticket) throws InterruptedException {
    ticket.enter();
    try {
      return job.run(row, time.since(queuedAt));
    } finally {
      ticket.leave();
    }
  }

  private void handOnFirst(Deque<CompletableFuture<R>> window, RunListener<? super R> listener)
      throws IOException, InterruptedException {
    CompletableFuture<R> first = window.getFirst();
    if (!first.isDone()) {
      listener.idle();
    }
    R row = result(first);
    window.removeFirst();
    listener.row(row);
  }

  private static <R> R result(CompletableFuture<R> future)
      throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException failure && failure.getCause() != null) {
        throw failure.getCause();
      }
      throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
    }
  }

  private void stop(ExecutorService executor) {
    executor.shutdownNow();
    try {
      executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      CountDownLatch settled = new CountDownLatch(1);
      kept.execute(settled::countDown);
      settled.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void handOnWhatIsDone(Deque<CompletableFuture<R>> window, RunListener<? super R> listener)
      throws IOException {
    for (CompletableFuture<R> future : window) {
      if (future.state() == Future.State.SUCCESS) {
        listener.row(future.resultNow());
      }
    }
  }
}
