package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets as lists: their header, the sheet that is read, and what is said about it. */
final class SheetListsTest {
  @TempDir private Path folder;

  /** A file of which each sheet is rows, one a line, with bars between their cells. */
  private Path sheets(String... sheets) throws IOException {
    StringBuilder tables = new StringBuilder();
    for (int i = 0; i < sheets.length; i++) {
      String rows = sheets[i].lines().map(SheetListsTest::row).collect(Collectors.joining());
      tables.append("<table:table table:name=\"Sheet%d\">%s</table:table>".formatted(i + 1, rows));
    }
    Path file = folder.resolve("books");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <office:document-content
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>
          <office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>
          """
              .formatted(tables)
              .getBytes(UTF_8));
    }
    return file;
  }

  private static String row(String line) {
    return Stream.of(line.split("\\|", -1))
        .map(
            cell ->
                "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                    .formatted(cell))
        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>"));
  }

  private static Columns sheet(String name) {
    return new Columns(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(name));
  }

  private static String understood(Path file, Columns columns) throws IOException {
    try (BookList list = BookList.inFile(file, columns)) {
      return list.understood().sentence();
    }
  }

  @Test
  void theHeaderMayStandBelowATitle() throws IOException {
    Path file = sheets("My books\n\nTitel|Autor|Regal\nSand|Frank Hill|oben\n|Ann Shore");
    assertEquals(
        "Reading "
            + file
            + ", sheet \"Sheet1\", columns: title \"Titel\", author \"Autor\", ISBN –, carried"
            + " along: 1",
        understood(file, Columns.USUAL));
    List<InputRow> rows = Lists.rows(file, Columns.USUAL);
    assertEquals(List.of("Sand", ""), rows.stream().map(row -> row.book().title()).toList());
    assertEquals(List.of("Frank Hill", "oben"), rows.getFirst().rest());
    assertEquals(List.of("Ann Shore", ""), rows.getLast().rest());
  }

  @Test
  void aSheetIsChosenByNameOrNumber() throws IOException {
    Path file = sheets("title\nSand", "title\nSea");
    for (String name : List.of("2", "sheet2")) {
      assertEquals("Sea", Lists.rows(file, sheet(name)).getFirst().book().title());
    }
    InputException e = assertThrows(InputException.class, () -> understood(file, sheet("Sheet3")));
    assertEquals(
        file + ": has no sheet \"Sheet3\", did you mean \"Sheet1\"?; it has \"Sheet1\", \"Sheet2\"",
        e.getMessage());
  }

  @Test
  void aSheetWithoutTitlesNamesItsColumns() throws IOException {
    Path file = sheets("Foo|Bar\nSand|top");
    InputException e = assertThrows(InputException.class, () -> understood(file, Columns.USUAL));
    assertEquals(
        file
            + ", sheet \"Sheet1\", line 1: no column is called \"title\"; the columns are: Foo,"
            + " Bar. Name the right one with --title-column",
        e.getMessage());
  }

  @Test
  void cellsBesideTheTableAreCarriedAlongFarDownTheyAreAMistake() throws IOException {
    Path near = sheets("title\nSand|a remark");
    assertEquals(List.of("a remark"), Lists.rows(near, Columns.USUAL).getFirst().rest());
    Path far = sheets("title\n" + "Sand\n".repeat(60) + "Sea|a remark");
    InputException e = assertThrows(InputException.class, () -> Lists.rows(far, Columns.USUAL));
    assertEquals(
        far
            + ", sheet \"Sheet1\", line 62, column 2: the row has 2 cells and the header 1; write a"
            + " name above this one, or empty it",
        e.getMessage());
  }

  @Test
  void linksMayStandInASheet() throws IOException {
    Path file = sheets("Title|Link\nSand|https://example.org/a");
    try (LinkList list = LinkList.inFile(file, Optional.empty());
        LinkReader reader = list.open()) {
      assertEquals("https://example.org/a", reader.next().orElseThrow().link());
    }
  }
}
