package club.resolve.sheet;

import static club.resolve.sheet.SheetFiles.ods;
import static club.resolve.sheet.SheetFiles.read;
import static club.resolve.sheet.SheetFiles.xlsx;
import static club.resolve.sheet.SheetFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are read as a person sees them. */
final class SheetsTest {
  private static final String STYLES =
      """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000000000"/>
      <numFmt numFmtId="165" formatCode="yyyy"/>
      <numFmt numFmtId="166" formatCode="[$-407]d/ mmmm\\ yyyy;@"/>
      <numFmt numFmtId="167" formatCode="0&quot; days&quot;"/>
      <numFmt numFmtId="168" formatCode="[Red]0.00"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>
      <xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="21"/><xf numFmtId="46"/>
      <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>
      <xf numFmtId="168"/><xf numFmtId="17"/></cellXfs></styleSheet>\
      """;

  private static final String STRINGS =
      """
      <sst><si><t>Emma</t></si><si><r><t xml:space="preserve">Jane </t></r><r><rPr><b/></rPr>
      <t>Eyre</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>
      <si><t>A_x000D_B _x005F_x0041_</t></si><si/></sst>\
      """;

  @TempDir private Path folder;

  private String xlsxCell(String cell) throws IOException {
    Map<String, String> parts = xlsx("<row r=\"1\">" + cell + "</row>");
    parts.put("xl/styles.xml", STYLES);
    parts.put("xl/sharedStrings.xml", STRINGS);
    return only(read(zip(folder.resolve("a.xlsx"), parts)));
  }

  private String odsCell(String cell) throws IOException {
    String row = "<table:table-row>" + cell + "</table:table-row>";
    return only(read(zip(folder.resolve("a.ods"), ods(row))));
  }

