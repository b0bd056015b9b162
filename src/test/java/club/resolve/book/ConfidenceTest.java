package club.resolve.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfidenceTest {
  private static Confidence parsed(String text) {
    return Confidence.parse(text).orElseThrow();
  }

  /** All that there are, the lowest one first. */
  private static List<Confidence> all() {
    return IntStream.rangeClosed(0, 1_000).mapToObj(Confidence::new).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0099, 0",
    "0.01, 1",
    "0.29, 29",
    "0.57, 57",
    "0.7499, 74",
    "0.75, 75",
    "0.98, 98",
    "0.98999, 98",
    "0.99, 99.0",
    "0.9909, 99.0",
    "0.991, 99.1",
    "0.998, 99.8",
    "0.9989, 99.8",
    "0.9996, 99.9",
    "0.999999999999, 99.9",
    "1, 99.9",
  })
  void aProbabilityIsRoundedDownAndNeverCertain(double probability, String shown) {
    assertEquals(shown, Confidence.of(probability).toString());
  }

  @Test
  void everyShownNumberIsThatOfItsProbability() {
    for (Confidence one : all().subList(0, all().size() - 1)) {
      assertEquals(one, Confidence.of(one.tenths() / 1_000.0));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
  void aProbabilityIsFromZeroToOne(double probability) {
    assertThrows(IllegalArgumentException.class, () -> Confidence.of(probability));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "98, 98", "99, 99.0", "100, 100"})
  void wholePercentsAreShownLikeAllOthers(int percent, String shown) {
    assertEquals(shown, Confidence.ofPercent(percent).toString());
    assertEquals(percent, Confidence.ofPercent(percent).percent());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void percentsAreFromZeroToAHundred(int percent) {
    assertThrows(IllegalArgumentException.class, () -> Confidence.ofPercent(percent));
  }

  @Test
  void tenthsAreFromZeroToAThousand() {
    assertThrows(IllegalArgumentException.class, () -> new Confidence(-1));
    assertThrows(IllegalArgumentException.class, () -> new Confidence(1_001));
  }

  @Test
  void twoThatAreShownAlikeAreEqual() {
    assertEquals(new Confidence(970), new Confidence(979));
    assertEquals(0, new Confidence(970).compareTo(new Confidence(979)));
    assertTrue(new Confidence(970).reaches(new Confidence(979)));
    assertNotEquals(new Confidence(990), new Confidence(991));
    assertEquals(all().size(), all().stream().map(Confidence::toString).distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "00, 0",
    "7, 7",
    "07, 7",
    "97, 97",
    "97.0, 97",
    "97.5, 97",
    "' 97 ', 97",
    "97%, 97",
    "97 %, 97",
    "99, 99.0",
    "99.0, 99.0",
    "99.8, 99.8",
    "'99,8', 99.8",
    "100, 100",
    "100.0, 100",
    "100 %, 100",
  })
  void whatPeopleAndResultsSayIsRead(String text, String shown) {
    assertEquals(shown, parsed(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "%", "much", "-1", "+97", "101", "100.1", "1000", "097", "99.85", "99.", ".5",
        "0x10", "9e1", "97 98", "97 %%", "٩٧"
      })
  void allElseIsNotRead(String text) {
    assertEquals(Optional.empty(), Confidence.parse(text));
  }

  @Test
  void eachIsReadAsItIsShown() {
    assertTrue(all().stream().allMatch(one -> parsed(one.toString()).equals(one)));
  }

  @Test
  void theyAreInTheOrderOfTheirNumbers() {
    List<Confidence> all = all();
    assertEquals(all, all.reversed().stream().sorted().toList());
    assertEquals(Confidence.NONE, all.getFirst());
    assertEquals(Confidence.CERTAIN, all.getLast());
  }

  @Test
  void theNextLowerOneIsTheOneBeforeIt() {
    List<Confidence> all = all();
    for (int i = 1; i < all.size(); i++) {
      assertEquals(all.get(i - 1), all.get(i).below());
    }
    assertEquals(Confidence.NONE, Confidence.NONE.below());
  }

  @Test
  void aBarIsReachedAtIt() {
    assertTrue(parsed("99.5").reaches(parsed("99.5")));
    assertTrue(parsed("99.6").reaches(parsed("99.5")));
    assertFalse(parsed("99.4").reaches(parsed("99.5")));
    assertFalse(parsed("99.9").reaches(Confidence.CERTAIN));
  }

  @Test
  void theLowerOfTwo() {
    assertEquals(parsed("74"), parsed("74").min(parsed("99.5")));
    assertEquals(parsed("74"), parsed("99.5").min(parsed("74")));
  }
}
