package club.resolve.rehearsal;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.time.Duration;

/**
 * Has the facts that a source answers written down, with the time that they took: that of the
 * requests where there were any, without waiting for politeness, else by the clock. Facts that were
 * known from an earlier run are left out, as their time is not known. Thread-safe.
 */
public final class RecordedSource implements Source {
  private final Source next;
  private final Recorder recorder;
  private final Time time;

  public RecordedSource(Source next, Recorder recorder, Time time) {
    this.next = next;
    this.recorder = recorder;
    this.time = time;
  }

  @Override
  public String name() {
    return next.name();
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    Duration before = meter.fetched().orElse(Duration.ZERO);
    int remembered = meter.remembered();
    long start = time.nanoTime();
    Answer answer = next.search(query, meter);
    Duration fetched = meter.fetched().orElse(Duration.ZERO).minus(before);
    if (answer instanceof Answer.Fact fact && meter.remembered() == remembered) {
      recorder.write(name(), query, fact, fetched.isPositive() ? fetched : time.since(start));
    }
    return answer;
  }
}
