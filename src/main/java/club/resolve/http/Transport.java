package club.resolve.http;

import java.util.function.Consumer;

/**
 * Sends requests. Apart from {@link Fetcher} because whoever paces requests must know when one has
 * started, which is long before it is answered. Implementations are thread-safe.
 */
public interface Transport {

  /**
   * Starts a request and returns.
   *
   * @param seen is given the response the moment it is complete, before anyone who waits for it
   *     goes on; called by any thread, and at most once
   */
  Exchange begin(Request request, Consumer<Response> seen);

  /** A request under way. */
  @FunctionalInterface
  interface Exchange {

    /**
     * Waits for the whole answer, at most for the request's timeout; gives the request up when that
     * is over or the thread is interrupted.
     */
    Fetched await() throws InterruptedException;
  }
}
