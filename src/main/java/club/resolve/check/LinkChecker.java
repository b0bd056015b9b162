package club.resolve.check;

import club.resolve.http.Challenge;
import club.resolve.http.Fetched;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Request.Want;
import club.resolve.input.LinkRow;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks for each link: by HEAD, and where that is refused by GET, of which the body is left unread.
 * Equal addresses are asked once; its memory grows with the number of different ones. Thread-safe.
 */
public final class LinkChecker {
  private static final Challenge CHALLENGE = new Challenge();

  private final Fetcher fetcher;
  private final LeftAlone leftAlone;
  private final Judge judge;
  private final Time time;
  private final Map<URI, FutureTask<AskedLink>> asked = new ConcurrentHashMap<>();
  private final AtomicLong repeated = new AtomicLong();

  /** The outcome for an address. */
  private record AskedLink(Finding finding, Optional<Duration> took) {}

  /**
   * Asks nothing yet.
   *
   * @param fetcher follows redirects
   */
  public LinkChecker(Fetcher fetcher, LeftAlone leftAlone, Judge judge, Time time) {
    this.fetcher = fetcher;
    this.leftAlone = leftAlone;
    this.judge = judge;
    this.time = time;
  }

  /**
   * Finds out what becomes of a link.
   *
   * @param queued how long the row has waited for a worker
   * @throws InterruptedException when the run is being stopped
   */
  public CheckedLink check(LinkRow row, Duration queued) throws InterruptedException {
    long start = time.nanoTime();
    Meter meter = new Meter();
    AskedLink answer = settled(row.link(), meter);
    return new CheckedLink(
        row, answer.finding(), answer.took(), meter.times(queued, time.since(start)));
  }

  /** The number of links that were not requested, since another row had the same. */
  public long repeated() {
    return repeated.get();
  }

  private AskedLink settled(String link, Meter meter) throws InterruptedException {
    if (link.isBlank()) {
      return unasked(Verdict.SKIPPED, "the row has no link");
    }
    Optional<URI> address = Address.parse(link);
    if (address.isEmpty()) {
      return unasked(Verdict.ERROR, "is not a valid http or https address");
    }
    Optional<String> reason = leftAlone.reason(address.get());
    return reason.isPresent()
        ? unasked(Verdict.SKIPPED, reason.get())
        : askedOnce(address.get(), meter);
  }

  private static AskedLink unasked(Verdict verdict, String reason) {
    return new AskedLink(Finding.withoutAnswer(verdict, reason), Optional.empty());
  }

  private AskedLink askedOnce(URI address, Meter meter) throws InterruptedException {
    FutureTask<AskedLink> mine = new FutureTask<>(() -> ask(address, meter));
    FutureTask<AskedLink> first = asked.putIfAbsent(address, mine);
    if (first == null) {
      mine.run();
      first = mine;
    } else {
      repeated.incrementAndGet();
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        // Who asked was stopped, and so are all.
        throw new InterruptedException();
      }
      throw new IllegalStateException(address + " could not be checked", e.getCause());
    }
  }

  private AskedLink ask(URI address, Meter meter) throws InterruptedException {
    Request get = Request.get(address, Map.of("Accept", "*/*"), CHALLENGE).wanting(Want.HEADERS);
    Fetched fetched = fetcher.fetch(get.wanting(Want.HEADERS_BY_HEAD), meter);
    if (judge.worthGet(fetched)) {
      fetched = fetcher.fetch(get, meter);
    }
    return new AskedLink(judge.finding(fetched), meter.fetched());
  }
}
