package club.resolve.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.CountedList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work for a wide table or a long line grows as its size does, and not as its square. */
final class WideListsTest {
  /** Counts the characters that are read, those that are read again among them. */
  private static final class CountedReader extends BufferedReader {
    private long characters;

    CountedReader(String text) {
      super(new StringReader(text));
    }

    @Override
    public int read() throws IOException {
      characters++;
      return super.read();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,",
        "\"a\" b,",
        "\"a\"\"b\",",
        "a\"b,",
        "x",
        "x\"",
        "\"a \"b\" c\",",
        ",",
        "\"a\n\","
      })
  void eachCharacterOfALongLineIsReadThreeTimesAtMost(String piece) throws Exception {
    for (int pieces : new int[] {1_000, 20_000}) {
      String line = "Emma," + piece.repeat(pieces);
      CountedReader text = new CountedReader(line);

      char separator = HeaderSeparator.of(text);
      new CsvCells(text, separator, '"').row();

      // Once for the separator, once for the cells, and once to judge a mark.
      assertTrue(
          text.characters <= 3L * line.length() + 10, text.characters + " of " + line.length());
    }
  }

  /** A table of one row, which counts how often a name or a cell is looked at. */
  private record WideTable(List<String> header, List<String> cells, List<String> left)
      implements ListTable {
    static WideTable of(int columns, String name, String cell, AtomicLong looks) {
      List<String> names = new ArrayList<>(Collections.nCopies(columns, name));
      names.set(0, "title");
      return new WideTable(
          new CountedList<>(names, looks),
          new CountedList<>(Collections.nCopies(columns, cell), looks),
          new ArrayList<>(List.of("row")));
    }

    @Override
    public long headerLine() {
      return 1;
    }

    @Override
    public long line() {
      return 2;
    }

    @Override
    public Optional<List<String>> row() {
      return left.remove("row") ? Optional.of(cells) : Optional.empty();
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shelf",
        "title",
        "author",
        "author 1",
        "isbn",
        "isbns of it",
        "link",
        "year",
        "status"
      })
  void theNamesOfAHeaderAreLookedAtSomeTimesEach(String name) throws Exception {
    String cell = name.equals("link") ? "https://www.goodreads.com/book/show/1" : "9780141439587";
    long few = looks(500, name, cell);
    long many = looks(4 * 500, name, cell);

    assertTrue(many <= 5 * few, few + " looks at 500 columns, " + many + " at 2,000");
  }

  private static long looks(int columns, String name, String cell) throws IOException {
    AtomicLong looks = new AtomicLong();
    WideTable table = WideTable.of(columns, name, cell, looks);
    try (TableBooks books = new TableBooks("wide.csv", table, TextEncoding.UTF_8, Columns.USUAL)) {
      assertTrue(books.understood().sentence().startsWith("Reading wide.csv, columns: title"));
    }
    try (TableBooks books =
        new TableBooks(
            "wide.csv",
            WideTable.of(columns, name, cell, looks),
            TextEncoding.UTF_8,
            Columns.USUAL)) {
      assertEquals(columns - 1, books.next().orElseThrow().rest().size());
    }
    return looks.get();
  }
}
