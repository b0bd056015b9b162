package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @ParameterizedTest
  @CsvSource({
    "margarita, margarita, 0",
    "margerita, margarita, 1",
    "margarta, margarita, 1",
    "magrarita, margarita, 1",
    "karamasow, karamazov, 2",
    "dune, emma, 3",
    "a, abcdef, 3",
    "'', ab, 2"
  })
  void countsEdits(String one, String other, int edits) {
    assertEquals(edits, Math.min(3, Letters.distance(one, other, 2)));
    assertEquals(edits, Math.min(3, Letters.distance(other, one, 2)));
  }

  @Test
  void countsAsTheWholeTableDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String one = word(random);
      String other = word(random);
      int most = random.nextInt(5);
      assertEquals(
          Math.min(most + 1, table(one, other)[one.length()][other.length()]),
          Math.min(most + 1, Letters.distance(one, other, most)),
          one + " " + other + " " + most);
    }
  }

  /** Words of few letters, so that many are the same. */
  @ParameterizedTest
  @CsvSource({
    "mdoe, mode",
    "MODE, mode models",
    "mod, mode models",
    "model, mode models",
    "zz, ''",
    "ab, ''"
  })
  void theNearestWordComesFirst(String typed, String near) {
    assertEquals(
        near,
        String.join(" ", Letters.nearest(typed, List.of("source", "models", "mode", "abcd"))));
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(8), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int[][] table(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        edits[i][j] =
            Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits;
  }
}
