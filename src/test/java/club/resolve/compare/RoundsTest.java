package club.resolve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import club.resolve.timing.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a clock that passes only when a job lets it. */
final class RoundsTest {
  private static final List<Contender> ALL = List.of(Runs.SEQUENTIAL, Runs.THREADS, Runs.VIRTUAL);

  private final FakeTime time = new FakeTime();
  private final List<String> order = new ArrayList<>();

  private static Piece piece(String name, String result) {
    return new Piece(Runs.span(name, Duration.ZERO), result, false);
  }

  /** Takes a second for each run that was before it. */
  private Job.Done run(Contender contender, Piece... pieces) {
    long start = time.nanoTime();
    time.pass(Duration.ofSeconds(order.size()));
    order.add(contender.mode());
    return new Job.Done(time.since(start), List.of(pieces));
  }

  private Job.Done run(Contender contender) {
    return run(contender, piece("Emma", "match"));
  }

  @Test
  void eachRoundBeginsWithAnotherContender() throws IOException {
    List<Run> runs = new Rounds(ALL, 0, 4).run(this::run, _ -> {});

    assertEquals(
        List.of(
            "sequential",
            "threads",
            "virtual",
            "threads",
            "virtual",
            "sequential",
            "virtual",
            "sequential",
            "threads",
            "sequential",
            "threads",
            "virtual"),
        order);
    assertEquals(order, runs.stream().map(run -> run.contender().mode()).toList());
    assertEquals(
        List.of(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4), runs.stream().map(Run::round).toList());
  }

  @Test
  void whatWarmsUpIsToldButDoesNotCount() throws IOException {
    Rounds rounds = new Rounds(ALL, 2, 1);
    List<Integer> told = new ArrayList<>();

    List<Run> runs = rounds.run(this::run, run -> told.add(run.round()));

    assertEquals(9, rounds.total());
    assertEquals(List.of(-1, -1, -1, 0, 0, 0, 1, 1, 1), told);
    assertEquals(List.of(6L, 7L, 8L), runs.stream().map(run -> run.elapsed().toSeconds()).toList());
  }

  @Test
  void aRowWithAnotherResultIsNamed() {
    Job job =
        contender ->
            run(
                contender,
                piece("Emma", "match"),
                piece("Persuasion", contender.equals(Runs.VIRTUAL) ? "not_found" : "match"));

    NotComparable error =
        assertThrows(NotComparable.class, () -> new Rounds(ALL, 1, 1).run(job, _ -> {}));

    assertEquals(
        "row 2 (Persuasion) differs: sequential gave \"match\", virtual:5 \"not_found\"; there is"
            + " nothing to compare",
        error.getMessage());
    assertEquals(3, order.size());
  }

  @Test
  void aRowThatIsLackingIsNoticed() {
    Job job =
        contender ->
            contender.equals(Runs.SEQUENTIAL)
                ? run(contender)
                : run(contender, Stream.<Piece>empty().toArray(Piece[]::new));

    assertEquals(
        "threads:5 did 0 rows, sequential 1; there is nothing to compare",
        assertThrows(NotComparable.class, () -> new Rounds(ALL, 0, 1).run(job, _ -> {}))
            .getMessage());
  }

  @Test
  void aRowThatFailedEndsTheComparisonAtOnce() {
    Job job =
        contender ->
            run(contender, new Piece(Runs.span("Emma", Duration.ZERO), "no connection", true));

    assertEquals(
        "row 1 (Emma) failed with sequential, so its time says nothing: no connection",
        assertThrows(NotComparable.class, () -> new Rounds(ALL, 1, 7).run(job, _ -> {}))
            .getMessage());
    assertEquals(1, order.size());
  }

  @Test
  void whatWasDoneBeforeAnInterruptIsKept() throws IOException {
    Job job =
        contender -> {
          if (order.size() == 4) {
            throw new InterruptedException();
          }
          return run(contender);
        };

    List<Run> runs = new Rounds(ALL, 1, 7).run(job, _ -> {});

    assertEquals(List.of(Runs.THREADS), runs.stream().map(Run::contender).toList());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void theLeastTimeIsThatOfAllRuns() {
    assertEquals(
        Optional.of(Duration.ofMillis((4_000 + 800 + 800) * 3)),
        new Rounds(ALL, 1, 2).least(Runs.waiting(Duration.ZERO)));
    assertEquals(Optional.empty(), new Rounds(ALL, 1, 2).least(Runs.computing(2)));
  }
}
