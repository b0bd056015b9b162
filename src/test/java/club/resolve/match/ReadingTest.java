package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingTest {
  private static List<Reading> readings(String cell) {
    return Reading.of(cell, Optional.empty());
  }

  private static boolean reads(String cell, String title, String author) {
    return readings(cell).stream()
        .filter(one -> one.author().isPresent())
        .filter(one -> Titles.normal(one.title()).equals(Titles.normal(title)))
        .anyMatch(one -> Authors.compare(one.author().get(), author) == AuthorAgreement.EQUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Tall Ship by Ada Quist",
        "The Tall Ship BY ADA QUIST",
        "The Tall Ship, by Ada Quist",
        "The Tall Ship written by Ada Quist",
        "The Tall Ship - Ada Quist",
        "The Tall Ship – Ada Quist",
        "The Tall Ship — Ada Quist",
        "The Tall Ship—Ada Quist",
        "The Tall Ship -- Ada Quist",
        "Ada Quist - The Tall Ship",
        "Ada Quist: The Tall Ship",
        "The Tall Ship: Ada Quist",
        "Ada Quist; The Tall Ship",
        "The Tall Ship / Ada Quist",
        "The Tall Ship | Ada Quist",
        "The Tall Ship\tAda Quist",
        "Ada Quist, The Tall Ship",
        "The Tall Ship, Ada Quist",
        "The Tall Ship (Ada Quist)",
        "The Tall Ship [Ada Quist]",
        "The Tall Ship (by Ada Quist)",
        "\"The Tall Ship\" by Ada Quist",
        "“The Tall Ship” Ada Quist",
        "Ada Quist, «The Tall Ship»",
        "Ada Quist's The Tall Ship",
        "Ada Quist’s novel The Tall Ship",
        "Ada Quist's book, The Tall Ship",
        "The Tall Ship von Ada Quist",
        "The Tall Ship de Ada Quist",
        "The Tall Ship di Ada Quist",
        "The Tall Ship av Ada Quist",
        "The Tall Ship par Ada Quist",
        "The Tall Ship door Ada Quist",
        "Quist, Ada (1961). The Tall Ship. Harbour Press.",
        "Ada Quist. The Tall Ship. Harbour Press, 1961.",
        "The Tall Ship. Ada Quist. Harbour Press. 1961",
        "1. The Tall Ship by Ada Quist",
        "- [ ] The Tall Ship by Ada Quist",
        "- [x] The Tall Ship by Ada Quist",
        "• The Tall Ship by Ada Quist",
        "📚 The Tall Ship by Ada Quist",
        "1961: The Tall Ship by Ada Quist",
        "The Tall Ship by Ada Quist (1961)",
        "The Tall Ship by Ada Quist, 1961",
        "The Tall Ship by Ada Quist ★★★★",
        "The Tall Ship by Ada Quist - 4/5",
        "The Tall Ship by Ada Quist (312 pages)",
        "The Tall Ship by Ada Quist (finished in May)"
      })
  void aCitationHasTitleAndAuthor(String cell) {
    assertTrue(reads(cell, "The Tall Ship", "Ada Quist"), () -> readings(cell).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The Tall Ship", "As Sails Go By", "1961: A Harbour Odyssey", "  Home  ", "???"})
  void theCellAsItStandsIsTheFirstReading(String cell) {
    Reading first = readings(cell).getFirst();
    assertEquals(new Reading(cell.strip(), Optional.empty(), true, OptionalInt.empty()), first);
  }

  @Test
  void aTypedAuthorIsKeptInEachReading() {
    List<Reading> readings = Reading.of("The Tall Ship by Ada Quist", Optional.of("Ada Quist"));
    assertTrue(readings.stream().allMatch(one -> one.author().equals(Optional.of("Ada Quist"))));
    assertTrue(readings.stream().anyMatch(one -> one.title().equals("The Tall Ship")));
  }

  @Test
  void anotherAuthorThanTheTypedOneIsPartOfTheTitle() {
    List<Reading> readings = Reading.of("The Tall Ship by Ada Quist", Optional.of("Berta Lund"));
    assertTrue(readings.stream().allMatch(Reading::plain), readings::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "The Tall Ship (1961), 1961",
    "The Tall Ship [1961], 1961",
    "'The Tall Ship, 1961', 1961",
    "The Tall Ship (c. 1815), 1815",
    "1961: The Tall Ship, 1961"
  })
  void aYearIsKeptBesideTheTitle(String cell, int year) {
    assertTrue(
        readings(cell).stream()
            .anyMatch(
                one ->
                    one.title().equals("The Tall Ship") && one.year().equals(OptionalInt.of(year))),
        () -> readings(cell).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The Tall Ship (Advent)", "The Tall Ship (Ádám)", "The Tall Ship (Adá Lund)"})
  void bracketsThatBeginLikeAnEraAreNoYear(String cell) {
    assertFalse(
        readings(cell).stream().anyMatch(one -> one.plain() && one.title().equals("The Tall Ship")),
        () -> readings(cell).toString());
  }

  @Test
  void aSmallLetterThatIsTwoDoesNotShiftTheAuthor() {
    assertTrue(reads("İİİİ Harbour by Ada Quist", "İİİİ Harbour", "Ada Quist"));
  }

  @Test
  void thereAreNotManyReadings() {
    String cell = "A - B: C, D; E / F | G. H by I de J (K) von L".repeat(20);
    assertTrue(readings(cell).size() <= 30, () -> readings(cell).size() + " readings");
  }

  @ParameterizedTest
  @CsvSource({
    "'  12. The Tall Ship', The Tall Ship",
    "- [x] The Tall Ship, The Tall Ship",
    "“The Tall Ship”, The Tall Ship",
    "The Tall Ship by, The Tall Ship",
    "The Tall Ship (1961), The Tall Ship",
    "12., 12.",
    "📚 The Tall Ship, The Tall Ship"
  })
  void cleaningTakesOffWhatIsNoTitle(String cell, String title) {
    assertEquals(title, Reading.clean(cell));
  }
}
