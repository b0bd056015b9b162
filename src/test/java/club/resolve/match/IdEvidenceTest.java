package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Confidence;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row with an ISBN or a work, and candidates with the same one, or another. */
final class IdEvidenceTest {
  private static final Isbn ONE = new Isbn("9780141439600");
  private static final Isbn OTHER = new Isbn("9780141439518");

  private static Candidate book(String title, String author, Optional<Isbn> isbn) {
    return new Candidate(
        Candidate.Kind.RECORD,
        Site.GOODREADS.bookPage(1953),
        title,
        Optional.of(author).filter(name -> !name.isEmpty()),
        1,
        "library",
        Candidate.Details.NONE.titled(List.of("Paris and London")).withIsbn(isbn));
  }

  private static Optional<Resolution> pick(Bars bars, Query query, Candidate candidate) {
    return new LinkPicker(Site.GOODREADS, Fallback.FIRST, bars, WordWeights.plain())
        .pick(query, List.of(candidate))
        .map(Pick::resolution);
  }

  private static String told(Optional<Resolution> picked) {
    return picked
        .map(made -> made.status().label() + " " + made.confidence().orElse(Confidence.NONE))
        .orElse("nothing");
  }

  private static Query query(String title, String author) {
    return new Query(title, Optional.of(author).filter(name -> !name.isEmpty()), Optional.of(ONE));
  }

  @ParameterizedTest
  @CsvSource({
    "A Tale of Two Cities,                 Charles Dickens",
    "A Tale of Two Cities,                 ''",
    "a tale of two cities (Penguin),       'Dickens, Charles'",
    "A Tale of Two Cities: A Story,        ''",
    "Paris and London,                     ''",
    // A slip that the title alone would be forgiven.
    "A Tale of Two Citis,                  Charles Dickens",
  })
  void withTheTitleItIsCertain(String title, String author) {
    Candidate book = book("A Tale of Two Cities", "Charles Dickens", Optional.of(ONE));
    assertEquals("match 99.9", told(pick(Bars.MEASURED, query(title, author), book)));
  }

  @Test
  void certainEvenWhereNoAuthorIsShown() {
    Query query = query("Emma", "Jane Austen");
    assertEquals(
        "match 99.9", told(pick(Bars.MEASURED, query, book("Emma", "", Optional.of(ONE)))));
    assertTrue(
        told(pick(Bars.MEASURED, query, book("Emma", "", Optional.of(OTHER))))
            .startsWith("review "));
  }

  @ParameterizedTest
  @CsvSource({
    "Hard Times,           Charles Dickens, review 50",
    "Hard Times,           '',              review 50",
    "A Tale of Two Cities, Somebody Else,   review 50",
    "A Tale of Three Cities, Charles Dickens, review 50",
  })
  void withAnotherTitleOrAuthorItIsForReview(String title, String author, String told) {
    Candidate book = book("A Tale of Two Cities", "Charles Dickens", Optional.of(ONE));
    assertEquals(told, told(pick(Bars.MEASURED, query(title, author), book)));
  }

  @ParameterizedTest
  @CsvSource({"75, 50, review 50", "90, 80, nothing", "50, 50, review 50"})
  void whateverTheBarsItIsNeverAMatch(int accept, int review, String told) {
    Candidate book = book("A Tale of Two Cities", "Charles Dickens", Optional.of(ONE));
    Query query = query("Hard Times", "Charles Dickens");
    Optional<Resolution> picked =
        pick(new Bars(Confidence.ofPercent(accept), Confidence.ofPercent(review)), query, book);
    assertTrue(picked.filter(Resolution.Match.class::isInstance).isEmpty(), told);
    assertEquals(told, told(picked));
  }

  @Test
  void anotherIsbnOrNoneSaysNothing() {
    Query query = query("A Tale of Two Cities", "");
    Query without = new Query("A Tale of Two Cities", Optional.empty());
    String usual = told(pick(Bars.MEASURED, without, tale(Optional.empty())));

    assertEquals(usual, told(pick(Bars.MEASURED, query, tale(Optional.of(OTHER)))));
    assertEquals(usual, told(pick(Bars.MEASURED, query, tale(Optional.empty()))));
    assertEquals(usual, told(pick(Bars.MEASURED, without, tale(Optional.of(ONE)))));
  }

  private static Candidate tale(Optional<Isbn> isbn) {
    return book("A Tale of Two Cities", "Charles Dickens", isbn);
  }

  private static Candidate ofWork(String title, String work) {
    Candidate book = book(title, "Charles Dickens", Optional.empty());
    return book.with(book.details().ofWork(Optional.of(work)));
  }

  @ParameterizedTest
  @CsvSource({
    "A Tale of Two Cities,  OL1W, match 99.9",
    "Paris and London,      OL1W, match 99.9",
    // In a language in which no source knows the title.
    "Historia de dos urbes, OL1W, review 50",
    "Historia de dos urbes, OL2W, nothing",
  })
  void theWorkThatAnEarlierSourceWasCertainOfWeighsAsTheIsbnDoes(
      String title, String work, String told) {
    Query query = new Query(title, Optional.of("Charles Dickens")).ofWork("OL1W");
    assertEquals(told, told(pick(Bars.MEASURED, query, ofWork("A Tale of Two Cities", work))));
  }

  @Test
  void aWorkSaysNothingWhereNoneIsAskedFor() {
    Query query = new Query("Historia de dos urbes", Optional.empty());
    assertEquals("nothing", told(pick(Bars.MEASURED, query, ofWork("A Tale", "OL1W"))));
  }

  @Test
  void theReasonNamesTheWork() {
    Query query = new Query("Historia de dos urbes", Optional.empty()).ofWork("OL1W");
    String reason =
        pick(Bars.MEASURED, query, ofWork("A Tale of Two Cities", "OL1W")).orElseThrow().reason();
    assertTrue(reason.startsWith("work equal, "), reason);
  }

  @Test
  void theReasonNamesIt() {
    Query query = query("Hard Times", "");
    String reason = pick(Bars.MEASURED, query, tale(Optional.of(ONE))).orElseThrow().reason();
    assertEquals("ISBN equal, title differs", reason);
  }
}
