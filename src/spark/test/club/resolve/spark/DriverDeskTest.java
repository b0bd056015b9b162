package club.resolve.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.polite.AloneLedger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DriverDeskTest {
  private static final long MILLI = 1_000_000;

  private final StoppedTime time = new StoppedTime();
  private final DriverDesk desk = new DriverDesk(new AloneLedger(time), time);

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
  void aPartIsStoredWhenTheDriverHasSaidSo() {
    assertEquals(false, desk.answer(new Object[] {"stored", 7L}));
    desk.store(7);
    assertEquals(true, desk.answer(new Object[] {"stored", 7L}));
    assertEquals(false, desk.answer(new Object[] {"stored", 8L}));
  }

  @Test
  void anExecutorWithAnOlderJavaIsNamed() {
    desk.answer(new Object[] {"hello", "1", "node7", "25.0.3+9-LTS"});
    assertTrue(desk.old().isEmpty());
    desk.answer(new Object[] {"hello", "2", "node8", "17.0.9+9"});
    assertEquals(new DriverDesk.OldJava("node8", "17.0.9+9"), desk.old().orElseThrow());
  }
}
