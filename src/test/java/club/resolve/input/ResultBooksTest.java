package club.resolve.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Isbn;
import club.resolve.book.Outcome;
import club.resolve.book.Resolution;
import club.resolve.book.Silence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An earlier result as a list. */
final class ResultBooksTest {
  private static final String HEADER =
      "Title,Link,Status,Confidence,Source,Seconds,Matched Title,Matched Author,Reason";
  private static final String LINK = "https://www.goodreads.com/book/show/1";

  @TempDir private Path folder;
  private Path file;

  private BookReader open(String... lines) throws IOException {
    file = Files.writeString(folder.resolve("links.csv"), String.join("\n", lines) + "\n");
    return BookList.ofResult(file, Columns.USUAL).open();
  }

  private List<InputRow> rows(String... lines) throws IOException {
    List<InputRow> rows = new ArrayList<>();
    try (BookReader reader = open(lines)) {
      for (Optional<InputRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private static Candidate found(Optional<String> author) {
    return new Candidate(Candidate.Kind.RECORD, LINK, "Emma!", author, 1, "web");
  }

  @Test
  void eachRowTellsWhatBecameOfIt() throws IOException {
    List<InputRow> rows =
        rows(
            HEADER,
            "a," + LINK + ",match,97,web,0.5,Emma!,Jane Austen,why",
            "a," + LINK + ",REVIEW ,60,web,0.5,Emma!,,why",
            "a," + LINK + ",guess,,web,,Emma!,,why",
            "a,,not_found,,,,,,why",
            "a,,blocked,,,,,,why",
            "a,,error,,,,,,why",
            ",,skipped,,,,,,why");

    assertEquals(
        List.of(
            new Resolution.Match(
                found(Optional.of("Jane Austen")), Confidence.ofPercent(97), "why"),
            new Resolution.Review(found(Optional.empty()), Confidence.ofPercent(60), "why"),
            new Resolution.Guess(found(Optional.empty()), "why"),
            new Resolution.NotFound("why"),
            new Resolution.SourceBlocked("why"),
            new Resolution.SourceFailed("why"),
            new Resolution.Skipped("why")),
        rows.stream().map(row -> row.book().earlier().orElseThrow().resolution()).toList());
    assertEquals(7, rows.getLast().book().row());
  }

  @ParameterizedTest
  @CsvSource({"97, 97", "100.0, 100", "99.8, 99.8", "99, 99.0", "97.0, 97", "97 %, 97", "'', 100"})
  void theConfidenceIsReadAsProgramsAndSpreadsheetsWriteIt(String cell, String confidence)
      throws IOException {
    InputRow row = rows(HEADER, "a," + LINK + ",match," + cell + ",web,0.5,Emma!,,why").getFirst();
    assertEquals(
        Confidence.parse(confidence), row.book().earlier().orElseThrow().resolution().confidence());
  }

  @Test
  void theColumnsOfTheListArePassedOnAndAskedByAndOursAreNot() throws IOException {
    String header = "note," + HEADER + ",author,isbn,year,Seconds";
    try (BookReader reader =
        open(header, "mine,Emma,,blocked,,,,,,why,Jane Austen,9780141439587,1815,x")) {
      assertEquals(List.of("note", "author", "isbn", "year", "Seconds"), reader.columns().names());
      InputRow row = reader.next().orElseThrow();
      assertEquals(List.of("mine", "Jane Austen", "9780141439587", "1815", "x"), row.rest());
      assertEquals(
          new Book(
              1,
              "Emma",
              Optional.of("Jane Austen"),
              Isbn.parse("9780141439587"),
              OptionalInt.of(1815),
              Optional.empty(),
              Optional.empty(),
              Optional.of(new Outcome(new Resolution.SourceBlocked("why")))),
          row.book());
    }
  }

  @Test
  void theSourcesThatDidNotAnswerAreKnownAgain() throws IOException {
    try (BookReader reader =
        open(HEADER + ",Unanswered", "Emma," + LINK + ",guess,,web,,Emma!,,why,\"a, b\"")) {
      Outcome earlier = reader.next().orElseThrow().book().earlier().orElseThrow();
      assertTrue(earlier.unfinished());
      assertEquals(List.of("a", "b"), earlier.silences().stream().map(Silence::source).toList());
      assertEquals(List.of(), reader.columns().names());
    }
  }

  @Test
  void aListThatIsNoResultIsSaid() {
    InputException e =
        assertThrows(InputException.class, () -> rows("title,status", "Emma,read").clear());

    assertEquals(
        file
            + ", line 1: no column is called \"Link\"; a CSV that resolve has written without"
            + " --columns is needed; the columns are: title, status",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "found, 97, LINK, \"found\" in the column Status is not a status",
    "match, much, LINK, \"much\" in the column Confidence is not a number from 0 to 100 with at"
        + " most one decimal",
    "match, 101, LINK, \"101\" in the column Confidence is not a number from 0 to 100 with at most"
        + " one decimal",
    "review, '', LINK, \"\" in the column Confidence is not a number from 0 to 100 with at most one"
        + " decimal",
    "guess, '', '', \"guess\" in the column Status needs a link",
  })
  void whatCannotStandThereIsSaidWithItsLine(
      String status, String confidence, String link, String message) {
    String row =
        "Emma,%s,%s,%s,web,,Emma!,,why".formatted(link.replace("LINK", LINK), status, confidence);

    InputException e =
        assertThrows(InputException.class, () -> rows(HEADER, "a,,blocked,,,,,,why", row).clear());

    assertEquals(file + ", line 3: " + message, e.getMessage());
  }
}
