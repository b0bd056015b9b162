package club.resolve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdealTest {
  private static List<Duration> pieces(String millis) {
    return Stream.of(millis.split(" ")).map(Long::valueOf).map(Duration::ofMillis).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "50 50 50 50 50, 1, 0, 250",
    "50 50 50 50 50, 2, 0, 150",
    "50 50 50 50 50, 5, 0, 50",
    "50 50 50 50 50, 100, 0, 50",
    "10 20 30 40, 2, 0, 60",
    "90 10 10 10, 2, 0, 90",
    // One start in 100 ms: the last one begins after 400.
    "50 50 50 50 50, 5, 100, 450",
    "300 300 300, 1, 100, 900",
    "300 300 300, 2, 100, 600"
  })
  void aPieceGoesToTheWorkerThatIsFreeFirst(
      String millis, int workers, long interval, long expected) {
    assertEquals(
        Duration.ofMillis(expected),
        Ideal.schedule(pieces(millis), workers, Duration.ofMillis(interval)));
  }

  @Test
  void nothingTakesNoTime() {
    assertEquals(Duration.ZERO, Ideal.schedule(List.of(), 3, Duration.ZERO));
  }

  /** Each waits 100 ms and computes 20 ms, on two cores. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 1200",
    "2, 0, 600",
    "5, 0, 240",
    // All have their answers after 100 ms; the cores need 100 ms for ten of them.
    "10, 0, 200",
    "100, 0, 200",
    "100, 50, 570"
  })
  void waitingAndComputingIsBoundByWorkersAndByCores(int workers, long interval, long expected) {
    Cost each = new Cost(Duration.ofMillis(100), Duration.ofMillis(20));

    assertEquals(
        Duration.ofMillis(expected),
        Ideal.time(
            Collections.nCopies(10, each),
            workers,
            Runs.both(2, List.of(), Duration.ofMillis(interval))));
  }

  @Test
  void whatIsNotWaitingIsComputing() {
    Duration known = Duration.ofMillis(300);
    Cost seen = new Cost(Duration.ofMillis(700), Duration.ofMillis(300));
    List<Run> runs = Runs.both(Runs.SEQUENTIAL, Duration.ofMillis(700), Duration.ofMillis(300), 5);

    assertEquals(
        Collections.nCopies(5, seen),
        Ideal.pieces(Runs.both(2, List.of(), Duration.ZERO), List.of(Runs.SEQUENTIAL), runs));
    assertEquals(
        Collections.nCopies(5, new Cost(known, Duration.ofMillis(700))),
        Ideal.pieces(
            Runs.both(2, Collections.nCopies(5, known), Duration.ZERO),
            List.of(Runs.SEQUENTIAL),
            runs));
  }

  @Test
  void whatPiecesTakeIsSeenWhereTheyAreLeastInEachOthersWay() {
    List<Run> runs =
        Stream.concat(Runs.of(Runs.THREADS, 9, 9).stream(), Runs.of(Runs.SEQUENTIAL, 4, 6).stream())
            .toList();
    List<Contender> contenders = List.of(Runs.THREADS, Runs.SEQUENTIAL);

    assertEquals(
        List.of(1_000L, 1_000L, 1_000L, 1_000L, 1_000L),
        Ideal.pieces(Runs.computing(2), contenders, runs).stream()
            .map(cost -> cost.computing().toMillis())
            .toList());
    assertEquals(
        List.of(),
        Ideal.pieces(Runs.computing(2), List.of(Runs.THREADS), Runs.of(Runs.THREADS, 9)));
  }
}
