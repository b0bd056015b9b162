package club.resolve.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Edition;
import club.resolve.catalog.CatalogRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkRowsTest {
  private static EditionEntry edition(String title, long id, int year) {
    return new EditionEntry(
        new Edition(title, Optional.of(id), Optional.empty(), List.of("eng"), false),
        List.of(),
        "",
        year,
        List.of());
  }

  @Test
  void aWorkHasItsTitleAndThoseOfItsEditions() {
    CatalogRow row =
        WorkRows.row(
            5,
            Optional.of(new WorkEntry("Der schwarze Obelisk", 0, List.of())),
            List.of(
                edition("The Black Obelisk", 2, 1957),
                edition("the black obelisk.", 3, 0),
                edition("Der schwarze Obelisk", 4, 1956)),
            List.of(new AuthorEntry("Remarque, Erich Maria", List.of("Erich Paul Remark"))),
            -1);
    assertEquals("Der schwarze Obelisk", row.title());
    assertEquals(List.of("The Black Obelisk"), row.otherTitles());
    assertEquals(Optional.of("Erich Maria Remarque"), row.author());
    assertEquals(List.of("Erich Paul Remark"), row.whole().otherNames());
    assertEquals(OptionalInt.of(1956), row.year());
    assertEquals(Optional.of("OL5W"), row.work());
    assertTrue(row.readers().isEmpty());
    assertEquals(
        List.of("The Black Obelisk", "The Black Obelisk", "Der schwarze Obelisk"),
        row.whole().editions().stream().map(Edition::title).toList());
  }

  @Test
  void aNameOfSeveralPartsIsTurnedRound() {
    CatalogRow row =
        WorkRows.row(
            -7,
            Optional.empty(),
            List.of(edition("A", 2, 0)),
            List.of(
                new AuthorEntry("King, Martin Luther, Jr.", List.of()),
                new AuthorEntry("Davis, Jr.", List.of())),
            3);
    assertEquals(Optional.of("Martin Luther King, Davis Jr."), row.author());
    assertEquals("https://openlibrary.org/books/OL7M", row.link());
    assertTrue(row.work().isEmpty());
  }

  @Test
  void aClassicIsCutToTheSizeOfARow() {
    List<EditionEntry> editions =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(i -> edition("Title number " + i + " " + "x".repeat(2_000), i, 1900))
            .toList();
    CatalogRow row = WorkRows.row(1, Optional.empty(), editions, List.of(), 0);
    assertTrue(row.whole().editions().size() <= 400);
    assertTrue(row.otherTitles().stream().mapToInt(String::length).sum() <= 6_000);
  }
}
