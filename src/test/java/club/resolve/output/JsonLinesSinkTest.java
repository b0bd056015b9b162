package club.resolve.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Confidence;
import club.resolve.book.Resolution;
import club.resolve.book.ResultRow;
import club.resolve.book.Site;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesSinkTest {
  private static List<JsonObject> json(List<String> restHeader, ResultRow... rows)
      throws IOException {
    StringWriter text = new StringWriter();
    try (Sink sink =
        Format.JSONL.open(
            text, Orders.usual(Format.JSONL, restHeader), Style.PLAIN, Site.GOODREADS)) {
      for (ResultRow row : rows) {
        sink.row(row);
      }
    }
    return text.toString()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  @Test
  void aMatchIsAnObjectWithTheNamesOfTheColumns() throws IOException {
    JsonObject row = json(List.of("Shelf"), Rows.match("Emma", "top")).getFirst();
    assertEquals(
        List.of(
            "Title",
            "Link",
            "Status",
            "Confidence",
            "Source",
            "Seconds",
            "Matched Title",
            "Matched Author",
            "Reason",
            "Unanswered",
            "Tries",
            "Link By",
            "Shelf"),
        List.copyOf(row.keySet()));
    assertEquals("Emma", row.get("Title").getAsString());
    assertEquals(Rows.LINK, row.get("Link").getAsString());
    assertEquals("match", row.get("Status").getAsString());
    assertEquals("id", row.get("Link By").getAsString());
    assertEquals("Jane Austen", row.get("Matched Author").getAsString());
    assertEquals("top", row.get("Shelf").getAsString());
  }

  @Test
  void numbersAreNumbers() throws IOException {
    JsonObject row = json(List.of(), Rows.match("Emma")).getFirst();
    assertTrue(row.getAsJsonPrimitive("Confidence").isNumber());
    assertEquals(100, row.get("Confidence").getAsInt());
    assertTrue(row.getAsJsonPrimitive("Seconds").isNumber());
    assertEquals(1.5, row.get("Seconds").getAsDouble());
    assertEquals(2, row.get("Tries").getAsInt());
  }

  @Test
  void aConfidenceFrom99OnHasADecimal() throws IOException {
    Resolution match =
        new Resolution.Match(Rows.candidate("Emma", ""), new Confidence(990), "title equal");
    JsonObject row = json(List.of(), Rows.row("Emma", match, Rows.ASKED)).getFirst();
    assertTrue(row.getAsJsonPrimitive("Confidence").isNumber());
    assertEquals("99.0", row.get("Confidence").getAsString());
  }

  @Test
  void whatWasNotFoundOrMeasuredIsNull() throws IOException {
    JsonObject skipped = json(List.of(), Rows.skipped()).getFirst();
    for (String name :
        List.of("Link", "Confidence", "Source", "Seconds", "Matched Title", "Matched Author")) {
      assertEquals(JsonNull.INSTANCE, skipped.get(name), name);
    }
    assertEquals("", skipped.get("Title").getAsString());
    assertEquals("the row has no title", skipped.get("Reason").getAsString());
    JsonObject missing = json(List.of(), Rows.notFound("Emma")).getFirst();
    assertEquals("not_found", missing.get("Status").getAsString());
    assertEquals(JsonNull.INSTANCE, missing.get("Link"));
    assertEquals(0.001, missing.get("Seconds").getAsDouble());
  }

  @Test
  void aGuessHasNoConfidence() throws IOException {
    JsonObject row =
        json(
                List.of(),
                Rows.row(
                    "Emma", new Resolution.Guess(Rows.candidate("Emma", ""), "why"), Rows.ASKED))
            .getFirst();
    assertEquals("guess", row.get("Status").getAsString());
    assertEquals(JsonNull.INSTANCE, row.get("Confidence"));
    assertEquals(Rows.LINK, row.get("Link").getAsString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The \"Genius\"",
        "one\ntwo",
        "one\r\ntwo\r",
        "back\\slash",
        "\u0000\u0007\u001b[31m",
        "line\u2028separator\u2029",
        "</script><b>&amp;",
        "ノルウェイの森 \uD83E\uDD86",
        "=1+1",
      })
  void anyTextIsOneLineAndComesBackAsItWas(String text) throws IOException {
    List<JsonObject> rows = json(List.of("Note"), Rows.match(text, text), Rows.match("Emma", ""));
    assertEquals(2, rows.size());
    assertEquals(text, rows.getFirst().get("Title").getAsString());
    assertEquals(text, rows.getFirst().get("Note").getAsString());
  }

  @Test
  void namesThatAreTakenAreRenamed() throws IOException {
    JsonObject row =
        json(List.of("link", "Tries", "Input Tries"), Rows.match("Emma", "a", "b", "c")).getFirst();
    assertEquals(15, row.size());
    assertEquals("a", row.get("Input link").getAsString());
    assertEquals("b", row.get("Input Input Tries").getAsString());
    assertEquals("c", row.get("Input Tries").getAsString());
  }

  @Test
  void aNameThatStandsThereAgainGetsANumber() throws IOException {
    JsonObject row =
        json(
                List.of("Note", "Note", "Note 2", "", "", "Note"),
                Rows.match("Emma", "a", "b", "c", "d", "e", "f"))
            .getFirst();
    assertEquals(
        List.of("Note", "Note 3", "Note 2", "", "2", "Note 4"),
        row.keySet().stream().skip(12).toList());
    assertEquals("b", row.get("Note 3").getAsString());
    assertEquals("e", row.get("2").getAsString());
  }
}
