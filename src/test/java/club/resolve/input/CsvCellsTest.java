package club.resolve.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the examples, # stands for a line feed, ~ for a carriage return and / between cells. */
final class CsvCellsTest {
  private static List<List<String>> rows(String text, char separator)
      throws IOException, CsvCells.OpenQuote {
    CsvCells cells = new CsvCells(new BufferedReader(new StringReader(text)), separator, '"');
    List<List<String>> rows = new ArrayList<>();
    for (Optional<List<String>> row = cells.row(); row.isPresent(); row = cells.row()) {
      rows.add(row.get());
    }
    return rows;
  }

  private static String text(String example) {
    return example.replace('#', '\n').replace('~', '\r');
  }

  private static String shown(List<List<String>> rows) {
    return String.join("#", rows.stream().map(row -> String.join("/", row)).toList())
        .replace('\n', '#')
        .replace('\r', '~');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // Quoted in part: what follows the mark is part of the cell.
        "\"Alpha\" Road,x#Beta,\"y\"|Alpha Road/x#Beta/y",
        "\"Alpha\" Road,\"x\"|Alpha Road/x",
        "\"Alpha\" Road#\"Beta\"|Alpha Road#Beta",
        "\"A\" ,\"B\"#C,D|A /B#C/D",
        "\"A\" , \"B\"|A / \"B\"",
        "\"A\"\t,B|A\t/B",
        "\"a\"\"b\" c,x|a\"b c/x",
        "\"12\" vinyl,x|12 vinyl/x",
        "\"x\" y \"z\" w,\"Beta\"|x y \"z\" w/Beta",
        "\"Alpha\" Road,Gamma \"Delta\"|Alpha Road/Gamma \"Delta\"",
        "\"The \"Best of it#Emma|The Best of it#Emma",
        // In quotation marks as a whole, with marks that should be doubled.
        "\"The \"Best\" of it\",x|The \"Best\" of it/x",
        "\"The \"Best\"\",x|The \"Best\"/x",
        "\"\"Best\" of it\",x|\"Best\" of it/x",
        "\"12\" vinyl\",x|12\" vinyl/x",
        "\"x\"y\"z\",..|x\"y\"z/..",
        "\"He said \"hi\" to me, then left\",x|He said \"hi\" to me, then left/x",
        // No quotation marks at all.
        "Alpha \"Road\",x|Alpha \"Road\"/x",
        " \"Alpha\",x| \"Alpha\"/x",
        "7\" single,12\"|7\" single/12\"",
        // As the RFC has it.
        "\"a#b\",x#c,d|a#b/x#c/d",
        "\"a#\"\",y\"\"#b\",x|a#\",y\"#b/x",
        "\"\",\"\"\"\",\"\"\"a\"\"\"|/\"/\"a\"",
      })
  void readsWhatPeopleAndProgramsWrite(String example, String cells) throws Exception {
    assertEquals(cells, shown(rows(text(example), ',')));
    assertEquals(
        cells.replace(',', ';'), shown(rows(text(example).replace(',', ';'), ';')), "semicolons");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // Never closed.
        "\"Alpha|1|1|0",
        "a,\"Alpha#Beta#|1|2|0",
        // Another mark comes in a later line, and is not plainly the end.
        "\"Alpha#Beta#\"Gamma\",x|1|1|3",
        "Emma#\"Alpha,y#Beta,\"x\"|2|1|3",
        "\"Alpha~Beta~\"Gamma\",x|1|1|3",
        "\"Alpha~#Beta~#7\" single|1|1|3",
        // Both readings fit.
        "\"12\" vinyl, rare\",x|1|1|1",
        "\"Best\" of 12\" singles,\"Various\"|1|1|1",
        "\"one \"two\" three#four\",x|1|1|1",
      })
  void namesTheCellOfWhichTheEndIsNotToBeFound(
      String example, long line, int column, long unclear) {
    CsvCells.OpenQuote quote =
        assertThrows(CsvCells.OpenQuote.class, () -> rows(text(example), ','));

    assertEquals(
        List.of(line, (long) column, unclear),
        List.of(quote.line, (long) quote.column, quote.unclear));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b~c,d~", "a,b#c,d", "a,b~#c,d~#", "a,b~c,d#", "\"a\",b~\"c\",\"d\"~"})
  void everyLineEndIsOne(String example) throws Exception {
    assertEquals("a/b#c/d", shown(rows(text(example), ',')));
  }

  @Test
  void carriageReturnsInQuotationMarksAreKept() throws Exception {
    assertEquals("a~b/c#d~#e/f", shown(rows("\"a\rb\",c\r\"d\r\ne\",f\r", ',')));
  }

  @Test
  void aLongLineOfMarksIsReadInOneGo() throws Exception {
    assertEquals(100_000, rows("\"a\" b,".repeat(99_999) + "\"a\" b", ',').getFirst().size());
  }

  /** A quotation mark that nobody closed costs no row, whatever stands in the rows after it. */
  @Property(seed = "1", tries = 3000)
  void whatIsNotRefusedHasTheRowsThatPythonReads(@ForAll("texts") String text) throws Exception {
    PythonCsv python = PythonCsv.of(text, ',');
    List<List<String>> ours;
    try {
      ours = rows(text, ',');
    } catch (CsvCells.OpenQuote _) {
      return;
    }
    assertFalse(python.open());
    assertEquals(python.rows().size(), ours.size(), () -> python.rows() + " " + ours);
    for (int i = 0; i < ours.size(); i++) {
      List<String> theirs = python.rows().get(i);
      // A mark that is kept as a letter is all in which they may differ.
      ours.get(i).stream()
          .filter(cell -> !theirs.contains(cell))
          .forEach(cell -> assertTrue(cell.contains("\""), () -> theirs + " " + cell));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b c", " ", ",", ",\"", "\",", "\"", "\"\"", "\n", "\r", "\r\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(seed = "2", tries = 1000)
  void whatPythonWritesIsReadAsItReadsIt(@ForAll("tables") List<List<String>> table)
      throws Exception {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table) {
      text.append(String.join(",", row.stream().map(CsvCellsTest::quoted).toList())).append("\r\n");
    }

    assertEquals(PythonCsv.of(text.toString(), ',').rows(), rows(text.toString(), ','));
    assertEquals(table, rows(text.toString(), ','));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells =
        Arbitraries.of("a", " ", ",", "\"", "\"\"", "\n", "\r", "\r\n", "", "=", ";")
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    return cells.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(5);
  }

  private static String quoted(String cell) {
    boolean plain = Arrays.stream(new String[] {",", "\"", "\n", "\r"}).noneMatch(cell::contains);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
