package club.resolve.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuspicionTest {
  private final Suspicion suspicion = new Suspicion();

  private void asked(int titles, int missingOfTen) {
    for (int i = 0; i < titles; i++) {
      suspicion.asked(i % 10 < missingOfTen);
    }
  }

  @Test
  void whoKnewMuchAndSuddenlyKnowsNothingIsSuspicious() {
    asked(20, 2);
    asked(20, 10);

    String sentence = suspicion.sentence().orElseThrow();
    assertTrue(sentence.startsWith("Of the last 20 titles that were asked 20 were not"), sentence);
    assertTrue(sentence.contains("of those before 20 %."), sentence);
  }

  @Test
  void oneHitAmongTheLastMayBeChance() {
    asked(20, 2);
    suspicion.asked(false);
    asked(19, 10);

    assertTrue(suspicion.sentence().isPresent());
  }

  /** The number of titles that came before, and of missing ones in ten of them; the same after. */
  @ParameterizedTest
  @CsvSource({"0, 0, 10", "19, 0, 10", "20, 6, 10", "1000, 10, 10", "1000, 2, 9", "1000, 2, 2"})
  void shortListsRareBooksAndChanceAreNot(int before, int missing, int missingThen) {
    asked(before, missing);
    asked(20, missingThen);

    assertEquals(Optional.empty(), suspicion.sentence());
  }

  @Test
  void whatCameBackIsNoConcernAnyMore() {
    asked(100, 2);
    asked(20, 10);
    asked(20, 2);

    assertEquals(Optional.empty(), suspicion.sentence());
  }
}
