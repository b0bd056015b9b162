package club.resolve.pasted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.pasted.MarkdownTable.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MarkdownTableTest {
  private static final List<String> DRAWN =
      List.of(
          "+-------+------+",
          "| Title | Year |",
          "+-------+------+",
          "| Emma  | 1815 |",
          "+-------+------+");

  private static List<List<String>> table(List<String> lines) {
    assertTrue(MarkdownTable.begins(lines));
    MarkdownTable table = MarkdownTable.of(lines.iterator());
    List<List<String>> rows = new ArrayList<>(List.of(table.header()));
    for (Optional<TableLine> row = table.next(); row.isPresent(); row = table.next()) {
      assertEquals(lines.get((int) row.get().line() - 1), row.get().raw());
      rows.add(row.get().cells());
    }
    return rows;
  }

  @Test
  void rowsHaveAsManyCellsAsTheHeader() {
    assertEquals(
        List.of(
            List.of("Title", "Author", "Note"),
            List.of("Dune", "Frank Herbert", ""),
            List.of("Either|Or", "", "a"),
            List.of("[Emma](https://example.org)", "Jane Austen", "b")),
        table(
            List.of(
                "",
                "| Title | Author | Note |",
                "|:---|:---:|---|",
                "| Dune | Frank Herbert |",
                "| Either\\|Or || a |",
                "[Emma](https://example.org) | Jane Austen | b | more")));
  }

  @Test
  void linesThatAProgramHasDrawnAreNoRows() {
    assertEquals(List.of(List.of("Title", "Year"), List.of("Emma", "1815")), table(DRAWN));
  }

  @Test
  void otherListsAreNone() {
    assertFalse(MarkdownTable.begins(List.of("Dune | Herbert", "Emma | Austen")));
    assertFalse(MarkdownTable.begins(List.of("Title", "-----", "Dune")));
    assertFalse(MarkdownTable.begins(List.of()));
  }
}
