package club.resolve.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several threads have to write at about the same time goes into the file in one transaction,
 * since a commit costs more than the writing. Whoever comes first writes for all that join before
 * it has the file; the others wait for it. Thread-safe.
 *
 * <p>The first one lets others join for a moment when another thread has just written, as
 * PostgreSQL does with commit_delay. A thread that writes alone never waits.
 */
final class GroupCommit<T> {
  private static final Duration DELAY = Duration.ofNanos(250_000);

  private final Consumer<Supplier<List<T>>> writer;
  private Group<T> open = new Group<>();
  private volatile long lastTime;
  private volatile @Nullable Thread last;

  private static final class Group<T> {
    private final List<T> members = new ArrayList<>();
    private final CompletableFuture<@Nullable Void> written = new CompletableFuture<>();
  }

  /**
   * @param writer waits until it has the file, then asks for what is to be written and commits it
   */
  GroupCommit(Consumer<Supplier<List<T>>> writer) {
    this.writer = writer;
  }

  /** Returns when all of them are committed, or have failed to be. */
  void write(List<T> some) {
    if (some.isEmpty()) {
      return;
    }
    Group<T> group;
    boolean first;
    synchronized (this) {
      group = open;
      first = group.members.isEmpty();
      group.members.addAll(some);
    }
    if (first) {
      lead(group);
    } else {
      group.written.join();
    }
  }

  private void lead(Group<T> group) {
    long wait = lastTime + DELAY.toNanos() - System.nanoTime();
    if (wait > 0 && !Thread.currentThread().equals(last)) {
      LockSupport.parkNanos(this, wait);
    }
    try {
      writer.accept(() -> close(group));
    } finally {
      // Else, where the writer never had the file, others would join for ever.
      close(group);
      lastTime = System.nanoTime();
      last = Thread.currentThread();
      group.written.complete(null);
    }
  }

  /** Those who come later are another group. */
  private synchronized List<T> close(Group<T> group) {
    if (open.equals(group)) {
      open = new Group<>();
    }
    return group.members;
  }
}
