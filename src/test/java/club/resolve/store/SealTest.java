package club.resolve.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class SealTest {
  @Test
  void isTheSameForTheSameFields() {
    assertEquals(Seal.of("Emma", 7L, null), Seal.of("Emma", 7L, null));
    assertEquals(Seal.of("Emma", 7), Seal.of("Emma", 7L));
  }

  @Test
  void theBorderBetweenFieldsIsPartOfIt() {
    assertNotEquals(Seal.of("ab", "c"), Seal.of("a", "bc"));
    assertNotEquals(Seal.of("", "a"), Seal.of("a", ""));
    assertNotEquals(Seal.of("a", null), Seal.of("a", ""));
    assertNotEquals(Seal.of("a"), Seal.of("a", null));
  }

  @Test
  void eachBitOfATextAndOfANumberIsPartOfIt() {
    long seal = Seal.of("Émile", 1_700_000_000L);
    for (int bit = 0; bit < Long.SIZE; bit++) {
      assertNotEquals(seal, Seal.of("Émile", 1_700_000_000L ^ (1L << bit)));
    }
    assertNotEquals(seal, Seal.of("Èmile", 1_700_000_000L));
    assertNotEquals(seal, Seal.of("Émilf", 1_700_000_000L));
  }
}
