package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.OwnColumns;
import club.resolve.book.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of a result, chosen and usual. */
class ColumnOrderTest {
  private static final OwnColumns CLUB =
      new OwnColumns(List.of("Nr", "Author", "Link", "Note", "", "Note"), "Book", 1);

  private static String csv(OwnColumns own, String... names) throws IOException {
    StringWriter text = new StringWriter();
    try (Sink sink =
        Format.CSV.open(text, Orders.chosen(Format.CSV, own, names), Style.PLAIN, Site.GOODREADS)) {
      sink.row(Rows.match("Emma", "1", "Austen", "x", "a", "b", "c"));
    }
    return text.toString();
  }

  @Test
  void theChosenColumnsStandInTheirOrder() throws IOException {
    assertEquals("Link,Title\n" + Rows.LINK + ",Emma\n", csv(CLUB, "link", "TITLE"));
  }

  @Test
  void ownStandsForTheListAsItIsAndOursComeBehind() throws IOException {
    assertEquals(
        "Nr,Book,Author,Input Link,Note,,Note,Link,Tries,Link By\n"
            + "1,Emma,Austen,x,a,b,c,"
            + Rows.LINK
            + ",2,id\n",
        csv(CLUB, "own", "Link", "Tries", "Link By"));
  }

  @Test
  void whatIsNamedApartIsNotAmongTheOthers() throws IOException {
    assertEquals(
        "Author,Nr,Input Link,Note,,Note,Title\nAusten,1,x,a,b,c,Emma\n",
        csv(CLUB, "Author", "own", "Title"));
    assertEquals(
        "Book,Note,Note,Nr,Author,Input Link,\nEmma,a,c,1,Austen,x,b\n",
        csv(CLUB, "Book", "note", "own"));
  }

  @Test
  void aColumnThatIsRenamedIsNamedSo() throws IOException {
    assertEquals("Input Link\nx\n", csv(CLUB, "Input Link"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Autor  | --columns: no column is called \"Autor\"; did you mean Author? there are: ",
        "Titel  | --columns: no column is called \"Titel\"; did you mean Title? there are: ",
        "Sourze | --columns: no column is called \"Sourze\"; did you mean Source? there are: ",
        "Zzzzzz | --columns: no column is called \"Zzzzzz\"; there are: ",
        "Link,link | --columns: \"link\" is named twice",
        "own,Own | --columns: \"Own\" is named twice",
      })
  void anUnknownColumnIsNamedWithTheNearestAndAllThatThereAre(String names, String message) {
    OutputException e =
        assertThrows(
            OutputException.class,
            () -> Orders.chosen(Format.CSV, CLUB, names.split(",", -1)).names().clear());

    String said = String.valueOf(e.getMessage());
    assertTrue(said.startsWith(message), said);
    assertTrue(
        said.contains("twice")
            || said.contains("Link By, Book, Nr, Author, Input Link, Note; own stands"),
        said);
  }

  @Test
  void aPageTakesOnlyColumnsOfTheList() throws IOException {
    StringWriter text = new StringWriter();
    ColumnOrder order = Orders.chosen(Format.MD, CLUB, "Title", "Status", "Note", "Nr");
    try (Sink sink = Format.MD.open(text, order, Style.PLAIN, Site.GOODREADS)) {
      sink.row(Rows.match("Emma", "1", "Austen", "x", "*a*\nb", "b", " "));
    }
    assertEquals(
        "- [Emma](" + Rows.LINK + "), Jane Austen; Note: \\*a\\* b; Nr: 1\n", text.toString());
    assertEquals(List.of(), Orders.usual(Format.HTML, List.of("Note")).names());
  }

  @Test
  void anEarlierResultKeepsItsOrderAndTellsWhoDidNotAnswer() throws IOException {
    List<String> header = List.of("Nr", "Title", "Author", "Link", "Seconds", "Seconds", "Reason");
    OwnColumns own = new OwnColumns(List.of("Nr", "Author", "Seconds"), "Title", 1, header);

    assertEquals(
        List.of(
            "Nr", "Title", "Author", "Link", "Seconds", "Input Seconds", "Reason", "Unanswered"),
        ColumnOrder.of(ColumnChoice.USUAL, Format.CSV, own).names());
    assertEquals(15, ColumnOrder.of(ColumnChoice.USUAL, Format.JSONL, own).names().size());
  }

  @Test
  void aColumnOfTheListOnAPageIsAText() throws IOException {
    StringWriter text = new StringWriter();
    ColumnOrder order = Orders.chosen(Format.HTML, CLUB, "own");
    Style style = Style.PLAIN;
    try (Sink sink = Format.HTML.open(text, order, style, Site.GOODREADS)) {
      sink.row(Rows.match("Emma", "<b>1</b>", "", "", "", "plain", ""));
    }
    assertTrue(text.toString().contains(">Nr: &lt;b&gt;1&lt;/b&gt;; plain<"), text.toString());
  }
}
