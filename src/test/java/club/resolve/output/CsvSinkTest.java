package club.resolve.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import club.resolve.input.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSinkTest {
  private static String csv(List<String> restHeader, ResultRow... rows) throws IOException {
    StringWriter text = new StringWriter();
    try (Sink sink =
        Format.CSV.open(text, Orders.usual(Format.CSV, restHeader), Style.PLAIN, Site.GOODREADS)) {
      for (ResultRow row : rows) {
        sink.row(row);
      }
    }
    return text.toString();
  }

  private static CsvTable table(String text) throws IOException {
    return CsvTable.open("links.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static List<String> header(String... restHeader) throws IOException {
    try (CsvTable table = table(csv(List.of(restHeader)))) {
      return table.header();
    }
  }

  private static List<List<String>> cells(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvTable table = table(text)) {
      for (Optional<CsvTable.Line> line = table.next(); line.isPresent(); line = table.next()) {
        rows.add(line.get().cells());
      }
    }
    return rows;
  }

  @Test
  void theColumnsAreOursAndThenTheInputs() throws IOException {
    assertEquals(
        "Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched"
            + " Author,Reason,Unanswered,Author,Year\n",
        csv(List.of("Author", "Year")));
  }

  @Test
  void aMatchFillsItsRow() throws IOException {
    assertEquals(
        "Emma,https://www.goodreads.com/book/show/6969,match,100,openlibrary,1.500,Emma,Jane"
            + " Austen,\"title equal, author equal\",,top",
        csv(List.of("Shelf"), Rows.match("Emma", "top")).lines().toList().get(1));
  }

  @Test
  void aConfidenceFrom99OnHasADecimal() throws IOException {
    Resolution match =
        new Resolution.Match(Rows.candidate("Emma", ""), new Confidence(990), "title equal");
    assertEquals(
        "99.0", cells(csv(List.of(), Rows.row("Emma", match, Rows.ASKED))).getFirst().get(3));
  }

  @Test
  void aGuessHasALinkAndNoConfidence() throws IOException {
    ResultRow row =
        Rows.row("Emma", new Resolution.Guess(Rows.candidate("Emma", ""), "why"), Rows.ASKED);
    assertEquals(
        List.of(
            List.of("Emma", Rows.LINK, "guess", "", "openlibrary", "1.500", "Emma", "", "why", "")),
        cells(csv(List.of(), row)));
  }

  @Test
  void whatWasNotFoundOrMeasuredIsEmptyAndNotZero() throws IOException {
    assertEquals(
        List.of(
            List.of(
                "Persuasion", "", "not_found", "", "", "0.001", "", "", "not known to catalog", ""),
            List.of("", "", "skipped", "", "", "", "", "", "the row has no title", "")),
        cells(csv(List.of(), Rows.notFound("Persuasion"), Rows.skipped())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Emma",
        "Thinking, Fast and Slow",
        "The \"Genius\"",
        "\"",
        "\"\"",
        "\"Quoted\"",
        "one\ntwo",
        "one\r\ntwo",
        "one\rtwo",
        "\nleading",
        "trailing\n",
        " spaces around ",
        "semi;colon\ttab",
        "=HYPERLINK(\"http://evil.example\")",
        "=\"0142402494\"",
        "=\"\"",
        "\n",
        "\r\n",
        "+1",
        "-1",
        "@x",
        "back\\slash\\",
        "'single'",
        "ノルウェイの森",
        "\uD83E\uDD86 duck",
        "e\u0301",
        "right \u202E to left",
        "#comment",
        "NULL",
      })
  void titlesAndCellsComeBackAsTheyWere(String text) throws IOException {
    // The cells at the end of a line are covered apart.
    ResultRow row = Rows.match(text, text, "end");
    List<String> cells = cells(csv(List.of("Note", "End"), row)).getFirst();
    assertEquals(text, cells.get(0));
    assertEquals(text, cells.get(6), "the matched title");
    assertEquals(text, cells.get(10), "a cell of the input");
    assertEquals("end", cells.get(11));
    assertEquals(1, cells(csv(List.of("Note", "End"), row)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Emma", "a,b", "\"", "one\ntwo", "one\r\ntwo", " ", "=\"0142402494\""})
  void theLastCellComesBackAsItWas(String text) throws IOException {
    assertEquals(text, cells(csv(List.of("Note"), Rows.match("Emma", text))).getFirst().getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\r", "one\n\ntwo"})
  void blankLinesAndBareReturnsInCellsComeBackToo(String text) throws IOException {
    List<String> cells = cells(csv(List.of("Note"), Rows.match(text, text))).getFirst();
    assertEquals(text, cells.getFirst());
    assertEquals(text, cells.getLast());
  }

  @Test
  void aColumnOfTheInputThatBearsOneOfOurNamesIsRenamed() throws IOException {
    List<String> header = header("link", "Author", "STATUS", "Reason");
    assertEquals(
        List.of("Input link", "Author", "Input STATUS", "Input Reason"), header.subList(10, 14));
  }

  @Test
  void anEarlierResultCanBePutInAgainAndAgain() throws IOException {
    List<String> once = header("Link", "Author");
    assertEquals(List.of("Input Link", "Author"), once.subList(10, 12));
    List<String> again = header("Link", "Input Link", "Author");
    assertEquals(
        List.of("Input Input Link", "Input Link", "Author"),
        again.subList(10, 13),
        "only a name of ours is changed, to one that nothing bears");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Note", "", "input link", "Matched"})
  void emptyAndRepeatedNamesOfTheListStay(String name) throws IOException {
    List<String> header = header(name, "Shelf", name, "shelf", "");
    assertEquals(List.of(name, "Shelf", name, "shelf", ""), header.subList(10, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Link", "Input Link", "input link", "Note", ""})
  void noColumnOfTheListBearsANameOfOurs(String name) throws IOException {
    List<String> header = header(name, name, "Link", "INPUT LINK", "Title");
    assertEquals(15, header.size());
    Set<String> ours = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    ours.addAll(header.subList(0, 10));
    assertTrue(header.subList(10, 15).stream().noneMatch(ours::contains), header::toString);
  }

  @Test
  void secondsHaveAPointInEveryLanguage() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertTrue(csv(List.of(), Rows.match("Emma")).contains(",1.500,"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.000",
    "499_999,0.000",
    "500_000,0.001",
    "7_000_000,0.007",
    "999_500_000,1.000",
    "61_050_000_000,61.050"
  })
  void secondsAreOfTheNearestThousandth(String nanos, String seconds) {
    Duration duration = Duration.ofNanos(Long.parseLong(nanos.replace("_", "")));
    assertEquals(seconds, CsvLines.seconds(duration));
  }
}
