package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.match.LinkPicker.Fallback;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reason says what was the case. */
final class ReasonsTest {
  private static final LinkPicker PICKER =
      new LinkPicker(Site.GOODREADS, Fallback.FIRST, LinkPicker.Bars.MEASURED, WordWeights.plain());

  private static List<Score.Reason> reasons(Query query, String title, String author) {
    Candidate found =
        new Candidate(
            Candidate.Kind.RECORD,
            "https://www.goodreads.com/book/show/1",
            title,
            Optional.of(author),
            1,
            "library");
    return PICKER.weigh(query, List.of(found)).getFirst().score().reasons();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emma | EMMA | title equal
          Catch22 | Catch-22 | title equal
          Peace and War | War and Peace | title: the same words in another order
          Emma the Great | Great the Emma | title: the same words in another order
          Wuthering Hights | Wuthering Heights | title nearly equal
          Great Expectation | Great Expectations | title nearly equal
          Hights Wuthering | Wuthering Heights | title nearly equal, in another order
          Plague | The Plague | title equal; the article differs
          Invisible Women | Invisible Women: Data Bias | title without subtitle equal
          Women Invisible | Invisible Women: Data Bias \
           | title without subtitle: the same words in another order
          Sapiens: A Graphic History | Sapiens: The Vegan Cookbook \
           | title equal; the subtitles differ
          The Years 1: Dogs | The Years 2: Cats | title: the numbers differ; the subtitles differ
          Life of Napoleon: A Short Story | Life of Napoleon: Short Story \
           | title equal, the subtitle alike
          Emma | Ulysses | title differs
          """)
  void aTitle(String typed, String found, String reason) {
    assertEquals(
        reason,
        reasons(new Query(typed, Optional.empty()), found, "Somebody Else").getFirst().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Austen | JANE AUSTEN | author equal
          Austen, Jane | Jane Austen | author equal
          Cixin Liu | Liu Cixin | author equal
          J.R.R. Tolkien | J. R. R. Tolkien | author equal
          Terry Pratchett | Neil Gaiman, Terry Pratchett | author equal
          Neil Gaiman and Terry Pratchett | Terry Pratchett | one of the authors equal
          Miguel de Cervantes | Miguel de Cervantes Saavedra \
           | author equal but for a part of the name
          Ursula K. Le Guin | Ursula K. Le G... | author equal as far as it is shown
          Charlotte Brontë | Emily Brontë | author differs: Emily Brontë
          Austen | Jane Austen | surname of the author equal
          Haruki Marukami | Haruki Murakami | surname of the author nearly equal
          Jane Austen | James Joyce | author differs: James Joyce
          """)
  void anAuthor(String typed, String found, String reason) {
    assertEquals(
        reason, reasons(new Query("Emma", Optional.of(typed)), "Emma", found).get(1).text());
  }

  @ParameterizedTest
  @CsvSource({"Emma, Emma, 0", "Plague, The Plague, 3", "Peace and War, War and Peace, 26"})
  void itsPointsAreAllThatTheTitleTookAway(String typed, String found, int points) {
    assertEquals(
        points, reasons(new Query(typed, Optional.empty()), found, "Anyone").getFirst().points());
  }
}
