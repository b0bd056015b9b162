package club.resolve.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1984.0                                     | 1984",
        "300.00                                     | 300",
        "'1984                                      | 1984",
        "=\"1984\"                                  | 1984",
        "= \"a \"\"b\"\"\"                          | a \"b\"",
        "=HYPERLINK(\"https://example.org\",\"Emma\") | Emma",
        "=hyperlink(\"https://example.org\"; A1)    | A1",
        "=HYPERLINK(\"https://example.org\")        | https://example.org",
        "Sand &amp; Sea                             | Sand & Sea",
        "Zo&euml; &#8211; &#x2014;                  | Zoë – —",
      })
  void isWhatAPersonSees(String cell, String shown) {
    assertEquals(shown, ShownText.of(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Emma",
        "1984",
        "11/22/63",
        "3.14",
        "12345.0",
        "Life 3.0",
        "'Salem's Lot",
        "'Tis",
        "AT&T",
        "R&D; more",
        "=SUM(A1)",
        "\"Emma\"",
        "a=b",
        "नि‍ज"
      })
  void anythingElseIsItself(String cell) {
    assertEquals(cell, ShownText.of(cell));
  }

  @Test
  void marksThatShowNothingAreTakenOut() {
    assertEquals("Emma", ShownText.of("\u202AEm\u00ADma\u202C\u200E"));
  }

  @Test
  void onlyAFormulaHasAnAddressBehindIt() {
    assertEquals(
        Optional.of("https://example.org"),
        ShownText.address("=HYPERLINK(\"https://example.org\",\"Emma\")"));
    assertEquals(Optional.empty(), ShownText.address("https://example.org"));
  }
}
