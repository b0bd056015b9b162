package club.resolve.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LentThreadsTest {
  /** A machine that lends so many threads. */
  private static ThreadFactory lending(int most) {
    AtomicInteger lent = new AtomicInteger();
    return task -> {
      if (lent.incrementAndGet() > most) {
        throw new OutOfMemoryError("unable to create native thread");
      }
      return new Thread(task);
    };
  }

  @Test
  void allTasksAreDoneByTheThreadsThatThereAre() throws Exception {
    CountDownLatch done = new CountDownLatch(100);
    try (LentThreads pool = new LentThreads(20, lending(3))) {
      for (int i = 0; i < 100; i++) {
        pool.execute(done::countDown);
      }

      assertTrue(done.await(10, TimeUnit.SECONDS));
      assertEquals(3, pool.getPoolSize());
    }
  }

  @Test
  void withoutAnyThreadThatIsSaid() {
    try (LentThreads pool = new LentThreads(20, lending(0))) {
      assertThrows(OutOfMemoryError.class, () -> pool.execute(() -> {}));
    }
  }
}
