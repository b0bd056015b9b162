package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is given as a list is read, or refused with a reason; one row never changes another. */
final class BookListFuzzTest {
  private static final Columns COLUMNS = new Columns(Optional.empty(), Optional.empty());

  /** Empty when it is refused. */
  private static Optional<List<InputRow>> read(String ending, byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ending);
    try (BookList list = BookList.inFile(Files.write(file, bytes), COLUMNS)) {
      List<InputRow> rows = Lists.rows(file, COLUMNS);
      assertEquals(rows.size(), list.check());
      return Optional.of(rows);
    } catch (InputException _) {
      return Optional.empty();
    } finally {
      Files.delete(file);
    }
  }

  @Property(seed = "1", tries = 200)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
    read(".csv", bytes);
    read(".txt", bytes);
  }

  @Property(seed = "2", tries = 400)
  void anythingLikeATableIsReadOrRefused(@ForAll("tables") String text) throws IOException {
    read(".csv", text.getBytes(UTF_8));
    read(".txt", text.getBytes(UTF_8));
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "title",
            "author",
            "Book Id",
            "isbn",
            "identifiers",
            "year",
            "Link",
            "Status",
            ",",
            ";",
            "\t",
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "\r",
            "\uFEFF",
            "\0",
            " ",
            "Emma",
            "Brontë",
            "🦆",
            "\ud83e",
            "=\"0141439580\"",
            "goodreads:1,isbn:",
            "https://www.goodreads.com/book/show/1",
            "99999999999999999999",
            "-1");
    return parts.list().ofMaxSize(40).map(list -> String.join("", list)).map("title,"::concat);
  }

  @Property(seed = "3", tries = 200)
  void whatStandsInACellChangesNoOtherRow(
      @ForAll @Size(max = 5) List<String> before, @ForAll("texts") String cell) throws IOException {
    List<String> titles =
        new ArrayList<>(before.stream().map(BookListFuzzTest::encodable).toList());
    titles.add(cell);
    titles.add("Emma");
    String table =
        titles.stream()
            .map(title -> '"' + title.replace("\"", "\"\"") + "\",Jane\n")
            .collect(Collectors.joining("", "title,author\n", ""));

    assertEquals(titles, titles(read(".csv", table.getBytes(UTF_8)).orElseThrow()));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(60).map(BookListFuzzTest::encodable);
  }

  /** Half a character cannot be written into any file. */
  private static String encodable(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  @Property(seed = "4", tries = 200)
  void bytesInALineChangeNoOtherLine(@ForAll byte[] line) throws IOException {
    // A quotation mark may hold several lines together, and that is meant.
    byte[] harmless = new String(line, UTF_8).replaceAll("[\"\r\n]", "").getBytes(UTF_8);
    for (String ending : List.of(".txt", ".csv")) {
      byte[] start = "title\nBeloved\n".getBytes(UTF_8);
      byte[] end = "\nEmma\n".getBytes(UTF_8);
      byte[] all = new byte[start.length + harmless.length + end.length];
      System.arraycopy(start, 0, all, 0, start.length);
      System.arraycopy(harmless, 0, all, start.length, harmless.length);
      System.arraycopy(end, 0, all, start.length + harmless.length, end.length);

      List<String> titles = titles(read(ending, all).orElseThrow());

      assertEquals(List.of("Beloved", new String(harmless, UTF_8), "Emma"), titles);
    }
  }

  private static List<String> titles(List<InputRow> rows) {
    return rows.stream().map(row -> row.book().title()).toList();
  }
}
