package club.resolve.store;

import static club.resolve.store.Stores.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.polite.HostLedger;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Together;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two stores on one file are two runs at once: together they are one polite client. */
@Timeout(20)
final class StoredHostsTest {
  private static final String HOST = "http://127.0.0.1:8080";
  private static final Duration GAP = Duration.ofMillis(300);

  private final FakeTime time = new FakeTime();

  @TempDir private Path folder;
  private Store one;
  private Store other;

  @BeforeEach
  void openBoth() {
    one = open(file(), time);
    other = open(file(), time);
  }

  @AfterEach
  void closeBoth() {
    one.close();
    other.close();
  }

  private Path file() {
    return folder.resolve("answers.db");
  }

  private static boolean starts(Store store) {
    List<String> started = new ArrayList<>();
    Duration wait = store.hosts().start(HOST, GAP, () -> started.add("now"));
    assertEquals(wait.isPositive(), started.isEmpty(), "either started or told to wait");
    return !wait.isPositive();
  }

  private static HostLedger.Closure close(Store store, Optional<Duration> told) {
    return store.hosts().close(HOST, told, "a challenge");
  }

  private Duration closedFor(Store store) {
    return store
        .hosts()
        .state(HOST)
        .closure()
        .map(closure -> Duration.between(time.instant(), closure.until()))
        .orElse(Duration.ZERO);
  }

  @Test
  void startsOfTwoRunsAreNeverCloserThanTheGap() throws Exception {
    List<Instant> starts = Collections.synchronizedList(new ArrayList<>());

    Together.run(
        2,
        number -> {
          HostLedger hosts = (number == 0 ? one : other).hosts();
          for (int i = 0; i < 20; i++) {
            Duration wait = hosts.start(HOST, GAP, () -> starts.add(time.instant()));
            while (wait.isPositive()) {
              time.sleep(wait);
              wait = hosts.start(HOST, GAP, () -> starts.add(time.instant()));
            }
          }
        });

    assertEquals(40, starts.size());
    for (int i = 1; i < starts.size(); i++) {
      Duration gap = Duration.between(starts.get(i - 1), starts.get(i));
      assertFalse(gap.compareTo(GAP) < 0, "a gap of " + gap);
    }
  }

  @Test
  void aRunThatBeginsWhenAnotherHasEndedKeepsItsGap() {
    assertTrue(starts(one));
    one.hosts().arrived(HOST, GAP);
    one.close();
    try (Store later = open(file(), time)) {
      assertFalse(starts(later));
      time.pass(GAP.plusSeconds(1));
      assertTrue(starts(later));
    }
  }

  /** It comes to the host late: by 600 ms, where eight processes start on two cores. */
  @Test
  void theSlotAfterTheFirstRequestOfARunIsKeptBackUntilThatHasCome() {
    starts(one);
    time.pass(GAP.plusMillis(600));
    assertFalse(starts(other), "the first one may still be under way");

    one.hosts().arrived(HOST, GAP);

    assertFalse(starts(other));
    time.pass(GAP.plusMillis(1));
    assertTrue(starts(other));
  }

  @Test
  void whatWasLearntWhileTheFirstRequestWasUnderWayStays() {
    starts(one);
    other.hosts().pause(HOST, Duration.ofMinutes(1));

    one.hosts().arrived(HOST, GAP);

    assertEquals(Duration.ofMinutes(1), one.hosts().state(HOST).pause());
  }

  @Test
  void afterTheFirstRequestOfARunTheGapIsLonger() {
    starts(one);
    Duration afterFirst = other.hosts().state(HOST).pause();
    time.pass(afterFirst);
    starts(one);
    Duration afterSecond = other.hosts().state(HOST).pause();

    assertTrue(afterFirst.compareTo(afterSecond) > 0, afterFirst + " and " + afterSecond);
    assertTrue(afterSecond.compareTo(GAP) >= 0, afterSecond.toString());
  }

  @Test
  void hostsDoNotWaitForEachOther() {
    starts(one);

    assertEquals(Duration.ZERO, one.hosts().state("http://127.0.0.1:9090").pause());
  }

