package club.resolve.contest;

import club.resolve.compare.Contender;
import club.resolve.compare.Job;
import club.resolve.compare.Piece;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Nothing but computing, as the counter-example: the Fibonacci numbers of 34 and of 30, by the
 * recursion as it stands in books, and a loop that counts, each so many times.
 */
public final class CpuJob implements Job {
  private static final long COUNTED = 20_000_000;

  private static final List<Computation> KINDS =
      List.of(
          new Computation("Fibonacci 34", () -> fibonacci(34)),
          new Computation("Fibonacci 30", () -> fibonacci(30)),
          new Computation("counting", CpuJob::count));

  private final List<Computation> tasks;
  private final Time time;

  private record Computation(String name, LongSupplier number) {}

  /**
   * Computes nothing yet.
   *
   * @param times number of times that each of the three is done, from 1
   */
  public CpuJob(int times, Time time) {
    this.tasks = KINDS.stream().flatMap(kind -> Collections.nCopies(times, kind).stream()).toList();
    this.time = time;
  }

  /** The number of all tasks. */
  public int size() {
    return tasks.size();
  }

  @Override
  public Done run(Contender contender) throws IOException, InterruptedException {
    Stopwatch watch = new Stopwatch(time);
    List<Piece> pieces =
        Modes.fanOut(contender, tasks, (task, queued) -> compute(task, queued, watch), time);
    return new Done(watch.elapsed(), pieces);
  }

  private static Piece compute(Computation task, Duration queued, Stopwatch watch) {
    Stopwatch.Lap lap = watch.lap(queued);
    long number = task.number().getAsLong();
    return new Piece(lap.span(task.name(), new Meter()), Long.toString(number), false);
  }

  private static long fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  /** Each step depends on the one before, so that no compiler can leave the loop out. */
  private static long count() {
    long counted = 0;
    for (long i = 0; i < COUNTED; i++) {
      counted += (i & counted & 1) ^ 1;
    }
    return counted;
  }
}
