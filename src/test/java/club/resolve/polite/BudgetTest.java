package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Status;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Together;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class BudgetTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeTime time = new FakeTime();

  private Budget requests(long most) {
    return new Budget(OptionalLong.of(most), Optional.empty(), time);
  }

  private static String refusal(Optional<Answer.Unanswered> refusal) {
    assertEquals(Optional.of(Status.BLOCKED), refusal.map(Answer.Unanswered::status));
    return refusal.orElseThrow().sentence();
  }

  @Test
  void soManyRequestsAndNoMore() {
    Budget budget = requests(2);

    assertEquals(Optional.empty(), budget.take());
    assertEquals(Optional.empty(), budget.take());
    assertEquals("budget: the 2 requests of --max-requests are sent", refusal(budget.take()));
    assertEquals(
        "budget: the 2 requests of --max-requests are sent",
        refusal(budget.refusal(Duration.ZERO)));
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    Budget budget = requests(1);
    budget.take();

    budget.giveBack();

    assertEquals(Optional.empty(), budget.refusal(Duration.ZERO));
    assertEquals(Optional.empty(), budget.take());
    assertEquals("budget: the 1 request of --max-requests is sent", refusal(budget.take()));
  }

  @Test
  void manyThreadsThatTakeAndGiveBackNeverHaveMoreThanThereIs() throws Exception {
    Budget budget = requests(3);
    AtomicInteger held = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    Together.run(
        8,
        _ -> {
          for (int i = 0; i < 20_000; i++) {
            if (budget.take().isEmpty()) {
              most.accumulateAndGet(held.incrementAndGet(), Math::max);
              held.decrementAndGet();
              budget.giveBack();
            }
          }
        });

    assertTrue(most.get() <= 3, most + " at once");
    assertEquals(Optional.empty(), budget.take(), "all were given back");
  }

  @Test
  void nothingIsStartedWhenTheTimeIsOver() {
    Budget budget = new Budget(OptionalLong.empty(), Optional.of(MINUTE), time);
    time.pass(MINUTE.minus(SECOND));
    assertEquals(Optional.empty(), budget.take());

    time.pass(SECOND);

    assertEquals("budget: the time of --max-time is over", refusal(budget.take()));
  }

  @Test
  void nobodyWaitsForASlotThatComesTooLate() {
    Budget budget = new Budget(OptionalLong.empty(), Optional.of(MINUTE), time);

    assertEquals(Optional.empty(), budget.refusal(MINUTE.minus(SECOND)));
    assertEquals("budget: the time of --max-time is over", refusal(budget.refusal(MINUTE)));
  }

  @Test
  void withoutABoundAllMayBeSent() {
    Budget budget = Budget.unlimited(time);
    time.pass(Duration.ofDays(1_000));

    assertEquals(Optional.empty(), budget.refusal(Duration.ofDays(1_000)));
    assertEquals(Optional.empty(), budget.take());
  }
}
