package club.resolve.batch;

import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A pool of a fixed number of platform threads, or of as many as the machine lends. Tasks are given
 * to it by one thread.
 */
final class LentThreads extends ThreadPoolExecutor {
  LentThreads(int most) {
    this(most, Executors.defaultThreadFactory());
  }

  LentThreads(int most, ThreadFactory threads) {
    super(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
  }

  /**
   * Does a task later, by a thread that there is or one that is made.
   *
   * @throws OutOfMemoryError when there is no thread, and none can be made
   */
  @Override
  public void execute(Runnable task) {
    try {
      super.execute(task);
    } catch (OutOfMemoryError e) {
      int lent = getPoolSize();
      if (lent == 0) {
        throw e;
      }
      setCorePoolSize(lent);
      setMaximumPoolSize(lent);
      super.execute(task);
    }
  }
}
