package club.resolve.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.polite.AloneLedger;
import club.resolve.timing.Time;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DriverDeskTest {
  private static final long MILLI = 1_000_000;

  private final StoppedTime time = new StoppedTime();
  private final DriverDesk desk = new DriverDesk(new AloneLedger(time), time);

  /** Goes on only when it is told to. */
  private static final class StoppedTime implements Time {
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

  private Object[] ask(Object... words) {
    return (Object[]) desk.answer(words);
  }

  @Test
  void leasesFollowOnEachOther() {
    Object[] first = ask("lease", "http://a", 5 * MILLI);
    Object[] second = ask("lease", "http://a", 5 * MILLI);
    assertEquals(0L, first[0]);
    assertEquals(20, first[3]);
    assertEquals(100 * MILLI, second[0]);
    time.sleep(Duration.ofMillis(350));
    assertEquals(0L, ask("lease", "http://a", 5 * MILLI)[0]);
  }

  @Test
  void aSlowPaceIsLeasedSlotBySlot() {
    assertEquals(1, ask("lease", "http://a", 2_000 * MILLI)[3]);
    assertEquals(2_000 * MILLI, ask("lease", "http://a", 2_000 * MILLI)[0]);
  }

  @Test
  void aPauseHoldsForTheNextLease() {
    ask("lease", "http://a", 5 * MILLI);
    desk.answer(new Object[] {"pause", "http://a", 3_000 * MILLI});
    assertEquals(3_000 * MILLI, ask("lease", "http://a", 5 * MILLI)[0]);
    assertEquals(0L, ask("lease", "http://b", 5 * MILLI)[0]);
  }

  @Test
  void aClosedHostIsLeasedToNobody() {
    Object[] closed = ask("close", "http://a", 60_000 * MILLI, "a challenge");
    assertEquals("a challenge", closed[2]);
    Object[] lease = ask("lease", "http://a", 5 * MILLI);
    assertEquals(0, lease[3]);
    assertEquals("a challenge", lease[2]);
    assertEquals(closed[1], ask("state", "http://a")[1]);
    time.sleep(Duration.ofMinutes(2));
    assertEquals(-1L, ask("state", "http://a")[1]);
  }

  @Test
  void aBudgetIsCountedForAll() {
    assertEquals(true, desk.answer(new Object[] {"take", 2L}));
    assertEquals(true, desk.answer(new Object[] {"take", 2L}));
    assertEquals(false, desk.answer(new Object[] {"take", 2L}));
    desk.answer(new Object[] {"give back"});
    assertEquals(true, desk.answer(new Object[] {"take", 2L}));
  }

  @Test
  void anExecutorWithAnOlderJavaIsNamed() {
    desk.answer(new Object[] {"hello", "1", "node7", "25.0.3+9-LTS"});
    assertTrue(desk.old().isEmpty());
    desk.answer(new Object[] {"hello", "2", "node8", "17.0.9+9"});
    assertEquals(new DriverDesk.OldJava("node8", "17.0.9+9"), desk.old().orElseThrow());
  }
}
