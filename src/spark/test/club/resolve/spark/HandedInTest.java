package club.resolve.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandedInTest {
  private final StoppedTime time = new StoppedTime();
  private final List<Long> asked = new ArrayList<>();

  /** As of a driver that has stored everything after so many milliseconds. */
  private HandedIn storedAfter(long millis) {
    return new HandedIn(
        part -> {
          asked.add(part);
          return time.nanoTime() >= Duration.ofMillis(millis).toNanos();
        },
        time);
  }

  private long millisOfWaiting(HandedIn parts, long next) throws InterruptedException {
    long start = time.nanoTime();
    parts.awaitStored(next);
    return time.since(start).toMillis();
  }

  @Test
  void theFirstPartWaitsForNothing() throws InterruptedException {
    assertEquals(0, millisOfWaiting(storedAfter(1_000), 1));
    assertEquals(List.of(), asked);
  }

  @Test
  void theNextPartWaitsUntilTheLastOneIsStored() throws InterruptedException {
    HandedIn parts = storedAfter(20);
    parts.add(1);
    parts.add(2);
    assertEquals(20, millisOfWaiting(parts, 3));
    assertTrue(asked.containsAll(List.of(1L, 2L)), asked.toString());
  }

  @Test
  void whatIsStoredIsNotAskedForAgain() throws InterruptedException {
    HandedIn parts = storedAfter(0);
    parts.add(1);
    parts.awaitStored(2);
    parts.add(2);
    parts.awaitStored(3);
    assertEquals(List.of(1L, 2L), asked);
  }

  @Test
  void aPartThatIsDoneAgainDoesNotWaitForItself() throws InterruptedException {
    HandedIn parts = storedAfter(1_000);
    parts.add(1);
    assertEquals(0, millisOfWaiting(parts, 1));
    assertEquals(List.of(), asked);
  }

  @Test
  void aResultThatIsLostIsWaitedForOnceAndNotForEver() throws InterruptedException {
    HandedIn parts = storedAfter(Long.MAX_VALUE / 1_000_000);
    parts.add(1);
    parts.add(2);
    assertEquals(10_000, millisOfWaiting(parts, 3));
    assertEquals(0, millisOfWaiting(parts, 4));
  }
}
