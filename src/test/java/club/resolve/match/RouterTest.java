package club.resolve.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Candidate;
import club.resolve.book.Candidate.Details;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Resolution;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link that a book which was found is given out with. */
final class RouterTest {
  private static final String WORK = "https://openlibrary.org/works/OL1W";
  private static final String PAGE = "https://www.goodreads.com/book/show/35959740";
  private static final String BY_ISBN = "https://www.goodreads.com/book/isbn/";
  private static final Isbn EDITION = new Isbn("9780316556347");
  private static final Isbn ROW = new Isbn("9781408890080");
  private static final LinkPicker PICKER =
      new LinkPicker(Site.GOODREADS, Fallback.FIRST, Bars.MEASURED, WordWeights.plain());

  private static Query circe(Optional<Isbn> isbn) {
    return new Query("Circe", Optional.of("Madeline Miller"), isbn);
  }

  private static Candidate circe(String link, Details details) {
    return book(link, "Circe", "Madeline Miller", details);
  }

  private static Candidate book(String link, String title, String author, Details details) {
    return new Candidate(
        Candidate.Kind.RECORD, link, title, Optional.of(author), 1, "library", details);
  }

  private static Details isbn(Isbn isbn) {
    return Details.NONE.withIsbn(Optional.of(isbn));
  }

  private static Resolution picked(Query query, Candidate... candidates) {
    return PICKER.pick(query, List.of(candidates)).orElseThrow().resolution();
  }

  private static void assertLink(Status status, String link, Resolution picked) {
    assertEquals(link, picked.candidate().orElseThrow().link());
    assertEquals(status, picked.status());
  }

  @Test
  void theNumberOfTheEditionComesFirst() {
    Resolution picked = picked(circe(Optional.of(ROW)), circe(PAGE, isbn(EDITION)));

    assertLink(Status.MATCH, PAGE, picked);
    assertFalse(picked.reason().contains("ISBN"));
  }

  @Test
  void thenTheIsbnOfTheRow() {
    Resolution picked = picked(circe(Optional.of(ROW)), circe(WORK, isbn(EDITION)));

    assertLink(Status.MATCH, BY_ISBN + ROW, picked);
    assertTrue(picked.reason().endsWith("; link by the row's ISBN, not opened"));
  }

  @Test
  void thenTheIsbnOfTheEdition() {
    Resolution picked = picked(circe(Optional.empty()), circe(WORK, isbn(EDITION)));

    assertLink(Status.MATCH, BY_ISBN + EDITION, picked);
    assertTrue(picked.reason().endsWith("; link by ISBN, not opened"));
  }

