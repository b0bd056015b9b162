package club.resolve.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Site;
import club.resolve.input.BookList;
import club.resolve.input.BookReader;
import club.resolve.input.Columns;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The cells of a list stand in the result, and come back as they were. */
final class RoundTripTest {
  private static String written(Format format, String title, String cell) throws IOException {
    StringWriter out = new StringWriter();
    try (Sink sink =
        format.open(out, Orders.usual(format, List.of("Notes")), Style.PLAIN, Site.GOODREADS)) {
      sink.row(Rows.match(title, cell));
    }
    return out.toString();
  }

  @Property(seed = "21", tries = 500)
  void anyTitleAndCellSurviveCsv(@ForAll("texts") String title, @ForAll("texts") String cell)
      throws IOException {
    Path file = Files.createTempFile("round", ".csv");
    Files.write(file, written(Format.CSV, title, cell).getBytes(UTF_8));
    try (BookReader reader =
        BookList.inFile(file, new Columns(Optional.empty(), Optional.empty())).open()) {
      var row = reader.next().orElseThrow();

      assertEquals(title, row.book().title());
      assertEquals(cell, row.rest().getLast());
      assertEquals(Optional.empty(), reader.next());
    } finally {
      Files.delete(file);
    }
  }

  @Property(seed = "22", tries = 500)
  void anyTitleAndCellSurviveJsonLines(@ForAll("texts") String title, @ForAll("texts") String cell)
      throws IOException {
    String line = written(Format.JSONL, title, cell);

    assertEquals(line.length() - 1, line.indexOf('\n'), "one line");
    var row = JsonParser.parseString(line).getAsJsonObject();
    assertEquals(title, row.get("Title").getAsString());
    assertEquals(cell, row.get("Notes").getAsString());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
    Arbitrary<String> nasty =
        Arbitraries.strings()
            .withChars("\"',;\t\r\n\\ =+-@a\0\u0085\u2028\uFEFF\u001b")
            .ofMaxLength(12);
    // Half a character cannot be written into any file.
    return Arbitraries.oneOf(any, nasty).map(text -> new String(text.getBytes(UTF_8), UTF_8));
  }
}
