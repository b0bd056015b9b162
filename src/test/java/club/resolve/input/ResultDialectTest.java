package club.resolve.input;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Dialect;
import club.resolve.book.Dialect.Quoting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialects of results that other programs have saved, as they are found and written again. */
final class ResultDialectTest {
  private static final String HEADER = "Title,Link,Status,Confidence,Reason";
  private static final String ROW = "Emma,,not_found,97,why";

  @TempDir private Path folder;

  private Dialect of(byte[] bytes) throws IOException {
    return ResultDialect.of(Files.write(folder.resolve("links.csv"), bytes));
  }

  private Dialect of(String text) throws IOException {
    return of(text.getBytes(UTF_8));
  }

  private static Dialect with(Quoting quoting) {
    return new Dialect(',', quoting, "\n", UTF_8, false, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dear diary\n", "title\nEmma\n"})
  void aTextThatIsNoResultHasTheUsualOne(String text) throws IOException {
    assertEquals(Dialect.USUAL, of(text));
  }

  @Test
  void aResultOfThisProgramHasTheUsualOne() throws IOException {
    assertEquals(Dialect.USUAL, of(HEADER + "\n" + ROW + "\n"));
    assertEquals(Dialect.USUAL, of(HEADER), "without an end of its only line");
  }

  @ParameterizedTest
  @CsvSource({"';'", "'\t'"})
  void theSeparatorStays(char separator) throws IOException {
    String text = (HEADER + "\n" + ROW + "\n").replace(',', separator);

    assertEquals(new Dialect(separator, Quoting.NEEDED, "\n", UTF_8, false, ""), of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void theEndOfTheFirstLineIsThatOfAll(String end) throws IOException {
    assertEquals(end, of(HEADER + end + ROW + "\n" + ROW).lineEnd());
  }

  @Test
  void aByteOrderMarkStays() throws IOException {
    assertEquals(
        new Dialect(',', Quoting.NEEDED, "\n", UTF_8, true, ""),
        of("\uFEFF" + HEADER + "\n" + ROW + "\n"));
  }

  @Test
  void anEncodingStays() throws IOException {
    Dialect found = of(("\uFEFF" + HEADER + "\n" + ROW + "\n").getBytes(UTF_16LE));
    assertEquals(UTF_16LE, found.charset());
    assertTrue(found.mark());

    Charset windows = Charset.forName("windows-1252");
    assertEquals(
        new Dialect(',', Quoting.NEEDED, "\n", windows, false, ""),
        of((HEADER + "\nÉmile,,not_found,97,why\n").getBytes(windows)));
  }

  /** A column of texts, one of numbers, and an empty one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~Emma~,,~not_found~,97,~why~     | true  | false | false",
        "~Emma~,~~,~not_found~,~97~,~why~ | true  | true  | true",
        "~Emma~,,~not_found~,~97~,~why~   | true  | true  | false",
        "Emma,~~,not_found,~97~,why       | false | true  | true",
        "~Emma~,~~,not_found,97,why       | false | false | true",
      })
  void aKindOfCellsThatAlwaysHasQuotationMarksKeepsThem(
      String row, boolean texts, boolean values, boolean empties) throws IOException {
    String header = texts ? HEADER.replaceAll("\\w+", "\"$0\"") : HEADER;

    assertEquals(
        with(new Quoting(texts, values, empties)),
        of(header + "\n" + row.replace('~', '"') + "\n"));
  }

  @Test
  void cellsThatNeedQuotationMarksTellNothingOfOthers() throws IOException {
    assertEquals(Dialect.USUAL, of(HEADER + "\n\"Emma, again\",,not_found,97,why\n"));
  }

  /** A kind of cell that is not there tells nothing: it is quoted where the others are. */
  @Test
  void aKindThatIsNotThereIsWrittenAsTheOthers() throws IOException {
    assertEquals(
        with(new Quoting(true, true, true)),
        of("\"Title\",\"Link\",\"Status\"\n\"Emma\",\"x\",\"not_found\"\n"));
    assertEquals(Dialect.USUAL, of("Title,Link,Status\nEmma,x,not_found\n"));
  }

  @Test
  void aBlankLineIsNoEmptyCell() throws IOException {
    assertEquals(
        with(new Quoting(true, true, true)),
        of("\"Title\",\"Link\",\"Status\"\n\n\"Emma\",\"\",\"not_found\"\n\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=,\n", "sep=,\r\n", "sep=,\r", "\nsep=,\n", "\r\r\n\n"})
  void linesAboveTheHeaderStayAsTheyStandThere(String above) throws IOException {
    assertEquals(above, of(above + HEADER + "\n" + ROW + "\n").above());
  }

  @Test
  void whatIsPackedIsNotWritten() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write((HEADER + "\n" + ROW + "\n").getBytes(UTF_8));
    }

    InputException refused = assertThrows(InputException.class, () -> of(packed.toByteArray()));

    assertTrue(String.valueOf(refused.getMessage()).contains("unpack it"), refused.getMessage());
  }
}
