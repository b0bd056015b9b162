package club.resolve.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0140449132                 | 9780140449136
          9780140449136              | 9780140449136
          ="0140449132"              | 9780140449136
          ="9780140449136"           | 9780140449136
          "9780140449136"            | 9780140449136
          '0140449132                | 9780140449136
          0-14-044913-2              | 9780140449136
          0 14 044913 2              | 9780140449136
          978-0-14-044913-6          | 9780140449136
          978 0 14 044913 6          | 9780140449136
          978‐0‐14‐044913‐6          | 9780140449136
          978–0–14–044913–6          | 9780140449136
          ISBN 978-0-14-044913-6     | 9780140449136
          ISBN-13: 978-0-14-044913-6 | 9780140449136
          isbn:0140449132            | 9780140449136
          9780140449136.0            | 9780140449136
          140449132                  | 9780140449136
          439023483                  | 9780439023481
          439023483.0                | 9780439023481
          7117116                    | 9780007117116
          080442957X                 | 9780804429573
          080442957x                 | 9780804429573
          80442957X                  | 9780804429573
          979-10-90636-07-1          | 9791090636071
          """)
  void cellsAsExportsWriteThemAreRead(String cell, String digits) {
    assertEquals(Optional.of(new Isbn(digits)), Isbn.parse(cell));
    assertEquals(Optional.of(new Isbn(digits)), Isbn.parse("  " + cell + " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "=\"\"",
        "=\"",
        "-",
        "X",
        "9.78E+12",
        "9.78043902348e+12",
        "9,78E+12",
        "0140449133",
        "9780140449137",
        "9770140449136",
        "9790140449136",
        "9790060115615",
        "0140449132 9780140449136",
        "01404491X2",
        "014044913",
        "44913",
        "0000000000",
        "0000000",
        "1111111111",
        "9999999999",
        "B00A1B2C3D",
        "OL7353617M",
        "5f2e8c9a-1111-2222-3333-0140449132ab",
        "01404491320",
        "97801404491360",
        "٠١٤٠٤٤٩١٣٢",
        "0140449132.5",
        "n/a"
      })
  void whatIsNoIsbnOrHasAWrongCheckDigitIsNone(String cell) {
    assertEquals(Optional.empty(), Isbn.parse(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0140449132", "978014044913X", "9780140449137", "9790140449136", ""})
  void onlyThirteenRightDigitsMakeOne(String digits) {
    assertThrows(IllegalArgumentException.class, () -> new Isbn(digits));
  }
}
