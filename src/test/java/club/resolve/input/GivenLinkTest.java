package club.resolve.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenLinkTest {
  private static final String PAGE = "https://www.goodreads.com/book/show/1885";

  private static Optional<String> given(List<String> header, List<String> cells) {
    return GivenLink.of(new Header(header), OptionalInt.empty()).read(new Cells(cells));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.goodreads.com/book/show/1885",
        "http://goodreads.com/book/show/1885",
        "HTTPS://WWW.GoodReads.COM/book/show/1885",
        "https://m.goodreads.com/book/show/1885",
        "https://www.goodreads.com/book/show/1885/",
        "https://www.goodreads.com/book/show/1885.Pride_and_Prejudice",
        "https://www.goodreads.com/book/show/1885-pride-and-prejudice",
        "https://www.goodreads.com/en/book/show/1885.Pride_and_Prejudice",
        "https://www.goodreads.com/book/show/1885?from_search=true&qid=Xy|z&rank=1",
        "https://www.goodreads.com/book/show/1885#CommunityReviews",
        "  https://www.goodreads.com/book/show/1885 "
      })
  void theBooksPageIsGivenInItsCanonicalForm(String link) {
    for (String name : List.of("Link", "URL", "goodreads url", "Goodreads_Link", "goodreads_id")) {
      assertEquals(Optional.of(PAGE), given(List.of("title", name), List.of("Emma", link)));
    }
  }

  @Test
  void theLinkByIsbnIsGivenWithThirteenDigits() {
    assertEquals(
        Optional.of("https://www.goodreads.com/book/isbn/9780140449136"),
        given(
            List.of("title", "Link"),
            List.of("Emma", "https://www.goodreads.com/book/isbn/0140449132")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://goodreads.com.evil.tld/book/show/1885",
        "https://www.goodreads.com.evil.tld/book/show/1885",
        "https://notgoodreads.com/book/show/1885",
        "https://www.goodreads.co/book/show/1885",
        "https://goodreads.com@evil.tld/book/show/1885",
        "https://www.goodreads.com:password@evil.tld/book/show/1885",
        "https://someone@www.goodreads.com/book/show/1885",
        "https://www.goodreads.com:8443/book/show/1885",
        "https://www.goodreads.com\\@evil.tld/book/show/1885",
        "https://evil.tld/https://www.goodreads.com/book/show/1885",
        "https://evil.tld/?u=https://www.goodreads.com/book/show/1885",
        "https://evil.tld/#https://www.goodreads.com/book/show/1885",
        "https://www.gооdreads.com/book/show/1885",
        "https://help.goodreads.com/book/show/1885",
        "https://i.gr-assets.com/book/show/1885",
        "ftp://www.goodreads.com/book/show/1885",
        "javascript:location='https://www.goodreads.com/book/show/1885'",
        "file:///book/show/1885",
        "//www.goodreads.com/book/show/1885",
        "/book/show/1885",
        "https:///www.goodreads.com/book/show/1885",
        "https://www.goodreads.com/book/show/1885/reviews",
        "https://www.goodreads.com/book/show/1885/../../author/show/1265",
        "https://www.goodreads.com/book/show/0",
        "https://www.goodreads.com/book/show/-1885",
        "https://www.goodreads.com/book/show/1885e3",
        "https://www.goodreads.com/book/show/1234567890123",
        "https://www.goodreads.com/book/show/99999999999999999999999",
        "https://www.goodreads.com/book/show/%31885",
        "https://www.goodreads.com/book/show/1885%2Freviews",
        "https://www.goodreads.com/book/show/",
        "https://www.goodreads.com/book/show?id=1885",
        "https://www.goodreads.com//book/show/1885",
        "https://www.goodreads.com/Book/Show/1885",
        "https://www.goodreads.com/book/reviews/1885",
        "https://www.goodreads.com/book/similar/3060926",
        "https://www.goodreads.com/book/isbn/0140449133",
        "https://www.goodreads.com/search?q=9780140449136",
        "https://www.goodreads.com/book/title?id=Emma",
        "https://www.goodreads.com/book/1885/questions",
        "https://www.goodreads.com/work/show/3060926",
        "https://www.goodreads.com/work/editions/3060926-pride-and-prejudice",
        "https://www.goodreads.com/work/quotes/3060926",
        "https://www.goodreads.com/author/show/1265.Jane_Austen",
        "https://www.goodreads.com/review/show/1885",
        "https://www.goodreads.com/list/show/1.Best_Books_Ever",
        "https://www.goodreads.com/series/1885-emma",
        "https://www.goodreads.com/search?q=book/show/1885",
        "https://www.goodreads.com/book/show/1885 https://evil.tld/",
        "<https://www.goodreads.com/book/show/1885>",
        "https://www.goodreads.com/book/show/1885\n.evil.tld",
        "www.goodreads.com/book/show/1885",
        "1885 Emma",
        "1885"
      })
  void whatIsNotPlainlyABooksPageIsNotGiven(String link) {
    for (String name : List.of("Link", "URL", "goodreads url", "Goodreads_Link")) {
      assertEquals(Optional.empty(), given(List.of("title", name), List.of("Emma", link)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-5",
        "+5",
        "01885",
        "1,885",
        "1.885",
        "1885.5",
        "1.885E3",
        "0x75D",
        "1885 ",
        "1885;1886",
        "1234567890123",
        "１８８５",
        "OL1885M",
        "goodreads:1885"
      })
  void anIdIsGivenOnlyIfItIsANumber(String id) {
    Optional<String> expected = id.strip().equals("1885") ? Optional.of(PAGE) : Optional.empty();
    assertEquals(expected, given(List.of("title", "goodreads_id"), List.of("Emma", id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1885", "1885.0", "=\"1885\"", "\"1885\""})
  void idsAreReadAsSpreadsheetsWriteThem(String id) {
    for (String name :
        List.of("goodreads_id", "Goodreads ID", "goodreads book id", "Goodreads_Book_Id")) {
      assertEquals(Optional.of(PAGE), given(List.of("title", name), List.of("Emma", id)));
    }
  }

  @Test
  void bookIdIsTrustedOnlyInAnExportOfGoodreads() {
    List<String> cells = List.of("1885", "Emma", "x", "y");
    assertEquals(
        Optional.of(PAGE),
        given(List.of("Book Id", "Title", "Author l-f", "Exclusive Shelf"), cells));
    assertEquals(
        Optional.of(PAGE),
        given(List.of("BOOK ID", "title", "exclusive_shelf", "AUTHOR L-F"), cells));
    assertEquals(
        Optional.empty(), given(List.of("Book Id", "Title", "Author l-f", "Shelf"), cells));
    assertEquals(
        Optional.empty(), given(List.of("Book Id", "Title", "Author", "Exclusive Shelf"), cells));
    assertEquals(
        Optional.empty(),
        given(List.of("Book Id", "Title", "Primary Author", "Sort Character"), cells));
    assertEquals(Optional.empty(), given(List.of("book_id", "title", "id", "work_id"), cells));
    assertEquals(
        Optional.empty(), given(List.of("id", "title", "Hardcover Book ID", "uuid"), cells));
  }

  @Test
  void inResearchSetsTheGoodreadsIdIsTakenAndTheRowNumberIsNot() {
    assertEquals(
        Optional.of(PAGE),
        given(
            List.of("book_id", "goodreads_book_id", "best_book_id", "work_id", "title"),
            List.of("7", "1885", "8", "9", "Emma")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          goodreads:1885                            | true
          isbn:9780756411800, goodreads:1885        | true
          amazon:B00X,GoodReads:1885,isbn:          | true
          goodreads:1885.0                          | true
          goodreads:                                | false
          goodreads:x1885                           | false
          notgoodreads:1885                         | false
          isbn:9780756411800                        | false
          1885                                      | false
          uri:https://evil.tld/goodreads:1885       | false
          """)
  void calibresIdentifiersMayHoldTheId(String identifiers, boolean known) {
    assertEquals(
        known ? Optional.of(PAGE) : Optional.empty(),
        given(List.of("title", "identifiers"), List.of("Emma", identifiers)));
  }

  @Test
  void anIdWinsOverALinkAndAWorthlessIdGivesWayToIt() {
    List<String> header = List.of("link", "identifiers", "goodreads_id");
    String other = "https://www.goodreads.com/book/show/6969";
    assertEquals(Optional.of(PAGE), given(header, List.of(other, "goodreads:42", "1885")));
    assertEquals(Optional.of(PAGE), given(header, List.of(other, "goodreads:1885", "")));
    assertEquals(Optional.of(other), given(header, List.of(other, "isbn:1", "unknown")));
  }

  @ParameterizedTest
  @CsvSource({
    "match,true",
    "Match,true",
    "review,false",
    "guess,false",
    "not_found,false",
    "blocked,false",
    "error,false",
    "skipped,false",
    "'',false",
    "read,false"
  })
  void ofAnEarlierResultOnlyMatchesAreGiven(String status, boolean known) {
    assertEquals(
        known ? Optional.of(PAGE) : Optional.empty(),
        given(
            List.of("Title", "Link", "Status", "Confidence", "Source"),
            List.of("Emma", PAGE, status, "90", "openlibrary")));
  }

  @ParameterizedTest
  @CsvSource({"match,true", "review,false", "guess,false", "'',true", "read,true", "to-read,true"})
  void aGuessStaysAGuessWhenColumnsOfTheResultAreDeleted(String status, boolean known) {
    assertEquals(
        known ? Optional.of(PAGE) : Optional.empty(),
        given(List.of("Title", "Link", "Status"), List.of("Emma", PAGE, status)));
  }
}
