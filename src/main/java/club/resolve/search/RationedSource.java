package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Leaves all titles beyond the first few for a later run. Thread-safe. */
public final class RationedSource implements Source {
  private final Source next;
  private final String host;
  private final int titles;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param host named as the one that is spared
   * @param titles how many are passed on in one run
   */
  public RationedSource(Source next, String host, int titles) {
    this.next = next;
    this.host = host;
    this.titles = titles;
  }

  @Override
  public String name() {
    return next.name();
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    return asked.getAndIncrement() < titles
        ? next.search(query, meter)
        : new Answer.Blocked(
            host,
            Optional.empty(),
            "left for a later run: %s may be asked for at most %d titles in each run"
                .formatted(host, titles));
  }
}
