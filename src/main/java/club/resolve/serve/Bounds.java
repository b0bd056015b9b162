package club.resolve.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The room that there is for requests.
 *
 * @param requests that may be under way at once, however slowly they come in
 * @param batches that may be worked on at once
 * @param kilobytes of bodies and answers that may be in memory at once
 */
record Bounds(Semaphore requests, Semaphore batches, Semaphore kilobytes) {
  /** Bytes of one body: a thousand queries of some kilobytes each. */
  static final int LARGEST_BODY = 4 << 20;

  /** Seconds after which whoever finds no room may come again. */
  static final int RETRY_SECONDS = 1;

  /** Requests that may be under way at once. */
  static final int REQUESTS = 512;

  private static final int BATCHES = 64;
  private static final int MEGABYTES = 96;

  /** Seconds that a client may take to send a request. */
  private static final int SLOWEST_REQUEST = 30;

  /** Seconds from there to the last byte of the answer; a service far away may be slow. */
  private static final int SLOWEST_ANSWER = 600;

  /** Seconds that an answer waits for room. */
  private static final int PATIENCE = 10;

  static Bounds usual() {
    return new Bounds(
        new Semaphore(REQUESTS), new Semaphore(BATCHES), new Semaphore(MEGABYTES << 10));
  }

  /**
   * Sets the deadlines of Java's server, which it reads once, when the first one is made.
   * Properties that the user has set stay.
   */
  static void setDeadlines() {
    set("sun.net.httpserver.maxReqTime", SLOWEST_REQUEST);
    set("sun.net.httpserver.maxRspTime", SLOWEST_ANSWER);
    set("jdk.httpserver.maxConnections", 2 * REQUESTS);
  }

  private static void set(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }

  /** Takes room for so many bytes, if there is any. */
  boolean take(long bytes) {
    return kilobytes.tryAcquire(kilobytes(bytes));
  }

  /**
   * Takes room for so many bytes, and waits a little for it.
   *
   * @throws InterruptedException when the server is being stopped
   */
  boolean await(long bytes) throws InterruptedException {
    return kilobytes.tryAcquire(kilobytes(bytes), PATIENCE, TimeUnit.SECONDS);
  }

  void giveBack(long bytes) {
    kilobytes.release(kilobytes(bytes));
  }

  /** More than all is all. */
  private static int kilobytes(long bytes) {
    return (int) Math.min((bytes >> 10) + 1, MEGABYTES << 10);
  }
}
