package club.resolve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.service.LibraryServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result that a person has saved again from a spreadsheet, and the commands that take it. */
@Timeout(60)
final class SavedAgainTest {
  private static final String MINE = "https://www.goodreads.com/book/show/4711";
  private static final String NOTE = "gelesen; schön, \"gut\"\nzweimal";

  private LibraryServer library;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void prepare() throws IOException {
    library = new LibraryServer();
    program = new Program(folder);
    program.file("books.csv", "title,author,lent\nEmma,,\nNobody's Book,,true\nDune,,2026\n");
    ok(program.run("@books.csv", library.source(), "--mode=sequential"));
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private static Program.Run ok(Program.Run run) {
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private Program.Run retried() {
    return program.run("@books_links.csv", "--retry-failed", library.source());
  }

  private Program.Run rescored() {
    return program.run("rescore", "@books_links.csv", library.source());
  }

  /**
   * The result as a person has left it: a link was typed, the notes were moved to the front,
   * columns that nobody needs are gone, and numbers and truth values are as a spreadsheet writes
   * them.
   */
  private List<List<String>> edited() throws IOException {
    List<List<String>> rows =
        new ArrayList<>(
            SavedAgain.LIBRE_OFFICE.rows(bytes()).stream().map(ArrayList::new).toList());
    List<String> header = List.copyOf(rows.getFirst());
    rows.get(2).set(header.indexOf("Link"), MINE);
    rows.get(2).set(header.indexOf("Status"), "match");
    rows.get(2).set(header.indexOf("lent"), "TRUE");
    for (List<String> row : rows.subList(1, 4)) {
      int place = header.indexOf("Confidence");
      row.set(place, row.get(place).isEmpty() ? "" : row.get(place) + ".0");
    }
    for (List<String> row : rows) {
      row.remove(header.indexOf("Matched Author"));
      row.remove(header.indexOf("Matched Title"));
      row.remove(header.indexOf("Seconds"));
    }
    List<String> notes = List.of("Notiz", "", NOTE, "");
    for (int i = 0; i < notes.size(); i++) {
      rows.get(i).addFirst(notes.get(i));
    }
    rows.add(3, Collections.nCopies(rows.getFirst().size(), ""));
    rows.add(Collections.nCopies(rows.getFirst().size(), ""));
    return rows;
  }

  private byte[] bytes() throws IOException {
    return Files.readAllBytes(program.path("books_links.csv"));
  }

  private List<List<String>> save(SavedAgain in) throws IOException {
    List<List<String>> rows = edited();
    Files.write(program.path("books_links.csv"), in.bytes(rows));
    return rows;
  }

  /** The result is in the dialect, byte for byte, and has these columns. */
  private List<List<String>> cameBack(SavedAgain in, List<List<String>> saved) throws IOException {
    List<List<String>> rows = in.rows(bytes());
    assertArrayEquals(in.bytes(rows), bytes(), () -> new String(in.bytes(rows), UTF_8));
    assertEquals(saved.getFirst(), rows.getFirst());
    assertEquals(saved.size() - 2, rows.size());
    for (String own : List.of("Notiz", "author", "lent", "Title")) {
      assertEquals(
          column(own, saved).filter(cell -> !cell.isEmpty()).toList(),
          column(own, rows).filter(cell -> !cell.isEmpty()).toList());
    }
    assertEquals(List.of("match", "match", "match"), column("Status", rows).toList());
    assertEquals(
        List.of(LibraryServer.link("Emma"), MINE, LibraryServer.link("Dune")),
        column("Link", rows).toList());
    return rows;
  }

  private static Stream<String> column(String name, List<List<String>> rows) {
    int place = rows.getFirst().indexOf(name);
    return rows.stream().skip(1).map(row -> row.get(place));
  }

  @ParameterizedTest
  @EnumSource
  void rescoreTakesItAndWritesItAsItCame(SavedAgain in) throws IOException {
    List<List<String>> saved = save(in);
    Program.Run run = ok(rescored());
    assertTrue(run.err().contains("1 row was changed by hand, and holds."), run.err());
    List<List<String>> once = cameBack(in, saved);
    ok(rescored());
    assertEquals(once, in.rows(bytes()));
  }

  @ParameterizedTest
  @EnumSource
  void retryingTakesItAndWritesItAsItCame(SavedAgain in) throws IOException {
    List<List<String>> saved = save(in);
    ok(retried());
    cameBack(in, saved);
  }

  @ParameterizedTest
  @EnumSource
  void reviewTakesItAndWritesItAsItCame(SavedAgain in) throws IOException {
    ok(program.run("@books.csv", library.source(), "--accept=95"));
    List<List<String>> saved = save(in);
    Program.Run run = ok(program.keys("yy").run("review", "@books_links.csv", library.source()));
    assertTrue(run.out().contains("is written anew with 2 decisions."), run.out());
    cameBack(in, saved);
  }

  @ParameterizedTest
  @EnumSource
  void aNewRunKeepsWhatWasTypedAndWritesAsItCame(SavedAgain in) throws IOException {
    save(in);
    byte[] before = bytes();
    Program.Run run = ok(program.run("@books.csv", library.source(), "--mode=sequential"));
    assertTrue(run.err().contains("1 row was changed by hand, and holds."), run.err());
    List<List<String>> rows = in.rows(bytes());
    assertArrayEquals(in.bytes(rows), bytes(), () -> new String(in.bytes(rows), UTF_8));
    assertEquals(MINE, column("Link", rows).toList().get(1));
    // The column that the list does not have is in the file that was kept.
    assertArrayEquals(before, Files.readAllBytes(program.path("books_links.edited.csv")));
  }

  @Test
  void aLetterThatTheEncodingLacksMakesItUtf8WithAMark() throws IOException {
    List<List<String>> rows = edited();
    rows.get(1).set(0, "Größe");
    Files.write(program.path("books_links.csv"), SavedAgain.EXCEL_GERMAN.bytes(rows));
    program.file("decisions.csv", "Title,Author,Link\nDune,Szabó Őrs," + MINE + "\n");
    program.file("books.csv", "title,author\nEmma,\nŐszi,\n");

    ok(program.run("@books.csv", library.source(), "--mode=sequential"));

    List<List<String>> now = SavedAgain.EXCEL_GERMAN_UTF_8.rows(bytes());
    assertArrayEquals(SavedAgain.EXCEL_GERMAN_UTF_8.bytes(now), bytes());
    assertEquals(List.of("Emma", "Őszi"), column("Title", now).toList());
  }

  @Test
  void overwritingWritesTheUsualWay() throws IOException {
    save(SavedAgain.EXCEL_GERMAN);
    ok(program.run("@books.csv", library.source(), "--overwrite"));
    assertTrue(program.read("books_links.csv").startsWith("Title,Link,Status,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.78014E+12", "9,78014E+12", "9.78E+12"})
  void anIsbnWithoutItsLastDigitsIsRefused(String cell) throws IOException {
    List<List<String>> rows = edited();
    List<String> isbns = List.of("ISBN", "", cell);
    for (int i = 0; i < isbns.size(); i++) {
      rows.get(i).add(isbns.get(i));
    }
    byte[] saved = SavedAgain.EXCEL_GERMAN.bytes(rows);
    Files.write(program.path("books_links.csv"), saved);

    for (Program.Run run : List.of(rescored(), retried())) {
      assertEquals(2, run.code(), run.err());
      assertTrue(
          run.err()
              .contains(
                  "books_links.csv, line 3, column \"ISBN\": of "
                      + cell
                      + " a spreadsheet has cut off the last digits; write the whole ISBN there, in"
                      + " a column that is formatted as text, or empty the cell"),
          run.err());
    }
    assertArrayEquals(saved, bytes());
  }

  @Test
  void aRowThatAPersonHasAddedIsAskedAbout() throws IOException {
    List<List<String>> rows = save(SavedAgain.EXCEL_US_UTF_8);
    List<String> added = new ArrayList<>(rows.getLast());
    added.set(rows.getFirst().indexOf("Title"), "Persuasion");
    rows.set(rows.size() - 1, added);
    Files.write(program.path("books_links.csv"), SavedAgain.EXCEL_US_UTF_8.bytes(rows));

    ok(retried());

    List<List<String>> now = SavedAgain.EXCEL_US_UTF_8.rows(bytes());
    assertEquals(
        List.of("Emma", "Nobody's Book", "Dune", "Persuasion"), column("Title", now).toList());
    assertEquals(LibraryServer.link("Persuasion"), column("Link", now).toList().getLast());
  }

  @ParameterizedTest
  @CsvSource({"rescore", "review", "--retry-failed"})
  void aSpreadsheetIsReadButNotWritten(String command) throws IOException {
    openDocument(edited());
    byte[] saved = Files.readAllBytes(program.path("links.ods"));
    Program.Run run =
        command.startsWith("-")
            ? program.run("@links.ods", command, library.source())
            : program.keys("y").run(command, "@links.ods", library.source());

    assertEquals(2, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                "links.ods: a spreadsheet can be read, but is not written; save it as CSV (\"CSV"
                    + " UTF-8\" in Excel, \"Text CSV\" in LibreOffice), and name that file"),
        run.err());
    assertArrayEquals(saved, Files.readAllBytes(program.path("links.ods")));
  }

  @Test
  void aSpreadsheetBecomesACsvInAnotherPlace() throws IOException {
    List<List<String>> saved = edited();
    openDocument(saved);
    ok(program.run("rescore", "@links.ods", library.source(), "--output=@rescored.csv"));
    ok(program.run("@links.ods", "--retry-failed", library.source(), "--output=@retried.csv"));

    for (String file : List.of("rescored.csv", "retried.csv")) {
      List<List<String>> rows =
          SavedAgain.LIBRE_OFFICE.rows(Files.readAllBytes(program.path(file)));
      assertEquals(saved.getFirst(), rows.getFirst());
      assertEquals(NOTE, column("Notiz", rows).toList().get(1));
      assertEquals(LibraryServer.link("Dune"), column("Link", rows).toList().get(2));
    }
  }

  @Test
  void aSpreadsheetIsNotReplacedByANewRun() throws IOException {
    openDocument(edited());
    byte[] saved = Files.readAllBytes(program.path("links.ods"));
    Program.Run run = program.run("@books.csv", library.source(), "--output=@links.ods");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("links.ods: a spreadsheet can be read, but is"), run.err());
    assertTrue(run.err().contains("--overwrite"), run.err());
    assertArrayEquals(saved, Files.readAllBytes(program.path("links.ods")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rescore", "review"})
  void whatIsMadeForSpreadsheetsHasTheirMark(String command) throws IOException {
    program.file(
        "books_links.csv", program.read("books_links.csv").replace("title,author", "x,author"));
    ok(program.keys("n").run(command, "@books_links.csv", library.source(), "--spreadsheet-safe"));
    assertTrue(
        program.read("books_links.csv").startsWith("\uFEFFTitle,"),
        program.read("books_links.csv"));
  }

  private void openDocument(List<List<String>> rows) throws IOException {
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append("<table:table-row>");
      for (String cell : row) {
        String text = cell.replace("&", "&amp;").replace("<", "&lt;");
        table.append("<table:table-cell office:value-type=\"string\">");
        text.lines().forEach(line -> table.append("<text:p>").append(line).append("</text:p>"));
        table.append("</table:table-cell>");
      }
      table.append("</table:table-row>");
    }
    String namespace = "urn:oasis:names:tc:opendocument:xmlns:";
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="%1$soffice:1.0" xmlns:table="%1$stable:1.0"
          xmlns:text="%1$stext:1.0"><office:body><office:spreadsheet><table:table
          table:name="Links">%2$s</table:table></office:spreadsheet></office:body>
        </office:document-content>
        """
            .formatted(namespace, table);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(program.path("links.ods")))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(UTF_8));
    }
  }
}
