package club.resolve.service;

import static club.resolve.service.Answers.candidates;
import static club.resolve.service.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.book.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLibraryWorksTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";

  private static final String WORK = "https://openlibrary.org/works/OL1W";

  private static Answer read(String body) {
    return OpenLibraryWorks.read(
            Answers.response("https://openlibrary.org/search.json", 200, body),
            "eng",
            Site.GOODREADS)
        .answer();
  }

  private static Answer works(String... works) {
    return read(
        """
        {"numFound":%d,"start":0,"numFoundExact":true,"num_found":%d,"q":"","offset":null,
         "documentation_url":"https://openlibrary.org/dev/docs/api/search","docs":[%s]}
        """
            .formatted(works.length, works.length, String.join(",", works)));
  }

  private static String work(String more) {
    return """
    {"key":"/works/OL1W","title":"Some Book","author_name":["A. Writer"]%s}
    """
        .formatted(more.isEmpty() ? "" : "," + more);
  }

  private static String editions(String... docs) {
    return "\"editions\":{\"numFound\":40,\"start\":0,\"docs\":[" + String.join(",", docs) + "]}";
  }

  private static Candidate only(Answer answer) {
    assertEquals(1, candidates(answer).size());
    return candidates(answer).getFirst();
  }

  @Test
  void aWorkComesWithTheEditionThatFitsBest() {
    Answer answer =
        works(
            work(
                "\"first_publish_year\":2018,\"id_goodreads\":[\"12345\",\"67890\"],"
                    + editions(
                        """
                        {"key":"/books/OL9M","title":"Some Book","language":["eng"],
                         "isbn":["0316556343","9780316556347"],"id_goodreads":["67890"]}
                        """)));
    assertEquals(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                BOOK + "67890",
                "Some Book",
                Optional.of("A. Writer"),
                1,
                "openlibrary",
                Candidate.Details.NONE
                    .ofWork(Optional.of("OL1W"))
                    .withIsbn(Isbn.parse("9780316556347"))
                    .withWorkLink(Optional.of(BOOK + "12345"))
                    .published(OptionalInt.of(2018)))),
        candidates(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "0316556343"                        | 9780316556347
          "0-316-55634-3","9780316556347"     | 9780316556347
          "0316556344","9780316556348"        | none
          "","none",null,7,{}                 | none
          "0316556343","9791032305690"        | 9791032305690
          """)
  void anIsbnCountsWithARightCheckDigitAlone(String isbns, String read) {
    Candidate book = only(works(work(editions("{\"isbn\":[" + isbns + "]}"))));

    assertEquals(read, book.isbn().map(Isbn::digits).orElse("none"));
  }

  @Test
  void anEditionWithATitleOfItsOwnBringsItAlong() {
    Candidate book = only(works(work(editions("{\"title\":\"Ein Buch\"}"))));

    assertEquals(List.of("Ein Buch"), book.otherTitles());
    assertEquals(Optional.of("Ein Buch"), book.details().editionTitle());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"editions\":null",
        "\"editions\":[]",
        "\"editions\":{\"docs\":[]}",
        "\"editions\":{\"docs\":[{\"key\":\"/books/OL9M\"}]}",
        "\"editions\":{\"docs\":[{\"id_goodreads\":[]}]}",
        "\"editions\":{\"docs\":[{\"id_goodreads\":[\"none\"]}]}",
        "\"editions\":{\"docs\":[\"text\"]}",
      })
  void elseItsLinkIsOfTheWorkAloneWithTheLowestId(String editions) {
    String ids = "\"id_goodreads\":[\"67890\",\"9\",\"12345\"]";
    Candidate book = only(works(work(editions.isEmpty() ? ids : ids + "," + editions)));

    assertEquals(WORK, book.link());
    assertEquals(Optional.of(BOOK + "9"), book.details().workLink());
    assertEquals(Optional.empty(), book.isbn());
  }

  @Test
  void idsMayBeNumbersAndRubbishAmongThemIsLeftOut() {
    assertEquals(
        Optional.of(BOOK + "77"),
        only(works(
                work(
                    "\"id_goodreads\":[\"\",\"0\",\"-1\",\"1e3\",\"12x\",null,[],{},\"007\","
                        + "\"1234567890123\",\"../5\",77,\"500\"]")))
            .details()
            .workLink());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"id_goodreads\":[]", "\"id_goodreads\":null", "\"id_goodreads\":\"\""})
  void aWorkWithoutIdLeadsToItsOwnPage(String ids) {
    assertEquals(WORK, only(works(work(ids))).link());
    assertEquals(Optional.empty(), only(works(work(ids))).details().workLink());
  }

  @Test
  void aSubtitleIsPartOfTheTitle() {
    assertEquals(
        "Some Book: A Life", candidates(works(work("\"subtitle\":\"A Life\""))).getFirst().title());
  }

  @Test
  void severalAuthorsAreAllNamed() {
    String work =
        "{\"key\":\"/works/OL1W\",\"title\":\"Good Omens\","
            + "\"author_name\":[\"Neil Gaiman\",\"Terry Pratchett\"]}";
    assertEquals(
        Optional.of("Neil Gaiman, Terry Pratchett"), candidates(works(work)).getFirst().author());
  }

  @Test
  void aWorkMayLackItsAuthor() {
    assertEquals(
        Optional.empty(),
        candidates(works("{\"key\":\"/works/OL1W\",\"title\":\"Beowulf\"}")).getFirst().author());
  }

  @Test
  void worksKeepTheirOrderAndBrokenOnesAreLeftOut() {
    Answer answer =
        works(
            "{\"title\":\"no key\"}",
            work("\"id_goodreads\":[\"5\"]"),
            "{\"key\":\"/works/OL2W\"}",
            "7",
            "{\"key\":\"/works/OL3W\",\"title\":\"Other\"}",
            "{\"key\":\"javascript:alert(1)\",\"title\":\"Other\"}");
    assertEquals(List.of(WORK, "https://openlibrary.org/works/OL3W"), links(answer));
    assertEquals(List.of(1, 2), candidates(answer).stream().map(Candidate::rank).toList());
  }

  @Test
  void noWorksAreNothing() {
    assertEquals(new Answer.Nothing(), works());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"docs\":[]}",
        "{\"numFound\":5,\"docs\":[]}",
        "{\"numFound\":null,\"docs\":[]}",
        "{\"numFound\":\"0\",\"docs\":[]}",
        "{\"numFound\":-1,\"docs\":[]}",
        "{\"numFound\":0,\"numFoundExact\":false,\"docs\":[]}",
        "{\"numFound\":0,\"numFoundExact\":true,\"docs\":[],\"error\":\"timed out\"}",
        "{\"numFound\":0,\"docs\":[],\"error\":{\"code\":500}}",
      })
  void anEmptyListAloneIsNeverTakenForNothing(String body) {
    Answer.Incomplete incomplete = assertInstanceOf(Answer.Incomplete.class, read(body));
    assertEquals(Status.ERROR, incomplete.status());
    assertEquals(List.of(), incomplete.candidates());
    assertTrue(incomplete.sentence().startsWith("openlibrary.org "), incomplete::sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"numFound\":1,\"numFoundExact\":false",
        "\"numFound\":4",
        "\"numFound\":1,\"error\":\"timed out\"",
      })
  void whatASearchFoundThatDidNotEndMayBeTheBookAndNoMore(String head) {
    Answer answer = read("{" + head + ",\"docs\":[" + work("\"id_goodreads\":[\"5\"]") + "]}");
    assertEquals(
        WORK, assertInstanceOf(Answer.Incomplete.class, answer).candidates().getFirst().link());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"numFound\":1", "\"numFound\":1,\"error\":null", "\"start\":0"})
  void whatIsWholeIsAFact(String head) {
    assertEquals(1, links(read("{" + head + ",\"docs\":[" + work("") + "]}")).size());
  }

  @Test
  void moreAreFoundThanAreShown() {
    String works = (work("") + ",").repeat(4) + work("");
    assertEquals(5, links(read("{\"numFound\":812,\"docs\":[" + works + "]}")).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Internet Archive: maintenance</body></html>",
        "{'numFound': 1, 'docs'",
        "[]",
        "\"text\"",
        "{}",
        "{\"numFound\":0}",
        "{\"docs\":null}",
        "{\"docs\":{}}",
        "{\"docs\":[{}]}",
        "{\"docs\":[7,\"x\",null]}",
        "{\"docs\":[{\"name\":\"Some Book\",\"id\":\"OL1W\"}]}",
        "{\"detail\":[{\"msg\":\"too short\"}]}",
      })
  void anUnknownAnswerIsNeverTakenForNothing(String body) {
    assertInstanceOf(Answer.PageChanged.class, read(body));
  }
}
