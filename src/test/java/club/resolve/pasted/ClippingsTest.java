package club.resolve.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClippingsTest {
  private static final String END = "==========\r";

  private static List<String> clipping(String book, String... text) {
    List<String> lines = new ArrayList<>();
    lines.add(book + "\r");
    lines.add(
        "- Your Highlight on page 12 | Location 120-121 | Added on Monday, 4 March 2024"
            + " 10:00:00\r");
    lines.add("\r");
    lines.addAll(List.of(text));
    lines.add(END);
    return lines;
  }

  private static List<PastedLine> books(List<List<String>> clippings) {
    List<String> lines = new ArrayList<>();
    clippings.forEach(lines::addAll);
    assertTrue(Clippings.are(lines));
    List<PastedLine> books = new ArrayList<>();
    Clippings.books(lines.iterator()).forEachRemaining(books::add);
    return books;
  }

  @Test
  void eachBookComesOnceWhereItIsFirst() {
    List<PastedLine> books =
        books(
            List.of(
                clipping("\ufeffDune (Frank Herbert)", "Fear is one."),
                clipping("Emma (Austen, Jane)", "- a line", "", "Emma (Austen, Jane)"),
                clipping("\ufeffDune (Frank Herbert)")));
    assertEquals(List.of("Dune", "Emma"), books.stream().map(PastedLine::title).toList());
    assertEquals(
        List.of(Optional.of("Frank Herbert"), Optional.of("Austen, Jane")),
        books.stream().map(PastedLine::author).toList());
    assertEquals(List.of(1L, 6L), books.stream().map(PastedLine::line).toList());
  }

  @Test
  void authorStandsInTheLastBracketsAlone() {
    List<PastedLine> books =
        books(
            List.of(
                clipping("Jazz (A Novel) (Toni (Chloe) Morrison)"),
                clipping("notes.pdf"),
                clipping("Notes (2)")));
    assertEquals(
        List.of("Jazz (A Novel)", "notes.pdf", "Notes (2)"),
        books.stream().map(PastedLine::title).toList());
    assertEquals(
        List.of(Optional.of("Toni (Chloe) Morrison"), Optional.empty(), Optional.empty()),
        books.stream().map(PastedLine::author).toList());
  }

  @Test
  void otherListsAreNone() {
    assertFalse(Clippings.are(List.of("Dune", "- Emma | Austen", "- Jazz")));
    assertFalse(Clippings.are(List.of("Dune", "==========", "Emma")));
    assertFalse(Clippings.are(List.of()));
  }
}
