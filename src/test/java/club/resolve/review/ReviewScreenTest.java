package club.resolve.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Book;
import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Considered;
import club.resolve.book.Site;
import club.resolve.decide.Doubt;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ReviewScreenTest {
  private final StringWriter shown = new StringWriter();

  private ReviewScreen screen(int columns) {
    return new ReviewScreen(new PrintWriter(shown), () -> columns);
  }

  private String shown() {
    return shown.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void theTitleOfAnEditionThatHasItsOwnIsShown() {
    Candidate candidate =
        new Candidate(
            Candidate.Kind.RECORD,
            "https://www.goodreads.com/book/isbn/9780141439587",
            "The Lord of the Rings",
            Optional.of("J.R.R. Tolkien"),
            1,
            "openlibrary",
            Candidate.Details.NONE
                .ofEdition(Optional.of("The Lord of the Rings: The Return of the King\u001b"))
                .published(OptionalInt.of(1954)));
    Doubt doubt =
        new Doubt(
            new Book(1, "The Lord of the Rings", Optional.empty()),
            "",
            "",
            Optional.empty(),
            "",
            "",
            "",
            "");
    List<Choice> choices =
        Choice.of(
            doubt,
            List.of(new Considered(candidate, Confidence.ofPercent(80), List.of(), 2, true)),
            Site.GOODREADS);

    screen(50).choices(doubt, choices);

    assertEquals(
        """
          1   The Lord of the Rings (J.R.R. Tolkien, 1954)
              edition: The Lord of the Rings: The Return
              of the King\\u001b
              https://www.goodreads.com/book/isbn/9780141439587
        """,
        shown());
  }

  @Test
  void aWordThatIsLongerThanALineStaysWholeAndTheTextGoesOnBelowIt() {
    screen(20).line("see https://books.test/a/long/one and there is more to be read", 2);
    assertEquals(
        """
        see
          https://books.test/a/long/one
          and there is more
          to be read
        """,
        shown());
  }

  @Test
  void aTerminalOfAFewColumnsLosesNoWord() {
    screen(1).line("a few words ", 3);
    assertEquals("a few\n   words\n", shown());
  }
}
