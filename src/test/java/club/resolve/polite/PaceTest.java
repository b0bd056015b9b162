package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.http.Host;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaceTest {
  private static final Pace SLOW = new Pace(Duration.ofSeconds(6), Duration.ofSeconds(2), true);

  @Test
  void jitterLengthensTheGapAndNeverShortensIt() {
    assertEquals(Duration.ofSeconds(6), SLOW.gap(0));
    assertEquals(Duration.ofSeconds(7), SLOW.gap(0.5));
    assertEquals(Duration.ofSeconds(8), SLOW.gap(1));
  }

  @ParameterizedTest
  @CsvSource({"0, 6", "5, 6", "6, 6", "7, 7"})
  void anIntervalLengthensThePaceAndNeverShortensIt(long asked, long expected) {
    assertEquals(Duration.ofSeconds(expected), SLOW.atLeast(Duration.ofSeconds(asked)).interval());
  }

  @Test
  void aLongerIntervalKeepsJitterAndSingleFlight() {
    Pace slower = SLOW.atLeast(Duration.ofMinutes(1));

    assertTrue(slower.single());
    assertEquals(Duration.ofSeconds(62), slower.gap(1));
  }

  @Test
  void onlyAPaceWithoutIntervalAndSingleFlightIsFree() {
    assertTrue(Pace.FREE.free());
    assertFalse(Pace.FREE.atLeast(Duration.ofMillis(1)).free());
    assertFalse(new Pace(Duration.ZERO, Duration.ZERO, true).free());
  }

  @ParameterizedTest
  @CsvSource({
    "http://192.0.2.1/, 0, 1000",
    "http://192.0.2.1/, 500, 1000",
    "http://192.0.2.1/, 5000, 5000",
    "https://openlibrary.org/, 0, 1000",
    "https://duckduckgo.com/, 0, 6000",
    "http://127.0.0.1:8080/, 0, 0",
    "http://192.168.1.1/, 0, 0",
    "http://[::1]/, 0, 0",
    "http://10.0.0.1/, 500, 500",
  })
  void strangersHaveAPaceAndOnesOwnHostsHaveNone(URI address, long asked, long expected) {
    assertEquals(
        Duration.ofMillis(expected),
        Known.paces(Duration.ofMillis(asked)).forStrangers().of(Host.of(address)).interval());
  }

  @Test
  void aPaceCanBeSaidInWords() {
    assertEquals("none", Pace.FREE.inWords());
    assertEquals("1 request in 0.33 s", Pace.every(Duration.ofMillis(334)).inWords());
    assertEquals(
        "1 request in 6.00 to 8.00 s, one at a time",
        new Pace(Duration.ofSeconds(6), Duration.ofSeconds(2), true).inWords());
  }
}
