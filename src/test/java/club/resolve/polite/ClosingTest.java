package club.resolve.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClosingTest {

  @ParameterizedTest
  @CsvSource({
    "-1, 15",
    "0, 15",
    "1, 30",
    "2, 60",
    "6, 960",
    "7, 1440",
    "8, 1440",
    "2147483647, 1440"
  })
  void doublesFromAQuarterOfAnHourToADay(int before, long minutes) {
    assertEquals(Duration.ofMinutes(minutes), Closing.after(before));
  }
}
