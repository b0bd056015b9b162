package club.resolve.compare;

import java.time.Duration;
import java.util.List;

/**
 * The facts about the work before it is done.
 *
 * @param words such as {@code 5 titles of books_5.csv, 700 ms a search}
 * @param pieces the name of a piece, in the plural: titles, links, tasks
 * @param latencies the time that each piece waits for its answer, in the order of the list; empty
 *     where that must be measured
 * @param interval least time between the starts of two pieces; zero where there is none
 * @param effort the kind of work that takes the time of the pieces
 */
public record Workload(
    String words, String pieces, List<Duration> latencies, Duration interval, Effort effort) {
  public Workload {
    latencies = List.copyOf(latencies);
  }
}
