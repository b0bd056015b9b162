package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "links.csv, CSV",
    "links.CSV, CSV",
    "links.jsonl, JSONL",
    "a.csv.JsonL, JSONL",
    "/tmp/x.jsonl/links.csv, CSV"
  })
  void theEndingOfANameTellsTheFormat(String file, Format format) {
    assertEquals(Optional.of(format), Format.ofEnding(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"links", "links.txt", "csv", "links.csv.gz", "", "links.csv "})
  void otherNamesTellNone(String file) {
    assertEquals(Optional.empty(), Format.ofEnding(file));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsKnownByItsLabel(Format format) {
    assertEquals(Optional.of(format), Format.ofEnding("links." + format.label()));
  }
}