  @Test
  void theIsbnOfAnEditionWithAnotherTitleIsWorthALookAtMost() {
    Resolution picked =
        picked(
            circe(Optional.empty()),
            circe(WORK, isbn(EDITION).ofEdition(Optional.of("Ich bin Circe"))));

    assertLink(Status.REVIEW, BY_ISBN + EDITION, picked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Circe: The Return", "Circe: The Graphic Novel", "Circe: Abridged", "Circe (2)",
        "Circe (Spanish Edition)", "Circe: and Other Stories", "Circes", "Ich bin Circe"
      })
  void anEditionThatMayBeAnotherBookIsWorthALookAtMost(String edition) {
    Details of = isbn(EDITION).ofEdition(Optional.of(edition));

    Resolution byIsbn = picked(circe(Optional.empty()), circe(WORK, of));
    assertLink(Status.REVIEW, BY_ISBN + EDITION, byIsbn);
    assertTrue(byIsbn.reason().contains("with the title " + edition), byIsbn::reason);
    assertLink(Status.REVIEW, PAGE, picked(circe(Optional.empty()), circe(PAGE, of)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CIRCE", "Circe: a novel", "Circe (A Novel)", "The Circe"})
  void anEditionOfTheSameTitleIsTheBook(String edition) {
    Details of = isbn(EDITION).ofEdition(Optional.of(edition));

    assertLink(Status.MATCH, BY_ISBN + EDITION, picked(circe(Optional.empty()), circe(WORK, of)));
    assertLink(Status.MATCH, PAGE, picked(circe(Optional.empty()), circe(PAGE, of)));
  }

  @Test
  void theReasonSpeaksOfAnotherTitleOnlyWhereThereIsOne() {
    Resolution picked =
        picked(circe(Optional.empty()), book(WORK, "Circe", "Madeline Muller", isbn(EDITION)));

    assertTrue(picked.reason().endsWith("; link by ISBN, not opened"), picked::reason);
  }

  @Test
  void theEditionMayBearTheTitleWhereTheWorkBearsAnother() {
    Resolution picked =
        picked(
            new Query("Ich bin Circe", Optional.of("Madeline Miller")),
            circe(
                WORK,
                isbn(EDITION)
                    .titled(List.of("Ich bin Circe"))
                    .ofEdition(Optional.of("Ich bin Circe"))));

    assertLink(Status.MATCH, BY_ISBN + EDITION, picked);
  }

  @Test
  void thePageOfSomeEditionOfTheWorkIsWorthALookAtMost() {
    Resolution picked =
        picked(circe(Optional.empty()), circe(WORK, Details.NONE.withWorkLink(Optional.of(PAGE))));

    assertLink(Status.REVIEW, PAGE, picked);
    assertTrue(picked.reason().endsWith("; link to some edition of the work"));
    assertFalse(picked.confidence().orElseThrow().reaches(Bars.MEASURED.accept()));
  }

  @Test
  void theListOfTheWorksEditionsIsAGuess() {
    String editions = Site.GOODREADS.workPage(53043399);

    Resolution picked =
        picked(
            circe(Optional.empty()), circe(WORK, Details.NONE.withWorkLink(Optional.of(editions))));

    assertLink(Status.GUESS, editions, picked);
  }

  @Test
  void aSearchIsTheLastThing() {
    Resolution picked =
        picked(
            circe(Optional.empty()),
            book(WORK, "Circe", "Madeline Miller, Somebody Else", Details.NONE));

    assertLink(Status.GUESS, "https://www.goodreads.com/search?q=Circe+Madeline+Miller", picked);
    assertTrue(picked.reason().startsWith("look it up"));
  }

  @Test
  void theRowsIsbnIsNotTrustedWhenItIsAnotherBooks() {
    Candidate other = book(PAGE, "The Song of Achilles", "Madeline Miller", isbn(ROW));

    Resolution picked = picked(circe(Optional.of(ROW)), circe(WORK, isbn(EDITION)), other);

    assertLink(Status.MATCH, BY_ISBN + EDITION, picked);
  }

  @Test
  void theRowsIsbnIsNotPutUnderADoubtfulBook() {
    Resolution picked =
        picked(circe(Optional.of(ROW)), book(PAGE, "Circe", "Madeline Muller", Details.NONE));

    assertLink(Status.REVIEW, PAGE, picked);
    assertLink(
        Status.REVIEW,
        BY_ISBN + EDITION,
        picked(circe(Optional.of(ROW)), book(WORK, "Circe", "Madeline Muller", isbn(EDITION))));
  }

  @Test
  void aRivalIsSeenThoughTheRowsIsbnWouldLinkBoth() {
    Query query = new Query("Emma", Optional.empty(), Optional.of(ROW));
    Details read = Details.NONE.withReaders(OptionalLong.of(60_000));

    Resolution picked =
        picked(
            query,
            book(WORK, "Emma", "Jane Austen", read),
            book("https://openlibrary.org/works/OL2W", "Emma", "Charlotte Street", read));

    assertEquals(Status.REVIEW, picked.status());
    assertTrue(picked.reason().contains("also: Emma, Charlotte Street"));
  }

  @Test
  void theBookItselfToLookUpIsWorthMoreThanTheDoubtfulPageOfAnother() {
    Resolution picked =
        picked(
            circe(Optional.empty()),
            book(PAGE, "Circe", "Madeline Muller", Details.NONE),
            circe(WORK, Details.NONE));

    assertLink(Status.GUESS, "https://www.goodreads.com/search?q=Circe+Madeline+Miller", picked);
  }

  @Test
  void ofEqualBooksTheOneWithTheSurestLinkIsTaken() {
    Candidate byWork = circe(WORK, Details.NONE.withWorkLink(Optional.of(PAGE))).at(1);
    Candidate byIsbn = circe("https://openlibrary.org/works/OL2W", isbn(EDITION)).at(2);
    Candidate byNumber = circe(PAGE, Details.NONE).at(3);

    assertLink(Status.MATCH, PAGE, picked(circe(Optional.empty()), byWork, byIsbn, byNumber));
    assertLink(Status.MATCH, BY_ISBN + EDITION, picked(circe(Optional.empty()), byWork, byIsbn));
  }
}