  @Test
  void aPauseHoldsForTheOtherRunToo() {
    one.hosts().pause(HOST, Duration.ofSeconds(7));

    assertEquals(Duration.ofSeconds(7), other.hosts().state(HOST).pause());
    assertFalse(starts(other));
  }

  @Test
  void aShorterPauseDoesNotShortenALongerOne() {
    one.hosts().pause(HOST, Duration.ofSeconds(7));
    other.hosts().pause(HOST, Duration.ofSeconds(1));

    assertEquals(Duration.ofSeconds(7), one.hosts().state(HOST).pause());
  }

  @Test
  void aClockThatWasPutBackDoesNotStopTheProgram() {
    FakeTime ahead = new FakeTime();
    ahead.pass(Duration.ofDays(365));
    try (Store wrong = open(file(), ahead)) {
      starts(wrong);
      close(wrong, Optional.empty());
    }

    assertEquals(Duration.ZERO, one.hosts().state(HOST).pause());
    assertEquals(Duration.ZERO, closedFor(one));
    assertEquals(List.of(), one.closedHosts());
    assertTrue(starts(one));
    assertEquals(Duration.ofMinutes(30), untilOf(close(one, Optional.empty())));
  }

  private Duration untilOf(HostLedger.Closure closure) {
    return Duration.between(time.instant(), closure.until());
  }

  @Test
  void aBlockClosesTheHostForAllRunsUntilItsTimeIsOver() {
    HostLedger.Closure closure = close(one, Optional.of(Duration.ofSeconds(5)));

    assertEquals(new HostLedger.Closure(time.instant().plusSeconds(5), "a challenge"), closure);
    assertEquals(Optional.of(closure), other.hosts().state(HOST).closure());
    assertEquals(List.of(new Store.ClosedHost(HOST, closure)), other.closedHosts());

    time.pass(Duration.ofSeconds(5));
    assertEquals(Optional.empty(), other.hosts().state(HOST).closure());
    assertEquals(List.of(), other.closedHosts());
  }

  @Test
  void whoeverIsBlockedSecondGetsTheClosureOfTheFirst() {
    HostLedger.Closure closure = close(one, Optional.of(Duration.ofSeconds(5)));

    assertEquals(closure, close(other, Optional.empty()));
  }

  @Test
  void closuresGrowFromAQuarterOfAnHourToADay() {
    List<Duration> closures = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      closures.add(untilOf(close(i % 2 == 0 ? one : other, Optional.empty())));
      time.pass(closures.getLast());
    }

    assertEquals(
        List.of(15L, 30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L),
        closures.stream().map(Duration::toMinutes).toList());
  }

  @Test
  void aHostThatWasOpenForADayIsForgiven() {
    close(one, Optional.empty());
    time.pass(Duration.ofMinutes(15).plusDays(1));
    assertEquals(Duration.ofMinutes(30), untilOf(close(one, Optional.empty())));

    time.pass(Duration.ofMinutes(30).plusDays(1).plusMillis(1));
    assertEquals(Duration.ofMinutes(15), untilOf(close(one, Optional.empty())));
  }

  @Test
  void aRetryAfterSaysForHowLongButNotForAYear() {
    assertEquals(Duration.ofDays(3), untilOf(close(one, Optional.of(Duration.ofDays(3)))));

    time.pass(Duration.ofDays(3));
    assertEquals(Duration.ofDays(31), untilOf(close(one, Optional.of(Duration.ofDays(365)))));
    assertEquals(Duration.ofDays(31), closedFor(other));
  }

  @Test
  void aHostThatIsOpenedAgainIsOpenForAllRunsAndForgiven() {
    close(one, Optional.empty());

    other.openHost(HOST);

    assertEquals(Duration.ZERO, closedFor(one));
    assertEquals(Duration.ofMinutes(15), untilOf(close(one, Optional.empty())));
  }

  @Test
  void aSlotIsTenMinutesAwayAtMost() {
    one.hosts().pause(HOST, Duration.ofMinutes(10));
    assertEquals(Duration.ofMinutes(10), other.hosts().state(HOST).pause());

    one.hosts().pause(HOST, Duration.ofMinutes(10).plusMillis(1));
    assertEquals(Duration.ZERO, other.hosts().state(HOST).pause(), "a clock that was put back");
  }
}
