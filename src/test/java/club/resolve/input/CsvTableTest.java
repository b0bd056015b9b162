package club.resolve.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static CsvTable table(byte[] bytes) throws IOException {
    return CsvTable.open("list.csv", new ByteArrayInputStream(bytes));
  }

  private static List<List<String>> rows(String text) throws IOException {
    return rows(text.getBytes(UTF_8));
  }

  private static List<List<String>> rows(byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvTable table = table(bytes)) {
      for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
        rows.add(line.get().cells());
      }
    }
    return rows;
  }

  private static List<String> header(String text) throws IOException {
    try (CsvTable table = table(text.getBytes(UTF_8))) {
      return table.header();
    }
  }

  private static String complaint(String text) {
    return complaint(text.getBytes(UTF_8));
  }

  private static String complaint(byte[] bytes) {
    return String.valueOf(assertThrows(InputException.class, () -> rows(bytes)).getMessage());
  }

  private static void assertSays(String message, String... parts) {
    for (String part : parts) {
      assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsTheOneOfTheHeader(String separator) throws IOException {
    String text = "title|author|year\nEmma|Jane Austen|1815\n".replace("|", separator);
    assertEquals(List.of("title", "author", "year"), header(text));
    assertEquals(List.of(List.of("Emma", "Jane Austen", "1815")), rows(text));
  }

  @Test
  void theSeparatorThatTheHeaderHasMostOfWins() throws IOException {
    assertEquals(
        List.of(List.of("Emma", "Austen, Jane", "1815")),
        rows("title;author, last first;year\nEmma;Austen, Jane;1815\n"));
  }

  @Test
  void aSeparatorInsideQuotesOfTheHeaderDoesNotCount() throws IOException {
    assertEquals(List.of("a,b,c", "title"), header("\"a,b,c\";title\nx;Emma\n"));
  }

  @Test
  void aSemicolonInACellOfACommaTableIsPartOfTheCell() throws IOException {
    assertEquals(
        List.of(List.of("Emma; a novel", "Jane")), rows("title,author\nEmma; a novel,Jane\n"));
  }

  @Test
  void underAHeaderOfOneColumnABareCommaStaysInTheTitle() throws IOException {
    assertEquals(
        List.of(List.of("Thinking, Fast and Slow"), List.of("Men; Women\tand, others")),
        rows("title\nThinking, Fast and Slow\nMen; Women\tand, others\n"));
  }

  @Test
  void quotesStillQuoteUnderAHeaderOfOneColumn() throws IOException {
    assertEquals(
        List.of(List.of("Where'd You Go, Bernadette")),
        rows("title\n\"Where'd You Go, Bernadette\"\n"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    assertEquals(List.of("title", "author"), header("\uFEFFtitle,author\nEmma,Jane\n"));
  }

  @Test
  void aByteOrderMarkBeforeAQuotedNameIsNoPartOfItEither() throws IOException {
    assertEquals(List.of("title", "author"), header("\uFEFF\"title\",\"author\"\nEmma,Jane\n"));
  }

  @Test
  void namesOfColumnsAreStripped() throws IOException {
    assertEquals(List.of("Title", "My Author"), header(" Title , My Author \nEmma,Jane\n"));
  }

  @Test
  void aColumnIsFoundInAnyCaseAndTheFirstOneWins() throws IOException {
    try (CsvTable table = table("x,TITLE,Author,title\n".getBytes(UTF_8))) {
      assertEquals(OptionalInt.of(1), table.column("title"));
      assertEquals(OptionalInt.of(2), table.column("authors", "author"));
      assertEquals(OptionalInt.empty(), table.column("isbn"));
    }
  }

  @Test
  void quotedCellsMayHoldCommas() throws IOException {
    assertEquals(
        List.of(List.of("Thinking, Fast and Slow", "Kahneman, Daniel")),
        rows("title,author\n\"Thinking, Fast and Slow\",\"Kahneman, Daniel\"\n"));
  }

  @Test
  void aDoubledQuoteInsideQuotesIsOneQuote() throws IOException {
    assertEquals(
        List.of(List.of("The \"Genius\"", "\"", "")),
        rows("title,author,note\n\"The \"\"Genius\"\"\",\"\"\"\",\"\"\n"));
  }

  @Test
  void lineFeedsInsideQuotesAreKept() throws IOException {
    assertEquals(
        List.of(List.of("one\ntwo", "x"), List.of("Emma", "y")),
        rows("title,author\n\"one\ntwo\",x\nEmma,y\n"));
  }

  @Test
  void anEmptyLineInsideQuotesIsKept() throws IOException {
    assertEquals(
        List.of(List.of("one\n\ntwo", "x"), List.of("Emma", "y")),
        rows("title,author\n\"one\n\ntwo\",x\nEmma,y\n"));
  }

  @Test
  void carriageReturnsInsideQuotesAreKept() throws IOException {
    assertEquals(
        List.of(List.of("one\r\ntwo", "x"), List.of("Emma", "y")),
        rows("title,author\r\n\"one\r\ntwo\",x\r\nEmma,y\r\n"));
  }

  @Test
  void carriageReturnsInsideQuotesOfTheLastCellAreKept() throws IOException {
    assertEquals(
        List.of(List.of("x", "one\r\ntwo\r\n"), List.of("y", "z\r")),
        rows("title,note\n\"x\",\"one\r\ntwo\r\n\"\ny,\"z\r\"\n"));
  }

  @Test
  void linesMayEndInCarriageReturnAndLineFeed() throws IOException {
    assertEquals(
        List.of(List.of("Emma", "Jane"), List.of("Persuasion", "Austen")),
        rows("title,author\r\nEmma,Jane\r\nPersuasion,Austen\r\n"));
  }

  @Test
  void aQuotedLastCellMayEndInCarriageReturnAndLineFeed() throws IOException {
    // Excel, Calibre and most exports on Windows write this.
    assertEquals(
        List.of(List.of("Emma", "Jane"), List.of("Persuasion", "Austen")),
        rows("\"title\",\"author\"\r\n\"Emma\",\"Jane\"\r\n\"Persuasion\",\"Austen\"\r\n"));
  }

  @Test
  void aQuotedTitleAloneMayEndInCarriageReturnAndLineFeed() throws IOException {
    assertEquals(
        List.of(List.of("Where'd You Go, Bernadette"), List.of("Emma")),
        rows("title\r\n\"Where'd You Go, Bernadette\"\r\nEmma\r\n"));
  }

  @Test
  void theLastLineNeedsNoLineBreak() throws IOException {
    assertEquals(
        List.of(List.of("Emma", "Jane"), List.of("Persuasion", "Austen")),
        rows("title,author\nEmma,Jane\nPersuasion,Austen"));
    assertEquals(List.of(List.of("Emma", "Jane")), rows("title,author\nEmma,\"Jane\""));
  }

  @Test
  void spreadsheetFormulasAroundNumbersAreReadAsTheyStand() throws IOException {
    // Goodreads exports ISBN cells so, bare or quoted: a quotation mark inside an unquoted cell.
    assertEquals(
        List.of(
            List.of("Emma", "=\"0142402494\"", "x"), List.of("Persuasion", "=\"0142402494\"", "y")),
        rows("title,isbn,z\nEmma,=\"0142402494\",x\nPersuasion,\"=\"\"0142402494\"\"\",y\n"));
  }

  @Test
  void anEmptySpreadsheetFormulaIsReadAsItStands() throws IOException {
    assertEquals(List.of(List.of("Emma", "=\"\"", "x")), rows("title,isbn,z\nEmma,=\"\",x\n"));
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsJustAQuote() throws IOException {
    assertEquals(
        List.of(List.of("The 7\" Single", "A. Writer"), List.of("Emma", "Jane")),
        rows("title,author\nThe 7\" Single,A. Writer\nEmma,Jane\n"));
  }

  @Test
  void cellsKeepTheirSpaces() throws IOException {
    assertEquals(List.of(List.of(" Emma ", "  ")), rows("title,author\n Emma ,  \n"));
  }

  @Test
  void whatAShortRowLacksIsEmpty() throws IOException {
    assertEquals(
        List.of(List.of("Emma", "", ""), List.of("Persuasion", "Jane", "")),
        rows("title,author,year\nEmma\nPersuasion,Jane\n"));
  }

  @Test
  void emptyCellsTooManyAreLeftOut() throws IOException {
    assertEquals(List.of(List.of("Emma", "Jane")), rows("title,author\nEmma,Jane,,\n"));
  }

  @Test
  void aRowTooLongIsAnErrorThatNamesLineAndColumn() {
    assertSays(
        complaint("title,author\nEmma,Jane\nThinking, Fast and Slow,Daniel\n"),
        "list.csv",
        "line 3",
        "column 3",
        "','",
        "quotation marks");
  }

  @Test
  void aRowTooLongIsNamedByTheLineWhereItBegins() {
    assertSays(complaint("title,author\n\"one\ntwo\",x\nA,B,C\n"), "line 4");
  }

  @Test
  void linesAreCountedAsAnEditorDoes() throws IOException {
    String text = "title,author\n\"one\ntwo\",x\nEmma,y\n";
    try (CsvTable table = table(text.getBytes(UTF_8))) {
      assertEquals(2, table.next().orElseThrow().line());
      assertEquals(4, table.next().orElseThrow().line());
    }
  }

  @Test
  void anEmptyFileIsAnErrorThatSaysSo() {
    assertSays(complaint(""), "list.csv", "is empty");
    assertSays(complaint("\uFEFF"), "list.csv", "is empty");
  }

  @Test
  void aHeaderAloneHasNoRows() throws IOException {
    assertEquals(List.of(), rows("title,author\n"));
    assertEquals(List.of(), rows("title,author\r\n"));
  }

  @Test
  void aHeaderAloneNeedsNoLineBreak() throws IOException {
    assertEquals(List.of(), rows("title,author"));
    assertEquals(List.of("title"), header("title"));
  }

  @Test
  void aBlankLineIsARowWithoutCells() throws IOException {
    assertEquals(
        List.of(List.of("Emma", ""), List.of("", ""), List.of("", ""), List.of("Persuasion", "")),
        rows("title,author\nEmma\n\n\nPersuasion\n"));
  }

  @Test
  void aBlankLineOfAFileFromWindowsIsARowWithoutCells() throws IOException {
    assertEquals(
        List.of(List.of("Emma", ""), List.of("", ""), List.of("Persuasion", "")),
        rows("title,author\r\nEmma\r\n\r\nPersuasion\r\n"));
  }

  @Test
  void aQuoteNeverClosedNamesFileAndLine() {
    assertSays(
        complaint("title,author\nEmma,x\n\"Persuasion,Austen\nThe Road,y\n"),
        "list.csv",
        "line 3",
        "column \"title\"",
        "quotation mark",
        "not closed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title,author#Emma,"Jane#The Road,x#                 | 2 | author
          title,author,year#"A, B","C","1999#D,E,F#           | 2 | year
          title,author#"a""b#c","x#rest,y#                    | 3 | author
          title,author#"l1#l2",ok#Emma,"open#x,y#             | 4 | author
          """)
  void aQuoteNeverClosedNamesTheCellWhereItWasOpened(String text, long line, String column) {
    assertSays(
        complaint(text.replace('#', '\n')), "line " + line, "column \"" + column + "\"", "quot");
  }

  @Test
  void aQuoteThatMayBeClosedInAnotherRowNamesBothPlaces() {
    assertSays(
        complaint("title,author\nEmma,Jane\n\"Persuasion,Austen\nThe Road,\"McCarthy\"\n"),
        "list.csv, line 3, column \"title\": ",
        "another one in line 4",
        "twice");
  }

  @Test
  void aQuoteInsideANameOfTheHeaderIsJustAQuote() throws IOException {
    assertEquals(
        List.of("title", "12\" size", "x"), header("title;12\" size;x\nEmma, a,b,c,d;y\n"));
    assertEquals(List.of("a\"b;", "title"), header("\"a\"\"b;\",title\nx;y;z;v,Emma\n"));
    assertEquals(List.of("read\non", "title"), header("\"read\non\";title\nx;Emma\n"));
  }

  @Test
  void aQuoteNeverClosedInTheHeaderNamesTheFirstLine() {
    assertSays(complaint("\"title,author\nEmma,Jane\n"), "list.csv", "line 1", "column 1");
  }

  @Test
  void bytesThatAreNotUtf8NameLineAndColumn() {
    byte[] latin = "title\nEmma\nCaf\u00e9 Europa\n".getBytes(ISO_8859_1);
    assertSays(complaint(latin), "list.csv", "line 3", "column 4", "0xE9", "UTF-8");
  }

  @Test
  void aCharacterCutInHalfAtTheEndIsNotUtf8() {
    byte[] whole = "title\nCaf\u00e9".getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertSays(complaint(cut), "line 2", "column 4", "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsCalledByItsName(String charset) {
    String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
    byte[] bytes = (mark + "title\nEmma\n").getBytes(Charset.forName(charset));
    assertSays(complaint(bytes), "list.csv", "UTF-16", "CSV UTF-8");
  }

  @Test
  void lettersBeyondTheBasicPlaneAreRead() throws IOException {
    assertEquals(
        List.of(List.of("\uD83E\uDD86 and other ducks", "村上春樹")),
        rows("title,author\n\uD83E\uDD86 and other ducks,村上春樹\n"));
  }

  @Test
  void aVeryLongCellIsReadWhole() throws IOException {
    String lengthy = "x, \uD83E\uDD86 ".repeat(200_000);
    assertEquals(
        List.of(List.of(lengthy, "Jane"), List.of("Emma", "Austen")),
        rows("title,author\n\"" + lengthy + "\",Jane\nEmma,Austen\n"));
  }

  @Test
  void aHeaderMayBeLongerThanABuffer() throws IOException {
    String name = "n".repeat(100_000);
    assertEquals(List.of("title", name, "z"), header("title," + name + ",z\nEmma,x,y\n"));
    assertEquals(List.of(List.of("Emma", "x", "y")), rows("title," + name + ",z\nEmma,x,y\n"));
  }

  @Test
  void rowsAreReadOneByOne() throws IOException {
    Rows stream = new Rows(200_000);
    long rows = 0;
    try (CsvTable table = CsvTable.open("list.csv", stream)) {
      CsvTable.Line first = table.next().orElseThrow();
      assertEquals(List.of("Title number 1", "Author, 1"), first.cells());
      assertTrue(
          stream.consumed < 1 << 20, () -> stream.consumed + " bytes read for the first row");
      for (Optional<CsvTable.Line> line = Optional.of(first);
          line.isPresent();
          line = table.next()) {
        rows++;
        assertEquals("Title number " + rows, line.get().cells().getFirst());
      }
    }
    assertEquals(200_000, rows);
    assertTrue(stream.closed);
  }

  @Test
  void theStreamIsClosedWhenTheHeaderCannotBeRead() {
    Rows stream = new Rows(0);
    assertThrows(InputException.class, () -> CsvTable.open("list.csv", stream.withoutHeader()));
    assertTrue(stream.closed);
  }

  /** A table that is made while it is read. */
  private static final class Rows extends InputStream {
    private final int rows;
    private byte[] line = "title,author\n".getBytes(UTF_8);
    private int at;
    private int made;
    private long consumed;
    private boolean closed;

    Rows(int rows) {
      this.rows = rows;
    }

    Rows withoutHeader() {
      line = new byte[0];
      return this;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (at == line.length) {
        if (made == rows) {
          return -1;
        }
        made++;
        line = ("Title number " + made + ",\"Author, " + made + "\"\n").getBytes(UTF_8);
        at = 0;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, buffer, offset, count);
      at += count;
      consumed += count;
      return count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
