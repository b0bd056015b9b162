package club.resolve.search;

import club.resolve.book.Query;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The few turns of a source that may be asked for few titles in a run. They go to the first rows of
 * the list that come to the source, whichever comes first by the clock: a row waits while one
 * before it, still in work, could take the turn, and no longer. Equal questions are one, as
 * whatever stands around the source asks them once; the first of their rows is their place.
 *
 * <p>The first row in work never waits, so there is always one that goes on, if rows are taken up
 * in the order of the list. A caller that asks for a row that was not announced never waits either:
 * turns go by count. As long as there are turns, as many rows are remembered as are in work; then,
 * none. Thread-safe.
 */
final class Turns implements QueryListener {
  private final Time time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** The rows that have not passed, in the order of the list. */
  private final SequencedMap<Long, OnTheWay> rows = new LinkedHashMap<>();

  /** Questions that wait for their turn. */
  private final List<Question> waiting = new ArrayList<>();

  /** Questions that have their turn, and no answer yet. */
  private final List<Question> asked = new ArrayList<>();

  private int left;

  /**
   * A row in work.
   *
   * @param come true if it has come to the source with that question; else it may never come
   */
  private record OnTheWay(Question question, boolean come) {}

  /** The ways in which a question is answered. */
  private enum Say {
    YES,
    NO,
    LATER
  }

  /**
   * @param turns from 0
   */
  Turns(int turns, Time time) {
    this.left = turns;
    this.time = time;
  }

  @Override
  public void announced(long row, Query query) {
    lock.lock();
    try {
      if (left > 0) {
        rows.putIfAbsent(row, new OnTheWay(Question.of(query), false));
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void asking(long row, Query query) {
    lock.lock();
    try {
      if (rows.containsKey(row)) {
        rows.put(row, new OnTheWay(Question.of(query), true));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void passed(long row) {
    lock.lock();
    try {
      if (rows.remove(row) != null) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a turn, and waits for it where it must. Whoever has one gives the question back when it
   * is {@link #answered}.
   *
   * @return false when there is none for it
   */
  boolean take(Question question, Meter meter) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      waiting.add(question);
      changed.signalAll();
      try {
        if (!granted(question, meter)) {
          return false;
        }
        asked.add(question);
        left--;
        if (left == 0) {
          rows.clear();
        }
        return true;
      } finally {
        waiting.remove(question);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The question has had its turn. */
  void answered(Question question) {
    lock.lock();
    try {
      asked.remove(question);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean granted(Question question, Meter meter) throws InterruptedException {
    Say say = say(question);
    if (say == Say.LATER) {
      long start = time.nanoTime();
      try {
        while (say == Say.LATER) {
          changed.await();
          say = say(question);
        }
      } finally {
        meter.waited(time.since(start));
      }
    }
    return say == Say.YES;
  }

  private Say say(Question question) {
    if (left == 0) {
      return Say.NO;
    }
    Set<Question> before = new HashSet<>();
    boolean maySooner = false;
    int perhaps = 0;
    for (OnTheWay row : rows.values()) {
      boolean equal = row.question().equals(question);
      if (equal && row.come()) {
        return inPlace(before.size(), perhaps, maySooner);
      }
      if (row.come() && waiting.contains(row.question())) {
        before.add(row.question());
      } else if (!row.come() || !asked.contains(row.question())) {
        perhaps++;
        maySooner |= equal;
      }
    }
    return Say.YES;
  }

  /**
   * The word to a question whose place is known.
   *
   * @param before questions before it that wait
   * @param perhaps rows before it that may come
   * @param sooner true if one of these rows may come with the same question, which has its place
   *     then
   */
  private Say inPlace(int before, int perhaps, boolean sooner) {
    if (before + perhaps < left) {
      return Say.YES;
    }
    return before < left || sooner ? Say.LATER : Say.NO;
  }
}
