package club.resolve.sheet;

import static club.resolve.sheet.SheetFiles.escaped;
import static club.resolve.sheet.SheetFiles.ods;
import static club.resolve.sheet.SheetFiles.read;
import static club.resolve.sheet.SheetFiles.xlsx;
import static club.resolve.sheet.SheetFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any grid of texts is read back as it was written. */
final class SheetRoundTripTest {

  @Provide
  Arbitrary<List<List<String>>> grids() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Emma", " ", "  ", "\t", "\n", "<", "&", ">", "]]>", "\"", "'", "ß", "東京", "🦆", "_x",
            "_x0041_", "=A1", "1984.0", "\u00a0", "e\u0301", "-->", "&amp;");
    Arbitrary<String> texts = pieces.list().ofMaxSize(5).map(parts -> String.join("", parts));
    return texts.list().ofMaxSize(6).list().ofMaxSize(8);
  }

  /** Without the empty cells at the end of rows, and the blank rows at the end. */
  private static List<List<String>> trimmed(List<List<String>> grid) {
    List<List<String>> trimmed = new ArrayList<>();
    int last = 0;
    for (List<String> row : grid) {
      int length = row.size();
      while (length > 0 && row.get(length - 1).isEmpty()) {
        length--;
      }
      trimmed.add(row.subList(0, length));
      last = length > 0 ? trimmed.size() : last;
    }
    return trimmed.subList(0, last);
  }

  private static void assertReadBack(List<List<String>> grid, Map<String, String> parts)
      throws IOException {
    Path file = Files.createTempFile("grid", ".sheet");
    try {
      assertEquals(trimmed(grid), read(zip(file, parts)));
    } finally {
      Files.delete(file);
    }
  }

  /** Half of the texts are shared, the others stand in their cells. */
  @Property(seed = "1", tries = 300)
  void asXlsx(@ForAll("grids") List<List<String>> grid) throws IOException {
    List<String> shared = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < grid.size(); row++) {
      rows.append("<row r=\"%d\">".formatted(row + 1));
      for (int column = 0; column < grid.get(row).size(); column++) {
        String text = grid.get(row).get(column);
        String place = "%c%d".formatted('A' + column, row + 1);
        if (!text.isEmpty() && (row + column) % 2 == 0) {
          rows.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, shared.size()));
          shared.addFirst(text);
        } else if (!text.isEmpty()) {
          rows.append("<c r=\"%s\" t=\"inlineStr\"><is>%s</is></c>".formatted(place, item(text)));
        }
      }
      rows.append("</row>");
    }
    Map<String, String> parts = xlsx(numbered(rows.toString(), shared.size()));
    StringBuilder strings = new StringBuilder("<sst>");
    shared.forEach(text -> strings.append("<si>").append(item(text)).append("</si>"));
    parts.put("xl/sharedStrings.xml", strings.append("</sst>").toString());
    assertReadBack(grid, parts);
  }

  /** The first text is the last of those that are shared, so that none is read in its order. */
  private static String numbered(String rows, int shared) {
    String numbered = rows;
    for (int each = 0; each < shared; each++) {
      numbered =
          numbered.replace(
              "\"s\"><v>%d<".formatted(each), "\"s\"><v>#%d<".formatted(shared - 1 - each));
    }
    return numbered.replace("<v>#", "<v>");
  }

  private static String item(String text) {
    return "<t xml:space=\"preserve\">%s</t>"
        .formatted(escaped(text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")));
  }

  @Property(seed = "2", tries = 300)
  void asOds(@ForAll("grids") List<List<String>> grid) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (List<String> row : grid) {
      rows.append("<table:table-row>");
      for (String text : row) {
        rows.append("<table:table-cell office:value-type=\"string\">");
        if (!text.isEmpty()) {
          for (String line : text.split("\n", -1)) {
            rows.append("<text:p>").append(spaced(line)).append("</text:p>");
          }
        }
        rows.append("</table:table-cell>");
      }
      rows.append("</table:table-row>");
    }
    assertReadBack(grid, ods(rows.toString()));
  }

  private static String spaced(String line) {
    return escaped(line)
        .replace("\t", "<text:tab/>")
        .replace("  ", " <text:s/>")
        .replaceAll("^ | $|(?<=>) ", "<text:s/>");
  }
}
