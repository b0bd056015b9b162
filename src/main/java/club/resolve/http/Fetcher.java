package club.resolve.http;

import club.resolve.timing.Meter;

/**
 * Asks and waits for the answer. Each rule of politeness is a decorator of this interface.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface Fetcher {

  /**
   * Asks.
   *
   * @param meter is told how long was waited and fetched
   * @throws InterruptedException when the run is being stopped
   */
  Fetched fetch(Request request, Meter meter) throws InterruptedException;
}
