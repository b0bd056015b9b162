package club.resolve.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Isbn;
import club.resolve.input.InputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DumpRowsTest {

  private static String edition(String json) {
    return "/type/edition\t/books/OL1M\t3\t2020-01-01T00:00:00.000000\t" + json + "\n";
  }

  @Test
  void takesAllThatAnEditionTells() throws IOException {
    String json =
        """
        {"title": "Frankenstein", "subtitle": "or, The Modern Prometheus", \
        "identifiers": {"goodreads": ["18490"]}, "isbn_13": ["9780141439471"], \
        "works": [{"key": "/works/OL450063W"}], "by_statement": "by Mary Shelley ; edited by M. H.", \
        "publish_date": "May 6, 2003"}\
        """;
    assertEquals(
        new CatalogRow(
            "https://www.goodreads.com/book/show/18490",
            "Frankenstein: or, The Modern Prometheus",
            List.of(),
            Optional.of("Mary Shelley"),
            OptionalInt.of(2003),
            Isbn.parse("9780141439471"),
            Optional.of("/works/OL450063W"),
            OptionalLong.empty()),
        Catalogs.row(edition(json)));
  }

  @Test
  void passesOverEditionsWithoutAnIdAndOtherRecords() throws IOException {
    CatalogReader reader =
        Catalogs.reader(
            edition("{\"title\": \"A\"}")
                + "/type/work\t/works/OL1W\t1\tx\t{\"identifiers\": {\"goodreads\": [\"1\"]}}\n"
                + edition("{\"title\": \"B\", \"identifiers\": {\"goodreads\": [\"2\"]}}"));
    assertEquals(List.of("B"), Catalogs.titles(Catalogs.rows(reader)));
    assertEquals(0, reader.leftOut().total());
  }

  @Test
  void countsBrokenLinesAndGoesOn() throws IOException {
    CatalogReader reader =
        Catalogs.reader(
            edition("{\"title\": \"A\", \"identifiers\": {\"goodreads\": [\"1\"")
                + "half a line\n"
                + "/type/edition\t{\"goodreads\": 1}\n"
                + edition("{\"title\": 7.5, \"identifiers\": {\"goodreads\": \"x\"}}")
                + edition("{\"title\": \"B\", \"identifiers\": {\"goodreads\": [null, \"2\"]}}"));
    assertEquals(List.of("B"), Catalogs.titles(Catalogs.rows(reader)));
    assertEquals(
        "1 with a link, id or ISBN that belongs to no book, 3 broken", reader.leftOut().sentence());
  }

  @Test
  void readsLinesOfAnyLength() throws IOException {
    String title = "long ".repeat(40_000).strip();
    String line =
        edition("{\"title\": \"%s\", \"identifiers\": {\"goodreads\": [\"1\"]}}".formatted(title));
    List<CatalogRow> rows = Catalogs.rows(Catalogs.reader(Catalogs.packed(line + line)));
    assertEquals(List.of(title, title), Catalogs.titles(rows));
  }

  @Test
  void saysWhenADownloadIsNotWhole() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 5_000; i++) {
      text.append(
          edition(
              "{\"title\": \"%d\", \"identifiers\": {\"goodreads\": [\"%d\"]}}"
                  .formatted(i * 7919, i)));
    }
    byte[] packed = Catalogs.packed(text.toString());
    CatalogReader reader = Catalogs.reader(Arrays.copyOf(packed, packed.length / 2));
    InputException cut = assertThrows(InputException.class, () -> Catalogs.rows(reader));
    assertTrue(String.valueOf(cut.getMessage()).contains("ends too early"), cut.getMessage());
  }
}
