package club.resolve.book;

import static club.resolve.book.Site.GOODREADS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.goodreads.com/book/show/1885                                          | 1885
          http://www.goodreads.com/book/show/1885                                           | 1885
          https://goodreads.com/book/show/1885                                              | 1885
          https://m.goodreads.com/book/show/1885                                            | 1885
          HTTPS://WWW.GOODREADS.COM/book/show/1885                                          | 1885
          https://Www.GoodReads.Com/book/show/1885                                          | 1885
          https://www.goodreads.com/book/show/1885/                                         | 1885
          https://www.goodreads.com/book/show/1885.Pride_and_Prejudice                      | 1885
          https://www.goodreads.com/book/show/1885.Pride_and_Prejudice/                     | 1885
          https://www.goodreads.com/book/show/1885-pride-and-prejudice                      | 1885
          https://www.goodreads.com/book/show/1885.                                         | 1885
          https://www.goodreads.com/book/show/1885.xml                                      | 1885
          https://www.goodreads.com/book/show/1885.Pride?from_search=true&qid=a1B&rank=1    | 1885
          https://www.goodreads.com/book/show/1885?ac=1&from_search=true                    | 1885
          https://www.goodreads.com/book/show/1885#other_reviews                            | 1885
          https://www.goodreads.com/book/show/1885?utm_source=x#CommunityReviews            | 1885
          https://www.goodreads.com/en/book/show/1885                                       | 1885
          https://www.goodreads.com/pt-BR/book/show/1885-x                                  | 1885
          https://www.goodreads.com/de/book/show/1885.Stolz_und_Vorurteil                   | 1885
          https://www.goodreads.com/book/show/23692271-sapiens                              | 23692271
          https://www.goodreads.com/book/show/9712.El_amor_en_los_tiempos_del_c%C3%B3lera   | 9712
          https://www.goodreads.com/book/show/9712.El_amor_en_los_tiempos_del_cólera        | 9712
          https://www.goodreads.com/book/show/999999999999                                  | 999999999999
          https://www.goodreads.com/book/show/1                                             | 1
          """)
  void addressesOfABookBecomeTheOneCanonicalForm(String address, String id) {
    assertEquals(
        Optional.of("https://www.goodreads.com/book/show/" + id), GOODREADS.canonical(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1885",
        "goodreads.com/book/show/1885",
        "//www.goodreads.com/book/show/1885",
        "/book/show/1885",
        "ftp://www.goodreads.com/book/show/1885",
        "javascript://www.goodreads.com/book/show/1885",
        "file:///book/show/1885",
        "https:www.goodreads.com/book/show/1885",
        // Other hosts, some made to look alike.
        "https://notgoodreads.com/book/show/1885",
        "https://www.notgoodreads.com/book/show/1885",
        "https://goodreads.com.evil.tld/book/show/1885",
        "https://www.goodreads.com.evil.tld/book/show/1885",
        "https://www-goodreads.com/book/show/1885",
        "https://goodreads.co/book/show/1885",
        "https://goodreads.org/book/show/1885",
        "https://help.goodreads.com/book/show/1885",
        "https://i.gr-assets.com/book/show/1885",
        "https://evil.tld/www.goodreads.com/book/show/1885",
        "https://evil.tld/?u=https://www.goodreads.com/book/show/1885",
        "https://evil.tld/#https://www.goodreads.com/book/show/1885",
        "https://evil.tld/book/show/1885?goodreads.com",
        "https://goodreads.com@evil.tld/book/show/1885",
        "https://www.goodreads.com:x@evil.tld/book/show/1885",
        "https://user@www.goodreads.com/book/show/1885",
        "https://www.goodreads.com\\@evil.tld/book/show/1885",
        "https://www.goodreads.com%2Fbook/show/1885",
        "https://www.g\u043E\u043Edreads.com/book/show/1885",
        "https://www.goodreads.com:8443/book/show/1885",
        "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.goodreads.com%2Fbook%2Fshow%2F1885",
        // No book's number.
        "https://www.goodreads.com",
        "https://www.goodreads.com/",
        "https://www.goodreads.com/book/show/",
        "https://www.goodreads.com/book/show/0",
        "https://www.goodreads.com/book/show/000",
        "https://www.goodreads.com/book/show/-1885",
        "https://www.goodreads.com/book/show/1234567890123",
        "https://www.goodreads.com/book/show/99999999999999999999999",
        "https://www.goodreads.com/book/show/1885abc",
        "https://www.goodreads.com/book/show/Pride_and_Prejudice",
        "https://www.goodreads.com/book/show/\u0661\u0668",
        "https://www.goodreads.com/book/show?id=1885",
        // Pages about a book, or about something else.
        "https://www.goodreads.com/book/show/1885/reviews",
        "https://www.goodreads.com/book/show/1885.Pride/reviews?reviewFilters=x",
        "https://www.goodreads.com/x/book/show/1885",
        "https://www.goodreads.com//book/show/1885",
        "https://www.goodreads.com/BOOK/SHOW/1885",
        "https://www.goodreads.com/book/reviews/1885",
        "https://www.goodreads.com/book/1885/questions",
        "https://www.goodreads.com/book/similar/3060926",
        "https://www.goodreads.com/book/shelves/1885",
        "https://www.goodreads.com/book/photo/1885",
        "https://www.goodreads.com/book/isbn/9780141439519",
        "https://www.goodreads.com/book/isbn/9780141439518/reviews",
        "https://www.goodreads.com/book/isbn/",
        "https://www.goodreads.com/book/isbn?q=9780141439518",
        "https://evil.tld/?u=https://www.goodreads.com/book/isbn?isbn=9780141439518",
        "https://www.goodreads.com/book/title?id=Emma",
        "https://www.goodreads.com/book/popular_by_date/2020/1",
        "https://www.goodreads.com/book/author/Jane+Austen",
        "https://www.goodreads.com/book/auto_complete?format=json&q=Emma",
        "https://www.goodreads.com/trivia/work/3060926",
        "https://www.goodreads.com/topic/list_book/1885",
        "https://www.goodreads.com/work/shelves/3060926",
        "https://www.goodreads.com/work/editions/3060926",
        "https://www.goodreads.com/work/quotes/3060926",
        "https://www.goodreads.com/work/show/3060926",
        "https://www.goodreads.com/work/3060926",
        "https://www.goodreads.com/series/40346-x",
        "https://www.goodreads.com/list/show/1.Best_Books_Ever",
        "https://www.goodreads.com/author/show/1265.Jane_Austen",
        "https://www.goodreads.com/quotes/1885",
        "https://www.goodreads.com/review/show/1885",
        "https://www.goodreads.com/genres/classics",
        "https://www.goodreads.com/shelf/show/classics",
        "https://www.goodreads.com/user/show/1885",
        "https://www.goodreads.com/questions/1885",
        "https://www.goodreads.com/giveaway/show/1885",
        "https://www.goodreads.com/notes/1885",
        "https://www.goodreads.com/award/show/1885",
        "https://www.goodreads.com/blog/show/1885",
        "https://www.goodreads.com/topic/show/1885",
        "https://www.goodreads.com/user_status/show/1885",
        "https://www.goodreads.com/search?q=/book/show/1885",
        "https://www.goodreads.com/en/list/show/1885",
        "https://www.goodreads.com/ab\u0000c/book/show/1885",
      })
  void otherAddressesAreNoBook(String address) {
    assertEquals(Optional.empty(), GOODREADS.canonical(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.goodreads.com/book/isbn/9780141439518",
        "http://goodreads.com/book/isbn/9780141439518/",
        "https://www.goodreads.com/book/isbn/0141439513",
        "https://www.goodreads.com/book/isbn/0-14-143951-3",
        "https://www.goodreads.com/book/isbn/978-0-14-143951-8?from_search=true#x",
        "https://www.goodreads.com/de/book/isbn/9780141439518",
        "https://www.goodreads.com/book/isbn?isbn=9780141439518",
        "https://www.goodreads.com/book/isbn?ref=x&isbn=0141439513&y=z",
      })
  void anAddressByIsbnIsThePageOfABook(String address) {
    String page = "https://www.goodreads.com/book/isbn/9780141439518";

    assertEquals(Optional.of(page), GOODREADS.canonical(address));
    assertEquals(LinkForm.ISBN, GOODREADS.form(address));
    assertEquals(page, GOODREADS.isbnPage(Isbn.parse("0141439513").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.goodreads.com/book/show/1885                      | ID
          https://www.goodreads.com/en/book/show/1885-x?ref=y           | ID
          https://www.goodreads.com/work/editions/3060926               | WORK
          https://www.goodreads.com/work/editions/3060926-pride?page=2  | WORK
          https://www.goodreads.com/search?q=Emma                       | SEARCH
          https://www.goodreads.com/search?q=/book/isbn?isbn=9780141439518 | SEARCH
          https://www.goodreads.com/book/isbn/9780316556340             | WRONG_ISBN
          https://www.goodreads.com/book/isbn/0-316-55634-X             | WRONG_ISBN
          https://www.goodreads.com/book/isbn?isbn=9780316556340        | WRONG_ISBN
          https://www.goodreads.com/book/isbn/97803165563               | OTHER
          https://www.goodreads.com/book/isbn                           | OTHER
          https://www.goodreads.com/work/3060926                        | OTHER
          https://www.goodreads.com/author/show/1265                    | OTHER
          https://www.goodreads.com/author/show/1265.Jane Austen      | OTHER
          HTTP://goodreads.com                                          | OTHER
          https://user@www.goodreads.com:8443/book/show/1               | OTHER
          https://help.goodreads.com/s/article/1                        | OTHER
          https://goodreads.com.evil.tld/book/show/1                    | ELSEWHERE
          https://goodreads.com@evil.tld/book/show/1                    | ELSEWHERE
          https://notgoodreads.com/book/show/1                          | ELSEWHERE
          https://example.org/?to=https://www.goodreads.com/book/show/1 | ELSEWHERE
          www.goodreads.com/author/show/1265                            | ELSEWHERE
          https://openlibrary.org/works/OL1W                            | ELSEWHERE
          no address                                                    | ELSEWHERE
          """)
  void theFormOfALinkIsKnown(String address, LinkForm form) {
    assertEquals(form, GOODREADS.form(address));
  }

  @ParameterizedTest
  @CsvSource({
    "www.goodreads.com/book/show/1, https://www.goodreads.com/book/show/1",
    "' goodreads.com/search?q=x ', https://goodreads.com/search?q=x",
    "https://www.goodreads.com/book/show/1, https://www.goodreads.com/book/show/1",
    "example.org/goodreads.com, example.org/goodreads.com",
    "Emma, Emma"
  })
  void theBeginningThatABrowserLeavesOutIsPutBack(String typed, String whole) {
    assertEquals(whole, GOODREADS.completed(typed));
  }

  @Test
  void aSearchAndAWorksEditionsAreGivenOutInOneForm() {
    assertEquals(
        "https://www.goodreads.com/search?q=R%26D+%26+me+Zo%C3%AB+O%27Hara",
        GOODREADS.searchPage(" R&D & me", Optional.of("Zoë O'Hara ")));
    assertEquals(
        "https://www.goodreads.com/search?q=Emma", GOODREADS.searchPage("Emma", Optional.empty()));
    assertEquals("https://www.goodreads.com/work/editions/3060926", GOODREADS.workPage(3060926));
    assertEquals(LinkForm.WORK, GOODREADS.form(GOODREADS.workPage(3060926)));
  }

  @Test
  void aTrackerMayHoldWhatNoAddressMay() {
    assertEquals(
        Optional.of("https://www.goodreads.com/book/show/1885"),
        GOODREADS.canonical("https://www.goodreads.com/book/show/1885?q=a|b c\"d[1]%#<x>"));
  }

  @Test
  void spaceAroundAnAddressDoesNotMatter() {
    assertEquals(
        Optional.of("https://www.goodreads.com/book/show/1885"),
        GOODREADS.canonical(" https://www.goodreads.com/book/show/1885\n"));
  }

  @Test
  void theCanonicalFormIsItsOwn() {
    String page = GOODREADS.bookPage(1885);
    assertEquals(Optional.of(page), GOODREADS.canonical(page));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Emma by Jane Austen | Goodreads     ; Emma by Jane Austen
          Emma by Jane Austen - Goodreads     ; Emma by Jane Austen
          Emma by Jane Austen – Goodreads     ; Emma by Jane Austen
          Emma by Jane Austen — goodreads     ; Emma by Jane Austen
          Emma by Jane Austen                 ; Emma by Jane Austen
          The Story of Goodreads              ; The Story of Goodreads
          Goodreads | Goodreads               ; Goodreads
          Goodreads | Meet your next book     ; Goodreads | Meet your next book
          Goodreads                           ; Goodreads
          Emma (Classics, #2) | ...           ; Emma (Classics, #2)
          Emma by Jane Austen | Good...       ; Emma by Jane Austen
          Emma by Jane Austen - Goodr…        ; Emma by Jane Austen
          Emma - A Novel about ...            ; Emma - A Novel about ...
          Emma by Jane ...                    ; Emma by Jane ...
          """)
  void theNameOfTheSiteIsNoPartOfAHeading(String heading, String rest) {
    assertEquals(rest, GOODREADS.withoutSiteName(heading));
  }
}
