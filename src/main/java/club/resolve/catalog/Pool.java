package club.resolve.catalog;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps what is dear to make and serves one thread at a time. Holds as many as were ever in use at
 * once. Thread-safe.
 */
final class Pool<T> {
  private final Maker<? extends T> maker;
  private final Queue<T> idle = new ConcurrentLinkedQueue<>();

  /** Makes another one when all are in use. */
  interface Maker<T> {
    T make() throws IOException;
  }

  /** A task that needs one of them. */
  interface Use<T, R> {
    R with(T one) throws IOException;
  }

  Pool(Maker<? extends T> maker) {
    this.maker = maker;
  }

  /** One that failed is not used again: it may be in any state. */
  <R> R use(Use<? super T, R> use) throws IOException {
    T known = idle.poll();
    T one = known == null ? maker.make() : known;
    R result = use.with(one);
    idle.add(one);
    return result;
  }
}
