package club.resolve.service;

import static club.resolve.service.Answers.candidates;
import static club.resolve.service.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Site;
import club.resolve.book.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLibraryTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";

  private static Answer read(String body) {
    return OpenLibrary.read(
        Answers.response("https://openlibrary.org/search.json", 200, body), Site.GOODREADS);
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

  @Test
  void theIdOfTheEditionThatFitsBestIsPreferred() {
    Answer answer =
        works(
            work(
                "\"id_goodreads\":[\"12345\",\"67890\"],"
                    + editions("{\"key\":\"/books/OL9M\",\"id_goodreads\":[\"67890\"]}")));
    assertEquals(
        List.of(
            new Candidate(
                Candidate.Kind.RECORD,
                BOOK + "67890",
                "Some Book",
                Optional.of("A. Writer"),
                1,
                "openlibrary")),
        candidates(answer));
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
  void elseTheLowestIdOfTheWorkIsTaken(String editions) {
    String ids = "\"id_goodreads\":[\"67890\",\"9\",\"12345\"]";
    assertEquals(
        List.of(BOOK + "9"), links(works(work(editions.isEmpty() ? ids : ids + "," + editions))));
  }

  @Test
  void idsMayBeNumbersAndRubbishAmongThemIsLeftOut() {
    assertEquals(
        List.of(BOOK + "77"),
        links(
            works(
                work(
                    "\"id_goodreads\":[\"\",\"0\",\"-1\",\"1e3\",\"12x\",null,[],{},\"007\","
                        + "\"1234567890123\",\"../5\",77,\"500\"]"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"id_goodreads\":[]", "\"id_goodreads\":null", "\"id_goodreads\":\"\""})
  void aWorkWithoutIdLeadsToItsOwnPage(String ids) {
    assertEquals(List.of("https://openlibrary.org/works/OL1W"), links(works(work(ids))));
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
    assertEquals(List.of(BOOK + "5", "https://openlibrary.org/works/OL3W"), links(answer));
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
        BOOK + "5",
        assertInstanceOf(Answer.Incomplete.class, answer).candidates().getFirst().link());
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
