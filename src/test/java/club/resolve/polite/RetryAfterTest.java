package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0                              | 0",
        "2                              | 2",
        "  120                          | 120",
        "31536000                       | 31536000",
        "99999999999999999999           | 999999999",
        "Sun, 01 Feb 2026 12:00:30 GMT  | 30",
        "Sun, 01 Feb 2026 13:00:00 GMT  | 3600",
        "Sun, 01 Feb 2026 11:59:00 GMT  | 0",
        "Thu, 01 Jan 1970 00:00:00 GMT  | 0",
      })
  void secondsAndDatesAreTimesToWait(String text, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.parse(text, NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "1.5", "soon", "2s", "2, 3", "2026-02-01T12:00:30Z", "٣"})
  void anythingElseSaysNothing(String text) {
    assertEquals(Optional.empty(), RetryAfter.parse(text, NOW));
  }
}
