package club.resolve.texts;

import club.resolve.timing.Time;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * The bounded queue between the stages: who brings waits while it is full, who takes while it is
 * empty, and both are measured. Thread-safe.
 *
 * @param <T> the type of the things handed over
 */
final class Handover<T> {
  private final BlockingQueue<T> queue;
  private final Time time;
  private final LongAdder heldBack = new LongAdder();
  private final LongAdder starved = new LongAdder();

  /**
   * @param places from 1
   */
  Handover(int places, Time time) {
    this.queue = new ArrayBlockingQueue<>(places);
    this.time = time;
  }

  void put(T item) throws InterruptedException {
    long start = time.nanoTime();
    try {
      queue.put(item);
    } finally {
      heldBack.add(time.nanoTime() - start);
    }
  }

  T take() throws InterruptedException {
    long start = time.nanoTime();
    try {
      return queue.take();
    } finally {
      starved.add(time.nanoTime() - start);
    }
  }

  /** The time that all who bring have waited for a place, all together. */
  Duration heldBack() {
    return Duration.ofNanos(heldBack.sum());
  }

  /** The time that all who take have waited for something to do, all together. */
  Duration starved() {
    return Duration.ofNanos(starved.sum());
  }
}
