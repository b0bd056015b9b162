package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.match.Letters;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({"dune, 0", "emmas, 1", "margarit, 1", "margarita, 2", "fahrenheit451, 0"})
  void longWordsMayHaveMoreMistakes(String word, int edits) {
    assertEquals(edits, Spelling.edits(word));
  }

  @Test
  void wordsThatAreNearHaveATraceInCommon() {
    Random random = new Random(1);
    for (String word : List.of("crash", "margarita", "karamazov", "norwegian", "gatsby", "emma")) {
      for (int i = 0; i < 2_000; i++) {
        String typed = slipped(word, random);
        int edits = Spelling.edits(typed);
        if (edits > 0 && Letters.distance(typed, word, edits) <= edits) {
          assertFalse(
              Collections.disjoint(Spelling.traces(typed), Spelling.indexedTraces(word)),
              typed + " for " + word);
        }
      }
    }
  }

  private static String slipped(String word, Random random) {
    StringBuilder typed = new StringBuilder(word);
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      int at = random.nextInt(typed.length() - 1);
      char letter = (char) ('a' + random.nextInt(26));
      switch (random.nextInt(4)) {
        case 0 -> typed.setCharAt(at, letter);
        case 1 -> typed.insert(at, letter);
        case 2 -> typed.deleteCharAt(at);
        default -> {
          char first = typed.charAt(at);
          typed.setCharAt(at, typed.charAt(at + 1));
          typed.setCharAt(at + 1, first);
        }
      }
    }
    return typed.toString();
  }

  @Test
  void shortWordsHaveNoTraces() {
    assertTrue(Spelling.traces("dune").isEmpty());
    assertTrue(Spelling.traces("1984").isEmpty());
  }
}
