package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "1, 250, 500",
    "2, 500, 1000",
    "3, 1000, 2000",
    "4, 2000, 4000",
    "7, 15000, 30000",
    "8, 15000, 30000",
    "1000, 15000, 30000",
    "2147483647, 15000, 30000",
  })
  void doublesWithEachFailureUpToHalfAMinuteAndIsShortenedByUpToHalf(
      int failures, long leastMillis, long mostMillis) {
    assertEquals(Duration.ofMillis(leastMillis), Backoff.after(failures, 0));
    assertEquals(Duration.ofMillis(mostMillis), Backoff.after(failures, 1));
  }

  @Test
  void isAlwaysAPause() {
    Random random = new Random(7);
    for (int failures = 1; failures < 200; failures++) {
      Duration pause = Backoff.after(failures, random.nextDouble());
      assertTrue(pause.isPositive(), pause + " after " + failures);
    }
  }
}
