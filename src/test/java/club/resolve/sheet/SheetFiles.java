package club.resolve.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets of a few lines, as Excel and LibreOffice write them. */
final class SheetFiles {
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  private SheetFiles() {}

  /** The parts of an .xlsx file with a sheet called Books and one called Other. */
  static Map<String, String> xlsx(String rows) {
    return xlsx(OFFICE, rows);
  }

  static Map<String, String> strictXlsx(String rows) {
    return xlsx(STRICT, rows);
  }

  private static Map<String, String> xlsx(String namespace, String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        relations(namespace, Map.of("rId1", List.of("officeDocument", "xl/workbook.xml"))));
    parts.put(
        "xl/workbook.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <workbook xmlns:r="%s"><workbookPr/><sheets>
        <sheet name="Chart" sheetId="9" r:id="rId9"/>
        <sheet name="Old" sheetId="3" state="hidden" r:id="rId3"/>
        <sheet name="Books" sheetId="1" r:id="rId1"/>
        <sheet name="Other" sheetId="2" r:id="rId2"/></sheets></workbook>\
        """
            .formatted(namespace));
    Map<String, List<String>> relations = new LinkedHashMap<>();
    relations.put("rId1", List.of("worksheet", "worksheets/sheet1.xml"));
    relations.put("rId2", List.of("worksheet", "/xl/worksheets/sheet2.xml"));
    relations.put("rId3", List.of("worksheet", "/xl/worksheets/sheet2.xml"));
    relations.put("rId4", List.of("sharedStrings", "sharedStrings.xml"));
    relations.put("rId5", List.of("styles", "styles.xml"));
    relations.put("rId9", List.of("chartsheet", "chartsheets/sheet1.xml"));
    parts.put("xl/_rels/workbook.xml.rels", relations(namespace, relations));
    parts.put("xl/worksheets/sheet1.xml", worksheet(rows));
    parts.put("xl/worksheets/sheet2.xml", worksheet("<row><c><v>2</v></c></row>"));
    return parts;
  }

  private static String worksheet(String rows) {
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <worksheet><sheetData>%s</sheetData></worksheet>\
    """
        .formatted(rows);
  }

  private static String relations(String namespace, Map<String, List<String>> all) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    all.forEach(
        (id, relation) ->
            xml.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(id, namespace, relation.getFirst(), relation.getLast())));
    return xml.append("</Relationships>").toString();
  }

  /** The parts of an .ods file with a sheet called Books and one called Other. */
  static Map<String, String> ods(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", ODS);
    parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>");
    parts.put(
        "content.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c"
        xmlns:draw="d"><office:body><office:spreadsheet>
        <table:table table:name="Books"><table:table-column/>%s</table:table>
        <table:table table:name="Other"><table:table-row><table:table-cell
        office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
        </table:table-row></table:table></office:spreadsheet></office:body>
        </office:document-content>\
        """
            .formatted(rows));
    return parts;
  }

  static Path zip(Path file, Map<String, String> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return file;
  }

  /** Adds a part that holds the same text very often. */
  static Path bomb(Path file, Map<String, String> parts, String name, String again, int times)
      throws IOException {
    String[] halves = parts.get(name).split("BOMB", 2);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (part.getKey().equals(name)) {
          zip.write(halves[0].getBytes(UTF_8));
          repeat(zip, again, times);
          zip.write(halves[1].getBytes(UTF_8));
        } else {
          zip.write(part.getValue().getBytes(UTF_8));
        }
      }
    }
    return file;
  }

  private static void repeat(OutputStream out, String again, int times) throws IOException {
    byte[] block = again.repeat(1000).getBytes(UTF_8);
    for (int each = 0; each < times / 1000; each++) {
      out.write(block);
    }
  }

  /** All rows of the sheet. */
  static List<List<String>> read(Path file, String... sheet) throws IOException {
    List<List<String>> read = new ArrayList<>();
    try (SheetRows rows = Sheets.open(file, List.of(sheet).stream().findFirst())) {
      for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        read.add(row.get().cells());
        if (row.get().row() != read.size()) {
          throw new AssertionError("row " + read.size() + " is called " + row.get().row());
        }
      }
    }
    return read;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("]]>", "]]&gt;")
        .replace("\"", "&quot;");
  }
}
