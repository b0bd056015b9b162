package club.resolve.timing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets many threads do something at the same moment, and brings their failures home. */
public final class Together {
  private static final int SECONDS_UNTIL_STUCK = 20;

  private Together() {}

  /** The work of each thread. */
  @FunctionalInterface
  public interface Task {
    /**
     * @param number of the thread, from 0
     */
    void run(int number) throws Exception;
  }

  /** Starts as many platform threads, and returns when all are done. */
  public static void run(int threads, Task task)
      throws InterruptedException, ExecutionException, TimeoutException {
    CyclicBarrier line = new CyclicBarrier(threads);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        all.add(
            pool.submit(
                () -> {
                  line.await(SECONDS_UNTIL_STUCK, TimeUnit.SECONDS);
                  task.run(number);
                  return null;
                }));
      }
      try {
        for (Future<?> one : all) {
          one.get(SECONDS_UNTIL_STUCK, TimeUnit.SECONDS);
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  /** Starts a thread, and returns when it waits, or has ended. */
  public static Thread begun(Runnable task) {
    Thread thread = Thread.ofPlatform().daemon().start(task);
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  /** Waits for a thread to end. */
  public static void join(Thread thread) throws InterruptedException {
    if (!thread.join(Duration.ofSeconds(SECONDS_UNTIL_STUCK))) {
      throw new AssertionError(thread + " does not come to an end");
    }
  }

  /** Waits for what another thread does. */
  public static void await(CountDownLatch latch) {
    try {
      if (!latch.await(SECONDS_UNTIL_STUCK, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