  private static String only(List<List<String>> rows) {
    return rows.isEmpty() ? "" : String.join("|", rows.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 9780141439518; 9780141439518",
        "0; 9.780141439518E12; 9780141439518",
        "0; 1984; 1984",
        "0; 1984.0; 1984",
        "0; 4.2999999999999998; 4.3",
        "0; 1.0000000000000001E-5; 0.00001",
        "0; -12.50; -12.5",
        "0; 100; 100",
        "0; 0; 0",
        "0; 97801414395189780141; 97801414395189780141",
        "0; 1E999999999; 1E999999999",
        "0; 1E-999999999; 1E-999999999",
        "0; NaN; NaN",
        "1; 43861; 2020-01-31",
        "1; 43861.75; 2020-01-31",
        "1; 1; 1900-01-01",
        "1; 59; 1900-02-28",
        "1; 61; 1900-03-01",
        "1; 2958465; 9999-12-31",
        "1; 2958466; 2958466",
        "1; -1; -1",
        "1; 1E999999999; 1E999999999",
        "2; 43861.75; 2020-01-31T18:00",
        "2; 43860.999999999; 2020-01-31T00:00",
        "3; 0.5; 12:00",
        "4; 1.5; 36:00:00",
        "5; 141439513; 0141439513",
        "6; 30682; 1984",
        "7; 43861; 2020-01-31",
        "8; 43861; 43861",
        "9; 4.5; 4.5",
        "10; 43861; 2020-01",
        "99; 5; 5"
      })
  void numbersAreWrittenOut(String style, String value, String seen) throws IOException {
    assertEquals(seen, xlsxCell("<c r=\"A1\" s=\"%s\"><v>%s</v></c>".formatted(style, value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "t='s'; <v>0</v>; Emma",
        "t='s'; <v>1</v>; Jane Eyre",
        "t='s'; <v>2</v>; 東京",
        "t='s'; <v>4</v>; ''",
        "t='inlineStr'; <is><t>Em</t><r><t>ma</t></r><rPh><t>e</t></rPh></is>; Emma",
        "t='str'; <f>HYPERLINK(\"https://a\",\"Emma\")</f><v>Emma</v>; Emma",
        "t='str'; <f>A1</f><v></v>; ''",
        "s='0'; <f>SUM(A1)</f><v>3.0</v>; 3",
        "s='0'; <f>HYPERLINK(\"https://a\")</f>; =HYPERLINK(\"https://a\")",
        "s='0'; <f t='shared' si='7'/><v>3</v>; 3",
        "t='b'; <v>1</v>; TRUE",
        "t='b'; <v>0</v>; FALSE",
        "t='e'; <v>#N/A</v>; #N/A",
        "t='d'; <v>2020-01-31</v>; 2020-01-31",
        "t='str'; '<v><![CDATA[a<b]]>&amp;c<!-- d --></v>'; a<b&c",
        "s='1'; ''; ''"
      })
  void textsOfEachKindAreRead(String attributes, String inner, String seen) throws IOException {
    assertEquals(seen, xlsxCell("<c r=\"A1\" " + attributes + ">" + inner + "</c>"));
  }

  @Test
  void charactersThatXmlCannotHoldAreRead() throws IOException {
    assertEquals("A\rB _x0041_", xlsxCell("<c t=\"s\"><v>3</v></c>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "office:value-type='string' calcext:value-type='string'; <text:p>Emma</text:p>; Emma",
        "office:value-type='float' office:value='9780141439518'; <text:p>9.78E+12</text:p>;"
            + " 9780141439518",
        "office:value-type='float' office:value='9.780141439518E12'; '<text:p>9,78E+12</text:p>';"
            + " 9780141439518",
        "office:value-type='float' office:value='1984'; <text:p>1984.00</text:p>; 1984",
        "office:value-type='float' office:value='4.5'; '<text:p>4,5</text:p>'; 4.5",
        "office:value-type='float' office:value='141439513'; <text:p>0141439513</text:p>;"
            + " 0141439513",
        "office:value-type='date' office:date-value='2020-01-31'; <text:p>31.01.20</text:p>;"
            + " 2020-01-31",
        "office:value-type='date' office:date-value='1984-01-01'; <text:p>1984</text:p>; 1984",
        "office:value-type='boolean' office:boolean-value='true'; <text:p>WAHR</text:p>; WAHR",
        "office:value-type='string'; <text:p>Jane<text:s text:c='2'/><text:span>Eyre</text:span>"
            + "</text:p>; Jane  Eyre",
        "office:value-type='string'; '<text:p> a <text:s/>b\n\t c</text:p>'; a  b c",
        "office:value-type='string'; <text:p>a<text:tab/>b<text:line-break/>c</text:p>; 'a\tb\nc'",
        "office:value-type='string'; <text:p>a</text:p><text:p/><text:p>b</text:p>; 'a\n\nb'",
        "office:value-type='string'; <office:annotation><text:p>no</text:p></office:annotation>"
            + "<text:p>yes<text:note><text:p>no</text:p></text:note>!</text:p>; yes!",
        "office:value-type='string'; <text:p><text:a>Emma</text:a></text:p>; Emma",
        "office:value-type='string' office:string-value='Emma'; ''; Emma",
        "office:value-type='float' office:value='1E999999999'; <text:p>x</text:p>; 1E999999999"
      })
  void cellsOfLibreOfficeAreRead(String attributes, String inner, String seen) throws IOException {
    String cell = "<table:table-cell " + attributes + ">" + inner + "</table:table-cell>";
    assertEquals(seen, odsCell(cell));
  }

  @Test
  void rowsAndColumnsThatAnXlsxFileLeavesOutAreBlank() throws IOException {
    Path file =
        zip(
            folder.resolve("a.xlsx"),
            xlsx(
                "<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"D2\" s=\"1\"/></row>"
                    + "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>2</v></c><c><v>3</v></c></row>"
                    + "<row><c r=\"AA5\"><v>4</v></c></row><row r=\"9\"><c r=\"A9\"/></row>"));
    List<List<String>> rows = read(file);
    assertEquals(5, rows.size());
    assertEquals(List.of(), rows.get(0));
    assertEquals(List.of("", "", "1"), rows.get(1));
    assertEquals(List.of(), rows.get(2));
    assertEquals(List.of("2", "3"), rows.get(3));
    assertEquals(27, rows.get(4).size());
  }

  @Test
  void repeatedRowsAndColumnsOfAnOdsFileAreReadAndItsEmptyRestIsNot() throws IOException {
    String cell =
        "<table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p>"
            + "</table:table-cell><table:table-cell table:number-columns-repeated=\"16382\"/>";
    Path file =
        zip(
            folder.resolve("a.ods"),
            ods(
                "<table:table-header-rows><table:table-row>%s</table:table-row>".formatted(cell)
                    + "</table:table-header-rows><table:table-row table:number-rows-repeated=\"2\">"
                    + "<table:table-cell/></table:table-row><table:table-row"
                    + " table:number-rows-repeated=\"3\"><table:covered-table-cell/>"
                    + "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row><table:table-row"
                    + " table:number-rows-repeated=\"1048570\"><table:table-cell"
                    + " table:number-columns-repeated=\"16384\"/></table:table-row>"));
    List<String> last = List.of("", "b");
    assertEquals(List.of(List.of("a", "a"), List.of(), List.of(), last, last, last), read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Other", "other", " Other ", "3"})
  void aSheetIsFoundByNameInAnyCaseAndByNumber(String asked) throws IOException {
    Path file = zip(folder.resolve("a.xlsx"), xlsx("<row><c><v>1</v></c></row>"));
    assertEquals(List.of(List.of("2")), read(file, asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Other", "other", "2"})
  void aSheetOfAnOdsFileIsFoundTheSameWay(String asked) throws IOException {
    assertEquals(List.of(List.of("2")), read(zip(folder.resolve("a.ods"), ods("")), asked));
  }

  @Test
  void withoutANameTheFirstSheetThatIsSeenIsRead() throws IOException {
    Path xlsx = zip(folder.resolve("a.xlsx"), xlsx(""));
    Path ods = zip(folder.resolve("a.ods"), ods(""));
    try (SheetRows rows = Sheets.open(xlsx, Optional.empty())) {
      assertEquals("Books", rows.sheet());
      assertEquals(List.of("Old", "Books", "Other"), rows.sheets());
    }
    try (SheetRows rows = Sheets.open(ods, Optional.empty())) {
      assertEquals("Books", rows.sheet());
      assertEquals(List.of("Books", "Other"), rows.sheets());
      assertEquals(Optional.empty(), rows.next());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Boks; has no sheet \"Boks\", did you mean \"Books\"?; it has \"Old\", \"Books\","
            + " \"Other\"",
        "Elsewhere; has no sheet \"Elsewhere\"; it has \"Old\", \"Books\", \"Other\"",
        "4; has no sheet 4; it has \"Old\", \"Books\", \"Other\"",
        "0; has no sheet 0; it has \"Old\", \"Books\", \"Other\""
      })
  void aSheetThatIsNotThereIsAnsweredWithThoseThatAre(String asked, String wrong, String there)
      throws IOException {
    Path file = zip(folder.resolve("a.xlsx"), xlsx(""));
    SheetException e =
        assertThrows(SheetException.class, () -> Sheets.open(file, Optional.of(asked)));
    assertEquals(wrong + "; " + there, e.getMessage());
  }

  @Test
  void daysCountedFrom1904AndTheStrictFormAreRead() throws IOException {
    Map<String, String> parts = SheetFiles.strictXlsx("<row><c s=\"1\"><v>1</v></c></row>");
    parts.put("xl/styles.xml", STYLES);
    parts.computeIfPresent(
        "xl/workbook.xml",
        (_, xml) -> xml.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"));
    assertEquals(List.of(List.of("1904-01-02")), read(zip(folder.resolve("a.xlsx"), parts)));
  }

  @Test
  void aLongListMayHaveAnyNumberOfAmpersands() throws IOException {
    String row =
        "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>".formatted("&amp;".repeat(9));
    List<List<String>> rows = read(zip(folder.resolve("a.xlsx"), xlsx(row.repeat(20_000))));
    assertEquals(20_000, rows.size());
    assertEquals(List.of("&".repeat(9)), rows.getLast());
  }
}
