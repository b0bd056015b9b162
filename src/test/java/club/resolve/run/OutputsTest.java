package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutputsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | Stopped before the first of 1 row was done.",
        "0 | 2 | Stopped before the first of 2 rows was done.",
        "1 | 2 | Stopped: 1 of 2 rows is in here, 1 is missing.",
        "2 | 4 | Stopped: 2 of 4 rows are in here, 2 are missing."
      })
  void theRowsOfAStoppedRunAreCounted(long rows, long total, String sentence) {
    assertEquals(
        sentence, new Outputs.Settled(List.of("here"), List.of(), List.of()).stopped(rows, total));
  }
}
