package club.resolve.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContendersTest {
  private static final List<String> MODES = List.of("sequential", "threads", "virtual");

  @Test
  void aModeWithoutNumberHasTheUsualWorkers() {
    assertEquals(
        List.of(
            new Contender("sequential", 1),
            new Contender("threads", 5),
            new Contender("threads", 20),
            new Contender("virtual", 100)),
        Contenders.parse("sequential,threads, threads:20,virtual:100", MODES, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          threads,fibers        | 'fibers' is none of sequential, threads, virtual; write it like threads or threads:5
          sequential,           | '' is none of sequential, threads, virtual; write it like threads or threads:5
          sequential,threads:0  | 'threads:0': '0' is not a number of workers from 1 to 10000
          sequential,threads:-1 | 'threads:-1': '-1' is not a number of workers from 1 to 10000
          virtual:10001,threads | 'virtual:10001': '10001' is not a number of workers from 1 to 10000
          sequential,threads:   | 'threads:': '' is not a number of workers from 1 to 10000
          sequential:2,threads  | sequential has one worker; leave out the number
          threads,threads:5     | threads:5 is named twice
          threads               | 'threads' is one mode; a comparison needs at least two, such as sequential,threads:5
          """)
  void whatCannotBeRightIsNamed(String text, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> Contenders.parse(text, MODES, 5))
            .getMessage());
  }
}
