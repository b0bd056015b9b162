package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any grid of cells that a program has written is read back as it was. */
final class GridPropertiesTest {
  private static final List<String> HEADER = List.of("Title", "Note", "Shelf");

  /** The way in which a program writes a table, such as a dialect of Python's csv. */
  enum Dialect {
    EXCEL(",", "\r\n", false),
    EXCEL_TAB("\t", "\r\n", false),
    UNIX(",", "\n", true),
    SEMICOLON(";", "\r\n", false),
    PIPE("|", "\n", false),
    OLD_MAC(",", "\r", true);

    private final String separator;
    private final String lineEnd;
    private final boolean quotesAll;

    Dialect(String separator, String lineEnd, boolean quotesAll) {
      this.separator = separator;
      this.lineEnd = lineEnd;
      this.quotesAll = quotesAll;
    }

    String written(List<List<String>> grid) {
      return grid.stream()
          .map(row -> row.stream().map(this::cell).collect(Collectors.joining(separator)) + lineEnd)
          .collect(Collectors.joining());
    }

    private String cell(String text) {
      boolean quotes =
          quotesAll
              || text.contains(separator)
              || text.chars().anyMatch(c -> c == '"' || c == '\r' || c == '\n');
      return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
  }

  @Property(seed = "5", tries = 300)
  void inTheDialectsOfPythonsCsv(@ForAll("grids") List<List<String>> grid, @ForAll Dialect dialect)
      throws IOException {
    assertEquals(grid, read(dialect.written(under(grid)), UTF_8));
  }

  @Property(seed = "6", tries = 150)
  void writtenByOpencsv(@ForAll("grids") List<List<String>> grid, @ForAll boolean quotesAll)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVWriter csv = new CSVWriter(text)) {
      under(grid).forEach(row -> csv.writeNext(row.toArray(String[]::new), quotesAll));
    }
    assertEquals(grid, read(text.toString(), UTF_8));
  }

  @Property(seed = "7", tries = 150)
  void inUtf16WithItsMark(@ForAll("grids") List<List<String>> grid, @ForAll boolean little)
      throws IOException {
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    assertEquals(grid, read("\uFEFF" + Dialect.EXCEL_TAB.written(under(grid)), charset));
  }

  @Property(seed = "8", tries = 150)
  void inWindows1252(@ForAll("western") List<List<String>> grid) throws IOException {
    Charset charset = Charset.forName("windows-1252");
    List<List<String>> all = new ArrayList<>(grid);
    all.add(List.of("Caf\u00E9 \u2013", "\u20AC", ""));
    assertEquals(all, read(Dialect.SEMICOLON.written(under(all)), charset));
  }

  /** Milliseconds for each: were time to grow by the square, it would be minutes. */
  @Property(seed = "9", tries = 60)
  void halfAMegabyteOfAnyBytesIsReadOrRefused(@ForAll byte[] part, @ForAll("starts") String start)
      throws IOException {
    byte[] bytes = new byte[1 << 19];
    byte[] head = start.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, bytes, 0, head.length);
    for (int i = head.length; i < bytes.length; i++) {
      bytes[i] = part.length == 0 ? (byte) '"' : part[i % part.length];
    }
    Path file = Files.write(Files.createTempFile("grid", ".csv"), bytes);
    try (BookList list = BookList.inFile(file, Columns.USUAL)) {
      list.understood();
      assertTrue(list.check() > 0);
    } catch (InputException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith(file + ""), e.getMessage());
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<String> starts() {
    return Arbitraries.of(
        "",
        "title\n",
        "title,author\n",
        "[",
        "{\"a\":",
        "\u001F\u008B",
        "PK\u0003\u0004",
        "|",
        "sep=;\n",
        "title\n\"",
        "@book{",
        "<",
        "==========\n",
        "\u00FF\u00FE",
        "# ");
  }

  @Provide
  Arbitrary<List<List<String>>> grids() {
    return grids(
        Arbitraries.strings()
            .withChars("ab ,;\t|\"\n\r'=#é–\u00A0\uFEFF漢🦆{[<@")
            .ofMaxLength(12)
            .map(text -> new String(text.getBytes(UTF_8), UTF_8)));
  }

  @Provide
  Arbitrary<List<List<String>>> western() {
    return grids(Arbitraries.strings().withChars("ab ,;\t\"\nüß€’").ofMaxLength(12));
  }

  /**
   * Spaces around names are none of theirs, but all of a cell is; a bare CR LF is no cell's end.
   */
  private static Arbitrary<List<List<String>>> grids(Arbitrary<String> cells) {
    return cells
        .list()
        .ofSize(HEADER.size())
        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static List<List<String>> under(List<List<String>> grid) {
    List<List<String>> all = new ArrayList<>();
    all.add(HEADER);
    all.addAll(grid);
    return all;
  }

  private static List<List<String>> read(String text, Charset charset) throws IOException {
    Path file = Files.write(Files.createTempFile("grid", ".csv"), text.getBytes(charset));
    try {
      return Lists.rows(file, Columns.USUAL).stream()
          .map(
              row -> {
                List<String> cells = new ArrayList<>(row.rest());
                cells.addFirst(row.book().title());
                return cells;
              })
          .toList();
    } finally {
      Files.delete(file);
    }
  }
}
