package club.resolve.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CslTest {
  private static final String LIST =
      """
      [
        {
          "id": "a", "type": "book", "title": "The <i>Quiet</i> Harbour",
          "author": [{"family": "Rue", "given": "Tom", "non-dropping-particle": "de la"},
            {"literal": "North Press"}],
          "issued": {"date-parts": [["1987", 5]]}, "ISBN": "9780141439518", "number-of-pages": 12
        },
        {"type": "chapter", "title": "One", "container-title": "Whole",
          "editor": [{"family": "Itor", "given": "Ed"}], "issued": {"date-parts": [[1990]]}}
      ]
      """;

  private static final List<Citation> CITATIONS =
      List.of(
          new Citation(
              2,
              "The Quiet Harbour",
              List.of("Tom de la Rue", "North Press"),
              OptionalInt.of(1987),
              Optional.of("9780141439518"),
              Optional.empty(),
              Map.of("id", "a", "type", "book", "issued", "1987-5", "number-of-pages", "12")),
          new Citation(
              8,
              "Whole",
              List.of("Ed Itor"),
              OptionalInt.of(1990),
              Optional.empty(),
              Optional.of("One"),
              Map.of("type", "chapter")));

  @Test
  void itemsAreReadWithTheLineWhereTheyBegin() {
    assertEquals(new Bibliography(CITATIONS, List.of()), CitationFormat.CSL_JSON.read(LIST));
  }

  @Test
  void anObjectAroundTheListAndALoneItemAreRead() {
    assertEquals(CITATIONS, CitationFormat.CSL_JSON.read("{\"items\": " + LIST + "}").citations());
    assertEquals(
        List.of("T"),
        CitationFormat.CSL_JSON.read("{\"title\": \"T\"}").citations().stream()
            .map(Citation::title)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'title':'T'},\\n{'title':'U'|2|the list is not JSON here; the rest is not read",
        "[{'title':'T'},\\n7]|2|the item is not an object",
        "[{'title':'T'},\\n{'id':1}]|2|the entry has no title",
        "[{'title':'T'}]\\n[]|2|the list is not JSON here; the rest is not read",
      })
  void damageHasAPlaceAndTheRestIsRead(String text, long line, String reason) {
    Bibliography all = CitationFormat.CSL_JSON.read(text.replace('\'', '"').replace("\\n", "\n"));
    assertEquals(List.of("T"), all.citations().stream().map(Citation::title).toList());
    assertEquals(List.of(new RefusedEntry(line, reason)), all.refused());
  }
}
