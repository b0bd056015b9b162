package club.resolve.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Edition;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
  private static final RecordReader READER = new RecordReader(Site.GOODREADS);

  private static Optional<RecordReader.ReadEdition> edition(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return READER.edition(bytes, 0, bytes.length);
  }

  @Test
  void takesAllThatAnEditionTells() throws IOException {
    RecordReader.ReadEdition read =
        edition(
                """
                {"title": "Frankenstein", "subtitle": "or, The Modern Prometheus",
                 "identifiers": {"librarything": ["7"], "goodreads": ["99", "18490"]},
                 "isbn_10": ["0141439475"], "isbn_13": ["9780141439471"],
                 "works": [{"key": "/works/OL450063W"}], "authors": [{"key": "/authors/OL25342A"}],
                 "languages": [{"key": "/languages/eng"}], "physical_format": "Audio CD",
                 "other_titles": ["The Modern Prometheus"], "publish_date": "May 6, 2003",
                 "by_statement": "by Nobody"}
                """)
            .orElseThrow();
    assertEquals(450063, read.work());
    assertEquals(
        new EditionEntry(
            new Edition(
                "Frankenstein: or, The Modern Prometheus",
                Optional.of(99L),
                Isbn.parse("9780141439471"),
                List.of("eng"),
                true),
            List.of("The Modern Prometheus"),
            "",
            2003,
            List.of(25342)),
        read.entry());
  }

  @Test
  void whatHasAnotherFormCountsAsMissing() throws IOException {
    RecordReader.ReadEdition read =
        edition(
                """
                {"title": 1984, "identifiers": ["x"], "isbn_13": "9780141439471", "works": "w",
                 "authors": [null, 5, {"name": "A"}], "languages": {}, "publish_date": null}
                """)
            .orElseThrow();
    assertEquals("1984", read.entry().edition().title());
    assertEquals(Isbn.parse("9780141439471"), read.entry().edition().isbn());
    assertEquals(0, read.work());
    assertEquals(List.of(), read.entry().authors());
    assertTrue(edition("{\"title\": \"  \"}").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "[]", "{\"title\": \"A", "{\"title\": \"A\", }", "not JSON"})
  void whatIsNoJsonObjectIsBroken(String json) {
    assertThrows(JacksonException.class, () -> edition(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Discworld ; 5|Discworld, #5",
        "Discworld, #5|Discworld, #5",
        "Discworld (5)|Discworld, #5",
        "The wheel ; bk. 12.|The wheel, #12",
        "Penguin classics|''",
        "1984|''",
      })
  void aPlaceInASeriesIsRead(String statement, String place) throws IOException {
    String json = "{\"title\": \"A\", \"series\": [\"" + statement + "\"]}";
    assertEquals(place, edition(json).orElseThrow().entry().series());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"author\": {\"key\": \"/authors/OL7A\"}, \"type\": {\"key\": \"/type/author_role\"}}",
        "{\"type\": \"/type/author_role\", \"author\": {\"key\": \"/authors/OL7A\"}}",
        "{\"author\": \"/authors/OL7A\"}",
        "{\"key\": \"/authors/OL7A\"}",
        "\"/authors/OL7A\"",
      })
  void theAuthorsOfAWorkHaveManyShapes(String author) throws IOException {
    byte[] bytes =
        ("{\"authors\": [" + author + "], \"title\": \"A\"}").getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of(7), READER.work(bytes, 0, bytes.length).authors());
  }
}
