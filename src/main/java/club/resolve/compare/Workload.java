package club.resolve.compare;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is known of the work before it is done.
 *
 * @param words such as {@code 5 titles of books_5.csv, 700 ms a search}
 * @param pieces what a piece is, in the plural: titles, links, tasks
 * @param latencies how long each piece waits for its answer, in the order of the list; empty where
 *     that must be measured
 * @param interval least time between the starts of two pieces; zero where there is none
 * @param cores of the machine, where the work is computing and not waiting
 */
public record Workload(
    String words, String pieces, List<Duration> latencies, Duration interval, OptionalInt cores) {
  public Workload {
    latencies = List.copyOf(latencies);
  }
}
