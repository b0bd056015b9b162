package club.resolve.spark;

import club.resolve.timing.Time;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/**
 * The parts that an executor has given back to Spark, and of which it does not know yet that the
 * driver has stored them. Thread-safe.
 *
 * <p>Spark gives a slot its next task before the driver has stored the result of the last one. A
 * driver that is killed between the two would lose both; so a task does not ask for its first title
 * before that.
 */
final class HandedIn {
  private static final Duration PAUSE = Duration.ofMillis(5);

  /** A result that was lost on its way never arrives: Spark has its part done again. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Set<Long> parts = ConcurrentHashMap.newKeySet();
  private final LongPredicate stored;
  private final Time time;

  /**
   * @param stored whether the driver has stored the part of a number
   */
  HandedIn(LongPredicate stored, Time time) {
    this.stored = stored;
    this.time = time;
  }

  /** Adds a part, whose result is given back next. */
  void add(long part) {
    parts.add(part);
  }

  /**
   * Returns when all are stored, or ten seconds later.
   *
   * @param next the part that is worked on next; it is not waited for where it has to be done again
   */
  void awaitStored(long next) throws InterruptedException {
    parts.remove(next);
    long start = time.nanoTime();
    for (long part : List.copyOf(parts)) {
      while (!stored.test(part) && time.since(start).compareTo(LONGEST) < 0) {
        time.sleep(PAUSE);
      }
      parts.remove(part);
    }
  }
}
