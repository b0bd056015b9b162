package club.resolve.sheet;

import static club.resolve.sheet.SheetFiles.bomb;
import static club.resolve.sheet.SheetFiles.ods;
import static club.resolve.sheet.SheetFiles.read;
import static club.resolve.sheet.SheetFiles.xlsx;
import static club.resolve.sheet.SheetFiles.zip;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no sound spreadsheet is refused by name, and never fills the memory. */
final class SheetFaultsTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String ROW =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Emma</t></is></c></row>";

  @TempDir private Path folder;

  private static void assertRefused(String reason, Path file) {
    SheetException e = assertThrows(SheetException.class, () -> read(file));
    assertTrue(
        String.valueOf(e.getMessage()).contains(reason),
        () -> "\"" + e.getMessage() + "\" does not say \"" + reason + "\"");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // One cell in many pieces, and one text, tag, comment, CDATA section.
        "<row><c t='inlineStr'><is>BOMB</is></c></row> ~ <t>xxxxxxx</t> ~ characters",
        "<row><c t='inlineStr'><is><t>BOMB</t></is></c></row> ~ xxxxxxxxxx ~ characters",
        "<row><c t='inlineStr'><is><t>BOMB</t></is></c></row> ~ &amp;&#65; ~ text or tag",
        "<row r='BOMB'/> ~ 1111111111 ~ text or tag",
        "<!--BOMB--> ~ <a>]]>?> ~ text or tag",
        "<!-->BOMB--> ~ <a><b><c> ~ text or tag",
        "<row><c t='inlineStr'><is><t><![CDATA[BOMB]]></t></is></c></row> ~ <a>-->?> ~ text or tag",
        "<?a BOMB?> ~ <a>-->]]> ~ text or tag",
        "<row>BOMB</row> ~ <c t='inlineStr'><is><t>0123456789</t></is></c> ~ beyond column XFD",
        "BOMB ~ <row></row> ~ unpacks to more than",
        "BOMB ~ <a> ~ "
      })
  void aBombIsRefused(String rows, String again, String reason) throws IOException {
    String part = rows.replace('\'', '"');
    Path file = bomb(file("a.xlsx"), xlsx(part), SHEET, again.replace('\'', '"'), 6_000_000);
    assertTrue(Files.size(file) < 1_000_000);
    assertRefused(reason == null ? "" : reason, file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<row r='1'><c r='ZZZZZ1'><v>1</v></c></row> ~ row 1: a cell stands beyond column XFD",
        "<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row> ~ there is no place \"ZZZZZZZ1\"",
        "<row r='1048577'><c><v>1</v></c></row> ~ has more than 1,048,576 rows",
        "<row r='3'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row> ~ row 2 stands below row"
            + " 3",
        "<row r='1'><c t='s'><v>5</v></c></row> ~ a cell points to text 5",
        "<row r='1'><c t='s'><v>x</v></c></row> ~ \"x\" stands where a number must",
        "<row r='1'><c></row> ~ is not well-formed",
        "<row r='1'><c>&unknown;</c></row> ~ is not well-formed"
      })
  void aSheetThatCannotBeIsRefusedWithItsRow(String rows, String reason) throws IOException {
    Map<String, String> parts = xlsx(rows.replace('\'', '"'));
    parts.put("xl/sharedStrings.xml", "<sst><si><t>Emma</t></si></sst>");
    Path file = zip(file("a.xlsx"), parts);
    assertRefused("sheet \"Books\", row ", file);
    assertRefused(reason, file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "table:number-rows-repeated='1048577' ~ '' ~ <text:p>a</text:p> ~ has more than 1,048,576"
            + " rows",
        "table:number-rows-repeated='1000000' ~ table:number-columns-repeated='16384' ~"
            + " <text:p>a</text:p> ~ repeated without end",
        "'' ~ table:number-columns-repeated='16385' ~ <text:p>a</text:p> ~ beyond column XFD",
        "'' ~ table:number-columns-repeated='x' ~ <text:p>a</text:p> ~ is no number",
        "'' ~ table:number-columns-repeated='9999' ~ <text:p>a<text:s text:c='9999'/>b</text:p> ~"
            + " has more than 8,000,000 characters",
        "'' ~ '' ~ <text:p>a<text:s text:c='2000000000'/></text:p> ~ a million spaces"
      })
  void whatAnOdsFileRepeatsIsBounded(String row, String cell, String inner, String reason)
      throws IOException {
    String rows =
        "<table:table-row %s><table:table-cell %s>%s</table:table-cell></table:table-row>"
            .formatted(row, cell, inner);
    assertRefused(reason, zip(file("a.ods"), ods(rows.replace('\'', '"'))));
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    Map<String, String> parts = xlsx(ROW);
    parts.put(
        SHEET,
        "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d SYSTEM \"file:///etc/hostname\">]>"
            + "<worksheet><sheetData>"
            + ROW.replace("Emma", "&b;&d;")
            + "</sheetData></worksheet>");
    assertRefused("document type", zip(file("a.xlsx"), parts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "word/document.xml; is a Word document; save it as .xlsx, .ods or .csv",
        "ppt/presentation.xml; is a PowerPoint file",
        "xl/workbook.bin; is a binary Excel file (.xlsb)"
      })
  void anotherOfficeFileIsRefusedByName(String part, String reason) throws IOException {
    Map<String, String> parts = xlsx(ROW);
    parts.computeIfPresent("_rels/.rels", (_, xml) -> xml.replace("xl/workbook.xml", part));
    assertRefused(reason, zip(file("a.docx"), parts));
  }

  @Test
  void otherZipFilesAreRefusedByName() throws IOException {
    assertRefused("is a zip file, but no spreadsheet", zip(file("a.zip"), Map.of("a.csv", "b")));
    assertRefused(
        "is a file of Apple Numbers", zip(file("a.numbers"), Map.of("Index/Document.iwa", "b")));
    assertRefused(
        "is an OpenDocument file, but no spreadsheet",
        zip(file("a.odt"), Map.of("mimetype", "application/vnd.oasis.opendocument.text")));
  }

  @Test
  void protectedAndOldFilesAreRefusedByName() throws IOException {
    byte[] compound = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    old.write(compound);
    old.write(new byte[1024]);
    old.write("Workbook".getBytes(UTF_16LE));
    assertRefused(
        "is an Excel file of before 2007 (.xls), or another old Office file; save it as",
        Files.write(file("a.xls"), old.toByteArray()));
    old.write("EEncryptedPackage".getBytes(UTF_16LE));
    assertRefused(
        "is protected by a password; open it, and save it again without one",
        Files.write(file("b.xls"), old.toByteArray()));
    Map<String, String> ods = ods("");
    ods.put(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
    assertRefused("is protected by a password", zip(file("a.ods"), ods));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", SHEET})
  void aMissingPartIsNamed(String part) throws IOException {
    Map<String, String> parts = xlsx(ROW);
    parts.remove(part);
    assertRefused(
        part.startsWith("_") ? "but no spreadsheet" : "it has no " + part,
        zip(file("a.xlsx"), parts));
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(zip(file("a.xlsx"), xlsx(ROW)));
    for (int length = 0; length < whole.length; length += 7) {
      Path part = Files.write(file("b.xlsx"), Arrays.copyOf(whole, length));
      assertRefused("", part);
    }
  }

  @Property(seed = "1", tries = 1000)
  void changedBytesNeverChangeATitle(
      @ForAll @IntRange(max = 5000) int place,
      @ForAll @IntRange(min = 1, max = 255) int change,
      @ForAll boolean ofExcel)
      throws IOException {
    Path file = Files.createTempFile("changed", ".sheet");
    try {
      String ods =
          "<table:table-row><table:table-cell><text:p>Emma</text:p></table:table-cell>"
              + "</table:table-row>";
      byte[] bytes = Files.readAllBytes(zip(file, ofExcel ? xlsx(ROW) : ods(ods)));
      bytes[place % bytes.length] ^= (byte) change;
      assertEquals(List.of(List.of("Emma")), read(Files.write(file, bytes)));
    } catch (SheetException _) {
      // Refused, with a reason.
    } finally {
      Files.delete(file);
    }
  }

  @Property(seed = "2", tries = 500)
  void anyMarkupIsReadOrRefused(@ForAll @IntRange(max = 400) int from, @ForAll String put)
      throws IOException {
    Path file = Files.createTempFile("any", ".sheet");
    try {
      Map<String, String> parts = xlsx(ROW);
      parts.computeIfPresent(
          SHEET,
          (_, xml) -> {
            int at = from % xml.length();
            return xml.substring(0, at) + put + xml.substring(at + 1);
          });
      read(zip(file, parts));
    } catch (SheetException e) {
      assertTrue(!String.valueOf(e.getMessage()).isBlank());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() throws IOException {
    Map<String, String> parts = xlsx(ROW);
    Path file = file("a.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(part.getKey().equals(SHEET) ? UTF_16LE : UTF_8));
      }
    }
    assertRefused("is not well-formed XML in UTF-8", file);
  }
}
