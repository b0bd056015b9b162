package club.resolve.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * Lets in so many at a time, in the order of their tickets, whoever comes first. So a row that
 * waits inside for an earlier one never keeps that one out. Thread-safe.
 */
final class Door {
  private final Deque<CountDownLatch> outside = new ArrayDeque<>();
  private int room;

  /**
   * @param room for so many at a time, from 1
   */
  Door(int room) {
    this.room = room;
  }

  /** A place in the order in which the door lets in. To be used once. */
  final class Ticket {
    private final CountDownLatch called;

    private Ticket(CountDownLatch called) {
      this.called = called;
    }

    /**
     * Waits until it is called. Whoever has entered leaves.
     *
     * @throws InterruptedException when all are being stopped
     */
    void enter() throws InterruptedException {
      called.await();
    }

    /** Makes room for the next one. */
    void leave() {
      callNext();
    }
  }

  synchronized Ticket ticket() {
    boolean inside = room > 0;
    CountDownLatch called = new CountDownLatch(inside ? 0 : 1);
    if (inside) {
      room--;
    } else {
      outside.add(called);
    }
    return new Ticket(called);
  }

  private synchronized void callNext() {
    CountDownLatch next = outside.poll();
    if (next == null) {
      room++;
    } else {
      next.countDown();
    }
  }
}
