package club.resolve.http;

import club.resolve.timing.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends nothing: a function answers, and each start is noted with its time. Thread-safe. */
public final class FakeTransport implements Transport {
  private final FakeTime time;
  private final Server server;
  private final List<Start> starts = new ArrayList<>();

  /** The server that answers. */
  @FunctionalInterface
  public interface Server {
    /**
     * Called by the thread that waits for the answer.
     *
     * @param number of the request, from 1, in the order of the starts
     */
    Fetched answer(Request request, int number) throws InterruptedException;
  }

  /** A request that was sent, and when, counted from the beginning of the fake time. */
  public record Start(Request request, Duration at) {}

  public FakeTransport(FakeTime time, Server server) {
    this.time = time;
    this.server = server;
  }

  @Override
  public Exchange begin(Request request, Consumer<Response> seen) {
    int number = note(request);
    return () -> {
      Fetched fetched = server.answer(request, number);
      if (fetched instanceof Response response) {
        seen.accept(response);
      }
      return fetched;
    };
  }

  private synchronized int note(Request request) {
    starts.add(new Start(request, time.elapsed()));
    return starts.size();
  }

  /** All starts, in their order. */
  public synchronized List<Start> starts() {
    return List.copyOf(starts);
  }

  /** When each request was sent. */
  public List<Duration> times() {
    return starts().stream().map(Start::at).toList();
  }

  /** The times from each start to the next. */
  public List<Duration> gaps() {
    List<Duration> times = times();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(times.get(i).minus(times.get(i - 1)));
    }
    return gaps;
  }
}
