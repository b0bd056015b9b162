package club.resolve.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread of its own writes to the file what several threads hand over, in one transaction for all
 * that has come, since a commit costs more than the writing. Nobody waits for it but what is to be
 * done {@linkplain #afterwards afterwards}. Thread-safe.
 *
 * <p>After the first few, a commit lets a moment pass since the one before it, in which more can
 * come.
 */
final class WriteBehind<T> implements AutoCloseable {
  /** At most 125 commits a second. */
  private static final Duration PAUSE = Duration.ofMillis(8);

  /** So many commits come without a pause: a short run does not wait for its end. */
  private static final int PROMPT = 30;

  private final String name;
  private final Consumer<List<T>> writer;
  private Batch<T> open = new Batch<>();
  private @Nullable Batch<T> current;
  private boolean closed;
  private @Nullable Thread thread;
  private @Nullable Throwable failure;

  /**
   * The entries that are written together.
   *
   * @param followers run when that is done
   */
  private record Batch<T>(List<T> entries, List<Runnable> followers) {
    Batch() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * @param name of the thread, which is begun when there is something to write
   * @param writer commits the given entries, or reports itself why it cannot
   */
  WriteBehind(String name, Consumer<List<T>> writer) {
    this.name = name;
    this.writer = writer;
  }

  /** Has them written soon. */
  synchronized void write(List<T> some) {
    if (failure != null) {
      throw new IllegalStateException("nothing can be kept any more", failure);
    }
    if (!some.isEmpty()) {
      open.entries().addAll(some);
      wake();
    }
  }

  /**
   * Runs something when all that came before it is committed, or has failed to be: at once, or in
   * the thread that writes, so it must be short.
   */
  void afterwards(Runnable follower) {
    synchronized (this) {
      Batch<T> last = open.entries().isEmpty() ? current : open;
      if (last != null) {
        last.followers().add(follower);
        return;
      }
    }
    follower.run();
  }

  /** Returns when all that came before is committed, or has failed to be. */
  void flush() {
    CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    afterwards(() -> done.complete(null));
    done.join();
  }

  private void wake() {
    if (thread == null) {
      thread = Thread.ofPlatform().name(name).daemon().start(this::writeOn);
    } else {
      notifyAll();
    }
  }

  private void writeOn() {
    long last = System.nanoTime() - PAUSE.toNanos();
    for (int commits = 0; awaitSome(); commits++) {
      long pause = last + PAUSE.toNanos() - System.nanoTime();
      if (pause > 0 && commits >= PROMPT) {
        LockSupport.parkNanos(this, pause);
      }
      write(take());
      last = System.nanoTime();
    }
  }

  /** Returns true when there is something; false when there will be nothing any more. */
  private synchronized boolean awaitSome() {
    while (open.entries().isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody has this thread to interrupt it", e);
      }
    }
    return !open.entries().isEmpty();
  }

  private synchronized Batch<T> take() {
    Batch<T> batch = open;
    open = new Batch<>();
    current = batch;
    return batch;
  }

  /** Whatever happens, what waits for it goes on; who comes later is told. */
  private void write(Batch<T> batch) {
    try {
      writer.accept(batch.entries());
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        failure = e;
      }
    } finally {
      // Else one could still be added while they run.
      synchronized (this) {
        current = null;
      }
      batch.followers().forEach(Runnable::run);
    }
  }

  /** Writes what has come, and ends the thread. */
  @Override
  public void close() {
    @Nullable Thread writes;
    synchronized (this) {
      closed = true;
      notifyAll();
      writes = thread;
    }
    if (writes != null) {
      try {
        writes.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
