package club.resolve.run;

import club.resolve.timing.RunListener;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The listeners of a run, of which some are files that are written. Closed in the opposite order,
 * each of them, also where one before it fails. Not thread-safe.
 *
 * @param <R> a row of the result
 */
public final class OpenSinks<R> implements Closeable {
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
