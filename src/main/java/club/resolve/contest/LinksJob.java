package club.resolve.contest;

import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.Piece;
import club.resolve.http.Fetched;
import club.resolve.http.Fetched.NoResponse;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * A list of addresses, each of them asked for by a plain GET as often as it stands there. The
 * result is the status.
 */
public final class LinksJob implements Job {
  /** The mode in which no thread waits for an answer. */
  public static final String ASYNC = "async";

  private final List<URI> addresses;
  private final Fetcher fetcher;
  private final Asking asking;
  private final Time time;

  /** Asks, without a thread that waits for the answer. Thread-safe. */
  @FunctionalInterface
  public interface Asking {
    CompletableFuture<Fetched> ask(Request request);
  }

  /**
   * Asks nothing yet.
   *
   * @param fetcher for the modes of the program
   * @param asking for {@link #ASYNC}
   */
  public LinksJob(List<URI> addresses, Fetcher fetcher, Asking asking, Time time) {
    this.addresses = List.copyOf(addresses);
    this.fetcher = fetcher;
    this.asking = asking;
    this.time = time;
  }

  @Override
  public Done run(Contender contender) throws IOException, InterruptedException {
    Stopwatch watch = new Stopwatch(time);
    List<Piece> pieces =
        contender.mode().equals(ASYNC)
            ? async(contender.workers(), watch)
            : Modes.fanOut(contender, addresses, (uri, queued) -> fetch(uri, queued, watch), time);
    return new Done(watch.elapsed(), pieces);
  }

  private Piece fetch(URI address, Duration queued, Stopwatch watch) throws InterruptedException {
    Stopwatch.Lap lap = watch.lap(queued);
    Meter meter = new Meter();
    Fetched fetched = fetcher.fetch(request(address), meter);
    return piece(address, fetched, lap, meter);
  }

  /** This thread starts the requests, and waits for nothing but room. */
  private List<Piece> async(int atOnce, Stopwatch watch) throws InterruptedException {
    Semaphore room = new Semaphore(atOnce);
    List<CompletableFuture<Piece>> underWay = new ArrayList<>();
    for (URI address : addresses) {
      Duration begin = watch.elapsed();
      room.acquire();
      Stopwatch.Lap lap = watch.lap(watch.elapsed().minus(begin));
      underWay.add(
          asking
              .ask(request(address))
              .thenApply(
                  fetched -> {
                    Meter meter = new Meter();
                    meter.fetched(watch.elapsed().minus(lap.taken()));
                    return piece(address, fetched, lap, meter);
                  })
              .whenComplete((_, _) -> room.release()));
    }
    List<Piece> pieces = new ArrayList<>();
    for (CompletableFuture<Piece> each : underWay) {
      pieces.add(result(each));
    }
    return pieces;
  }

  private static Piece result(CompletableFuture<Piece> piece) throws InterruptedException {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed: " + e.getCause(), e.getCause());
    }
  }

  private static Request request(URI address) {
    return Request.get(address, Map.of("Accept", "*/*"), _ -> Optional.empty());
  }

  private static Piece piece(URI address, Fetched fetched, Stopwatch.Lap lap, Meter meter) {
    return new Piece(
        lap.span(address.toString(), meter),
        switch (fetched) {
          case Response response -> "HTTP " + response.status();
          case NoResponse none -> none.why().sentence();
        },
        fetched instanceof NoResponse);
  }
}
