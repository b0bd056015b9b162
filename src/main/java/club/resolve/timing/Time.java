package club.resolve.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time handed in, so that a test can let an hour pass at once. Implementations are thread-safe. */
public interface Time extends InstantSource {

  /**
   * The time in nanoseconds as of {@link System#nanoTime}: for differences only, never goes back.
   */
  long nanoTime();

  /**
   * Waits; returns at once for a duration that is not positive.
   *
   * @throws InterruptedException when the thread is interrupted before or while it waits
   */
  void sleep(Duration duration) throws InterruptedException;

  /** The time passed since a {@link #nanoTime()} of before. */
  default Duration since(long nanoTime) {
    return Duration.ofNanos(nanoTime() - nanoTime);
  }

  /** The machine's own clock. */
  static Time system() {
    return new Time() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public Instant instant() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
          Thread.sleep(duration);
        }
      }
    };
  }
}
