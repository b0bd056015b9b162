package club.resolve.run;

import club.resolve.timing.RunListener;
import club.resolve.timing.Time;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The course of each run over a list, whatever is done with its rows: the list and the sinks are
 * opened, rows go through, progress is shown, and the outputs come to stand in their places. Not
 * thread-safe.
 */
final class ListRun {
  /**
   * The part of a run over a list that differs from run to run.
   *
   * @param <L> the list as it is read
   * @param <R> a row of the result
   */
  interface Passage<L extends Closeable, R> {

    /** Opens the list at its first row. */
    L open() throws IOException;

    /** Opens all that hears of the rows of the result. */
    void sinks(L list, OpenSinks<R> into) throws IOException;

    /**
     * Does the work for each row.
     *
     * @return false where the run was stopped before its end
     */
    boolean run(L list, RunListener<R> listener) throws IOException;

    /** Puts the outputs, which are closed by now, where they belong. */
    default Outputs.Settled settle(Outputs outputs, boolean whole, long rows) throws IOException {
      return outputs.settle(whole, rows);
    }
  }

  private final Outputs outputs;
  private final Listener listener;
  private final Time time;

  /**
   * @param outputs locked, and closed by the caller
   */
  ListRun(Outputs outputs, Listener listener, Time time) {
    this.outputs = outputs;
    this.listener = listener;
    this.time = time;
  }

  /**
   * Runs to the end, or until the calling thread is interrupted.
   *
   * @param what is counted
   * @param total rows of the list
   * @param waiting tells what the run waits for
   * @throws IOException when the list cannot be read on or a result cannot be written; the rows so
   *     far are then kept beside an earlier result
   */
  <L extends Closeable, R> Ended run(
      Passage<L, R> passage, Listener.Counted what, long total, Supplier<Optional<String>> waiting)
      throws IOException {
    long start = time.nanoTime();
    RowCount rows = new RowCount();
    boolean whole;
    try (L list = passage.open();
        OpenSinks<R> sinks = new OpenSinks<>();
        Watch watch = listener.watch(what, total, waiting)) {
      passage.sinks(list, sinks);
      sinks.hear(rows);
      sinks.hear(watch);
      whole = passage.run(list, sinks.all());
    } catch (IOException | RuntimeException e) {
      outputs.keepPartial(e, listener);
      throw e;
    }
    Outputs.Settled settled = passage.settle(outputs, whole, rows.count);
    return new Ended(whole, rows.count, total, time.since(start), settled);
  }

  /**
   * The listeners of a run, of which some are files that are written. Closed in the opposite order,
   * each of them, also where one before it fails. Not thread-safe.
   *
   * @param <R> a row of the result
   */
  static final class OpenSinks<R> implements Closeable {
    private final List<RunListener<? super R>> listeners = new ArrayList<>();
    private final Deque<Closeable> open = new ArrayDeque<>();

    /** Adds one that is closed with these. */
    public <S extends RunListener<? super R> & Closeable> void add(S sink) {
      listeners.add(sink);
      keep(sink);
    }

    /** Adds something that is closed with these, and hears of no row. */
    public void keep(Closeable file) {
      open.push(file);
    }

    /** Adds one that holds nothing open. */
    public void hear(RunListener<? super R> listener) {
      listeners.add(listener);
    }

    RunListener<R> all() {
      return RunListener.all(listeners);
    }

    @Override
    public void close() throws IOException {
      if (!open.isEmpty()) {
        Closeable last = open.pop();
        try (this) {
          last.close();
        }
      }
    }
  }

  private static final class RowCount implements RunListener<Object> {
    private long count;

    @Override
    public void row(Object row) {
      count++;
    }
  }
}
