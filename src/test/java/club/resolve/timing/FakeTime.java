package club.resolve.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Time that passes only when someone sleeps: a sleep moves the clock to its own end and returns at
 * once. The thread whose sleep ends first wakes first, of all that sleep at the same moment.
 * Thread-safe.
 */
public final class FakeTime implements Time {
  /** The instant at which every fake time begins. */
  public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  /** Overflows in the first second, as {@link System#nanoTime} may: only differences count. */
  private static final long ORIGIN = Long.MAX_VALUE - 500_000_000;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition woken = lock.newCondition();
  private final PriorityQueue<Sleeper> asleep =
      new PriorityQueue<>(Comparator.comparing(Sleeper::end).thenComparingInt(Sleeper::number));
  private final List<Duration> sleeps = new ArrayList<>();
  private final Consumer<Duration> whileAsleep;
  private Duration elapsed = Duration.ZERO;
  private int sleepers;

  private record Sleeper(Duration end, int number) {}

  public FakeTime() {
    this(_ -> {});
  }

  /**
   * @param whileAsleep what happens in each sleep before it ends; is given the length of the sleep
   */
  public FakeTime(Consumer<Duration> whileAsleep) {
    this.whileAsleep = whileAsleep;
  }

  @Override
  public long nanoTime() {
    return ORIGIN + elapsed().toNanos();
  }

  @Override
  public Instant instant() {
    return BEGINNING.plus(elapsed());
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (!duration.isPositive()) {
      return;
    }
    lock.lockInterruptibly();
    Sleeper me;
    try {
      sleeps.add(duration);
      me = new Sleeper(elapsed.plus(duration), sleepers++);
      asleep.add(me);
    } finally {
      lock.unlock();
    }
    try {
      whileAsleep.accept(duration);
    } finally {
      wake(me);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private void wake(Sleeper me) {
    lock.lock();
    try {
      while (!me.equals(asleep.peek())) {
        woken.awaitUninterruptibly();
      }
      asleep.remove();
      moveTo(me.end());
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets time pass without anyone asleep: the duration of an answer, for example. */
  public void pass(Duration duration) {
    lock.lock();
    try {
      moveTo(elapsed.plus(duration));
    } finally {
      lock.unlock();
    }
  }

  private void moveTo(Duration moment) {
    elapsed = moment.compareTo(elapsed) > 0 ? moment : elapsed;
  }

  /** The time that has passed since the beginning. */
  public Duration elapsed() {
    lock.lock();
    try {
      return elapsed;
    } finally {
      lock.unlock();
    }
  }

  /** The length that was asked of each sleep, in the order in which they began. */
  public List<Duration> sleeps() {
    lock.lock();
    try {
      return List.copyOf(sleeps);
    } finally {
      lock.unlock();
    }
  }
}
