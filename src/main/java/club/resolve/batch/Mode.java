package club.resolve.batch;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The {@link ExecutorService} that runs the work. All modes run the same code and give the same
 * rows; a further mode is a further constant, and what the compiler then asks for.
 */
public enum Mode {
  /** One title after the other, on one thread beside the one that reads and writes. */
  SEQUENTIAL,

  /** A pool of a fixed number of platform threads. */
  THREADS,

  /** A virtual thread for each title, of which a door lets in so many at a time. */
  VIRTUAL;

  ExecutorService executor(int workers) {
    return switch (this) {
      case SEQUENTIAL -> Executors.newSingleThreadExecutor();
      case THREADS -> new LentThreads(workers);
      case VIRTUAL -> Executors.newVirtualThreadPerTaskExecutor();
    };
  }

  /** The number of titles in work at once when so many workers are asked for. */
  public int workers(int asked) {
    return this == SEQUENTIAL ? 1 : asked;
  }

  /** Mode and workers, such as "threads, 5 workers". */
  public String inWords(int asked) {
    int workers = workers(asked);
    String name = name().toLowerCase(Locale.ROOT);
    return workers == 1 ? name : name + ", " + workers + " workers";
  }

  /** Lets in as many tasks as there are workers, where the executor itself does not see to it. */
  Door door(int workers) {
    return new Door(this == VIRTUAL ? workers : Integer.MAX_VALUE);
  }
}
