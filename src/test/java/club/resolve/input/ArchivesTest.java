package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is packed is read as if it was not. */
final class ArchivesTest {
  private static final String LIST = "title;author\nSand;Frank Hill\n";

  @TempDir private Path folder;

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write((name.equals("mimetype") ? "application/epub+zip" : LIST).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private List<String> titles(byte[] content) throws IOException {
    return Lists.books(folder, "list.csv", content).stream().map(Book::title).toList();
  }

  private String refusal(byte[] content) {
    String message =
        String.valueOf(assertThrows(InputException.class, () -> titles(content)).getMessage());
    return message.substring(message.indexOf(": ") + 2);
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    assertEquals(List.of("Sand"), titles(gzip(LIST.getBytes(UTF_8))));
  }

  @Test
  void zipWithOneFileIsUnpackedWhateverSystemsPutBesideIt() throws IOException {
    assertEquals(List.of("Sand"), titles(zip("my books.csv")));
    assertEquals(
        List.of("Sand"),
        titles(zip("books/", "books/a.csv", "__MACOSX/books/._a.csv", ".DS_Store")));
  }

  @Test
  void standardInputMayBePackedAndLeavesNothingBehind() throws IOException {
    long before = temporaryFiles();
    try (BookList list =
        BookList.fromStdin(new ByteArrayInputStream(gzip(LIST.getBytes(UTF_8))), Columns.USUAL)) {
      assertEquals(1, list.check());
      assertTrue(list.understood().sentence().startsWith("Reading standard input, columns: "));
    }
    assertThrows(
        InputException.class,
        () -> BookList.fromStdin(new ByteArrayInputStream(zip("a.csv", "b.csv")), Columns.USUAL));
    assertEquals(before, temporaryFiles());
  }

  private static long temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().endsWith(".list")).count();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv,b.csv                 | this is a zip archive of several files (a.csv, b.csv);"
            + " unpack it, and name the list in it",
        "a,b,c,d                     | this is a zip archive of several files (a, b, c, …); unpack"
            + " it, and name the list in it",
        "a/                          | this is a zip archive without a file in it",
        "word/document.xml           | this is a Word document, not a list; save it as plain text,"
            + " one title a line",
        "ppt/presentation.xml,x      | this is a PowerPoint presentation, not a list; save it as"
            + " plain text, one title a line",
        "Index/Document.iwa,x        | this is a Numbers or Pages document, not a list; export the"
            + " list as CSV from the program that wrote it",
        "mimetype,x                  | this is an e-book (EPUB), not a list; type its title:"
            + " resolve \"The Title\"",
      })
  void whatIsNotOneListIsRefusedByItsName(String names, String message) throws IOException {
    assertEquals(message, refusal(zip(names.split(","))));
  }

  @Test
  void anArchiveWithinAnArchiveIsRefused() throws IOException {
    assertEquals("this is an archive within an archive; unpack it", refusal(gzip(zip("a.csv"))));
  }

  @Test
  void aPictureThatIsPackedIsOneStill() throws IOException {
    assertEquals(
        "this is a PDF, not a list; copy its text into a text file, one title a line",
        refusal(gzip("%PDF-1.7".getBytes(UTF_8))));
  }
}
