package club.resolve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Query;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class TurnsTest {
  private final FakeTime time = new FakeTime();
  private final Meter meter = new Meter();

  private static Query query(int question) {
    return new Query("Title " + question, Optional.empty());
  }

  private static Question question(int question) {
    return Question.of(query(question));
  }

  /** All rows are announced, each with a question of its own, and some have come to the source. */
  private Turns turns(int turns, int rows, int... come) {
    Turns all = new Turns(turns, time);
    IntStream.rangeClosed(1, rows).forEach(row -> all.announced(row, query(row)));
    IntStream.of(come).forEach(row -> all.asking(row, query(row)));
    return all;
  }

  private FutureTask<Boolean> taking(Turns turns, int question) {
    FutureTask<Boolean> taken = new FutureTask<>(() -> turns.take(question(question), meter));
    Together.begun(taken);
    return taken;
  }

  @Test
  void aRowWaitsForOneBeforeItThatCouldTakeTheTurn() throws Exception {
    Turns turns = turns(1, 2, 2);

    FutureTask<Boolean> second = taking(turns, 2);

    assertFalse(second.isDone());
    turns.asking(1, query(1));
    assertTrue(turns.take(question(1), new Meter()));
    assertFalse(second.get());
  }

  @Test
  void aRowHasItsTurnAsSoonAsTheOneBeforeItIsSettled() throws Exception {
    Turns turns = turns(1, 2, 2);
    FutureTask<Boolean> second = taking(turns, 2);

    time.pass(Duration.ofSeconds(3));
    turns.passed(1);

    assertTrue(second.get());
    assertEquals(Optional.of(Duration.ofSeconds(3)), meter.waited());
  }

  @Test
  void whereThereAreTurnsForAllBeforeItARowDoesNotWait() throws Exception {
    Turns turns = turns(3, 9, 3, 2);

    assertTrue(turns.take(question(3), meter));
    assertTrue(turns.take(question(2), meter));

    assertEquals(Optional.empty(), meter.waited());
  }

  @Test
  void aRowIsRefusedAtOnceWhenThoseBeforeItTakeAllTurns() throws Exception {
    Turns turns = turns(2, 4, 2, 3, 4);
    assertTrue(turns.take(question(2), meter));
    FutureTask<Boolean> third = taking(turns, 3);
    assertFalse(third.isDone(), "the first row may take the turn");

    assertFalse(turns.take(question(4), new Meter()));

    turns.passed(1);
    assertTrue(third.get());
  }

  @Test
  void aRowThatWaitsIsRefusedWhenOneBeforeItWaitsForTheSameTurn() throws Exception {
    Turns turns = turns(1, 3, 2, 3);
    FutureTask<Boolean> third = taking(turns, 3);

    FutureTask<Boolean> second = taking(turns, 2);

    assertFalse(third.get());
    assertFalse(second.isDone());
    turns.passed(1);
    assertTrue(second.get());
  }

  @Test
  void equalQuestionsStandInThePlaceOfTheFirstOfThem() throws Exception {
    Turns turns = turns(1, 2);
    turns.announced(3, query(1));
    turns.asking(3, query(1));
    FutureTask<Boolean> first = taking(turns, 1);
    assertFalse(first.isDone(), "the third row asks, and two before it may come");

    turns.asking(1, query(1));

    assertTrue(first.get());
  }

  @Test
  void aQuestionIsNotRefusedWhileARowFurtherAheadMayComeWithIt() throws Exception {
    Turns turns = turns(1, 2, 2);
    turns.announced(3, query(1));
    turns.asking(3, query(1));
    FutureTask<Boolean> second = taking(turns, 2);
    FutureTask<Boolean> third = taking(turns, 1);
    assertFalse(third.isDone());

    turns.passed(1);

    assertFalse(third.get());
    assertTrue(second.get());
  }

  @Test
  void theQuestionMayHaveChangedSinceItWasAnnounced() throws Exception {
    Turns turns = turns(1, 2, 2);
    turns.asking(1, query(7));

    assertTrue(turns.take(question(7), meter));
    assertFalse(turns.take(question(2), meter));
  }

  @Test
  void aFailedQuestionThatIsAskedAgainNeedsATurnAgain() throws Exception {
    Turns turns = turns(2, 2, 1, 2);
    assertTrue(turns.take(question(1), meter));
    turns.answered(question(1));
    turns.passed(1);

    assertTrue(turns.take(question(2), meter));
    assertFalse(turns.take(question(1), meter));
  }

  @Test
  void whoIsNotAnnouncedNeverWaits() throws Exception {
    Turns turns = turns(2, 5);

    assertTrue(turns.take(question(8), meter));
    assertTrue(turns.take(question(9), meter));
    assertFalse(turns.take(question(10), meter));
  }

  @Test
  void whoIsStoppedWhileItWaitsStandsInNobodysWay() throws Exception {
    Turns turns = turns(1, 3, 2, 3);
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    Thread second =
        Together.begun(
            () -> {
              try {
                turns.take(question(2), meter);
              } catch (InterruptedException _) {
                interrupted.add(true);
              }
            });

    time.pass(Duration.ofSeconds(2));
    second.interrupt();
    Together.join(second);
    turns.passed(2);
    turns.passed(1);

    assertEquals(List.of(true), interrupted);
    assertEquals(Optional.of(Duration.ofSeconds(2)), meter.waited());
    assertTrue(turns.take(question(3), new Meter()));
  }
}
