package club.resolve.spark;

import club.resolve.timing.Time;
import java.time.Duration;
import java.time.Instant;

/** Goes on only when it is told to. */
final class StoppedTime implements Time {
  private long nanos;

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public void sleep(Duration duration) {
    nanos += duration.toNanos();
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochSecond(1_000_000).plusNanos(nanos);
  }
}
