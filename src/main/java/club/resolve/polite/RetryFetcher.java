package club.resolve.polite;

import club.resolve.book.Answer;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Host;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Tries again after a failure that may pass. Stands outside the gate, so that every try is paced.
 * Thread-safe.
 */
public final class RetryFetcher implements Fetcher {
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  /**
   * A 429 is no failure but an order to wait, which the gate carries out for the whole host. Only
   * so many are taken for one request, lest an address that always answers it be asked for ever.
   */
  private static final int MOST_WAITS = 10;

  private final Fetcher next;
  private final int retries;
  private final Time time;
  private final RandomGenerator random;
  private final long origin;

  /** The last request that failed, and until when it waits, in nanoseconds after the origin. */
  private volatile @Nullable Host failed;

  private volatile long waitingUntil;

  /**
   * @param retries further tries after a passing failure, from 0; with 0 a 429 is not tried again
   *     either
   */
  public RetryFetcher(Fetcher next, int retries, Time time, RandomGenerator random) {
    this.next = next;
    this.retries = retries;
    this.time = time;
    this.random = random;
    this.origin = time.nanoTime();
  }

  @Override
  public Fetched fetch(Request request, Meter meter) throws InterruptedException {
    int waits = 0;
    int failures = 0;
    while (true) {
      Fetched fetched = next.fetch(request, meter);
      int cost = Math.min(cost(request, fetched), Math.max(1, retries));
      if (fetched instanceof Response response && response.status() == 429) {
        if (retries == 0 || ++waits > MOST_WAITS) {
          return new NoResponse(new Answer.RateLimited(request.host().toString()));
        }
      } else if (passing(fetched) && failures + cost <= retries) {
        failures += cost;
        backOff(request.host(), failures, meter);
      } else {
        return fetched;
      }
    }
  }

  private static boolean passing(Fetched fetched) {
    return fetched.fold(
        response -> PASSING.contains(response.status()),
        why ->
            why instanceof Answer.TimedOut
                || why instanceof Answer.NoConnection
                || why instanceof Answer.RefusedHere
                || (why instanceof Answer.Failed failed && failed.passing()));
  }

  /**
   * A try that took all its time counts as two, lest a title take minutes. That of a text does not,
   * as the next one goes on where it ended.
   */
  private static int cost(Request request, Fetched fetched) {
    return request.target().isEmpty() && fetched instanceof NoResponse(Answer.TimedOut _) ? 2 : 1;
  }

  private void backOff(Host host, int failures, Meter meter) throws InterruptedException {
    Duration pause = Backoff.after(failures, random.nextDouble());
    failed = host;
    waitingUntil = now() + pause.toNanos();
    time.sleep(pause);
    meter.waited(pause);
  }

  /** The last request that waits to be tried again, if any does. */
  public Optional<Waiting> waiting() {
    Duration left = Duration.ofNanos(waitingUntil - now());
    return left.isPositive()
        ? Optional.ofNullable(failed)
            .map(host -> new Waiting(Waiting.For.RETRY, host.toString(), left))
        : Optional.empty();
  }

  private long now() {
    return time.nanoTime() - origin;
  }
}
