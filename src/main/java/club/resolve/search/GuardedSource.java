package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.timing.Meter;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks only while it is known whether the host wants to be left alone. Thread-safe. */
public final class GuardedSource implements Source {
  private final Source next;
  private final String host;
  private final BooleanSupplier known;

  public GuardedSource(Source next, String host, BooleanSupplier known) {
    this.next = next;
    this.host = host;
    this.known = known;
  }

  @Override
  public String name() {
    return next.name();
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    return known.getAsBoolean()
        ? next.search(query, meter)
        : new Answer.Blocked(
            host,
            Optional.empty(),
            "left out, as it is not known when %s may be asked again".formatted(host));
  }
}
