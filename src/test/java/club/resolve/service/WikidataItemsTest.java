package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Site;
import club.resolve.service.Batches.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WikidataItemsTest {
  private static final String ISBN = "9780141439600";
  private static final List<String> IDS = List.of(ISBN, "OL1W", "OL2M");
  private static final String BOOK = "https://www.goodreads.com/book/show/";
  private static final String EDITIONS = "https://www.goodreads.com/work/editions/";

  private static Reply<String> read(int status, String body) {
    return WikidataItems.read(
        Answers.response("https://query.wikidata.org/sparql", status, body), IDS, Site.GOODREADS);
  }

  private static Map<String, Answer.Candidates> known(String... lines) {
    return read(200, WikidataSolutions.json(lines)) instanceof Reply.Books<String>(var known, _)
        ? known
        : fail("no reply");
  }

  private static List<Candidate> books(String id, String... lines) {
    return Optional.ofNullable(known(lines).get(id)).map(Answer.Candidates::list).orElse(List.of());
  }

  private static Candidate book(String id, String... lines) {
    List<Candidate> books = books(id, lines);
    assertEquals(1, books.size());
    return books.getFirst();
  }

  private static Answer.Unanswered silence(int status, String body) {
    return read(status, body) instanceof Reply.NoReply<String>(var why) ? why : fail(body);
  }

  @Test
  void theEditionThatBearsTheIsbnIsShownWithItsOwnNumberAndWhatIsKnownOfItsWork() {
    assertEquals(
        new Candidate(
            Candidate.Kind.RECORD,
            BOOK + "1953",
            "A Tale of Two Cities",
            Optional.of("Charles Dickens"),
            1,
            "wikidata",
            Candidate.Details.NONE
                .titled(List.of("A Tale (Penguin)", "Histoire de deux villes"))
                .withIsbn(Isbn.parse(ISBN))
                .withWorkLink(Optional.of(EDITIONS + "2956372"))),
        book(
            ISBN,
            "978-0-14-143960-0 Q10 Q1 P8383 2956372",
            "978-0-14-143960-0 Q10 Q1 P50 Charles Dickens",
            "978-0-14-143960-0 Q10 Q1 label Histoire de deux villes",
            "978-0-14-143960-0 Q10 Q1 P1476 A Tale of Two Cities",
            "978-0-14-143960-0 Q10 Q10 label A Tale (Penguin)",
            "978-0-14-143960-0 Q10 Q10 P1476 A Tale of Two Cities",
            "0-14-143960-2 Q10 Q10 P2969 1953"));
  }

  @Test
  void aWorkIsShownWithTheIdByWhichItWasAskedFor() {
    Candidate book =
        book(
            "OL1W",
            "OL1W Q1 Q1 P1476 Der Prozess",
            "OL1W Q1 Q1 label The Trial",
            "OL1W Q1 Q1 P2969 77",
            "OL1W Q1 Q1 P2093 F. Kafka");
    assertEquals(BOOK + "77", book.link());
    assertEquals("Der Prozess", book.title());
    assertEquals(List.of("The Trial"), book.otherTitles());
    assertEquals(Optional.of("F. Kafka"), book.author());
    assertEquals(Optional.of("OL1W"), book.work());
    assertEquals(Optional.empty(), book.isbn());
  }

  @Test
  void theNumberOfAWorkIsNeverTakenForThatOfABook() {
    Candidate book = book("OL1W", "OL1W Q1 Q1 label Emma", "OL1W Q1 Q1 P8383 3360164");
    assertEquals("https://www.wikidata.org/wiki/Q1", book.link());
    assertEquals(Optional.of(EDITIONS + "3360164"), book.details().workLink());
  }

  @Test
  void aBookThatStandsWithTheWorkIsSomeEditionWhereAnEditionWasAskedFor() {
    Candidate book =
        book(
            ISBN,
            "978-0-14-143960-0 Q10 Q10 label Emma",
            "978-0-14-143960-0 Q10 Q1 P2969 6969",
            "978-0-14-143960-0 Q10 Q1 P8383 3360164");
    assertEquals("https://www.wikidata.org/wiki/Q10", book.link());
    assertEquals(Optional.of(BOOK + "6969"), book.details().workLink());
  }

  @Test
  void anEditionAtOpenLibraryIsNoWork() {
    assertEquals(Optional.empty(), book("OL2M", "OL2M Q10 Q10 label Emma").work());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "_:t12", "x12", "1234567890123", "12a", "-7"})
  void whatIsNoNumberIsNone(String value) {
    Candidate book =
        book(
            "OL1W",
            "OL1W Q1 Q1 label Emma",
            "OL1W Q1 Q1 P2969 " + value,
            "OL1W Q1 Q1 P8383 " + value);
    assertEquals("https://www.wikidata.org/wiki/Q1", book.link());
    assertEquals(Optional.empty(), book.details().workLink());
  }

  @Test
  void aTitleThatIsSaidNotToBeKnownIsNone() {
    assertEquals("Emma", book("OL1W", "OL1W Q1 Q1 P1476 _:t12", "OL1W Q1 Q1 label Emma").title());
    assertEquals(List.of(), books("OL1W", "OL1W Q1 Q1 P1476 _:t12", "OL1W Q1 Q1 P2969 6969"));
  }

  @Test
  void theAuthorsOfTheItemAreShownElseThoseOfItsWork() {
    assertEquals(
        Optional.of("Neil Gaiman, Terry Pratchett"),
        book(
                "OL1W",
                "OL1W Q1 Q1 label Good Omens",
                "OL1W Q1 Q1 P50 Terry Pratchett",
                "OL1W Q1 Q1 P50 Neil Gaiman",
                "OL1W Q1 Q1 P2093 Neil Gaiman",
                "OL1W Q1 Q9 P50 Somebody Else")
            .author());
    assertEquals(Optional.empty(), book("OL1W", "OL1W Q1 Q1 label Beowulf").author());
  }

  @Test
  void severalItemsThatBearAnIdAreShownOldestFirst() {
    List<Candidate> books =
        books(
            "OL1W",
            "OL1W Q100 Q100 label Emma (1816)",
            "OL1W Q9 Q9 label Emma",
            "OL1W Q9 Q9 P2969 6969");
    assertEquals(
        List.of(BOOK + "6969", "https://www.wikidata.org/wiki/Q100"),
        books.stream().map(Candidate::link).toList());
    assertEquals(List.of(1, 2), books.stream().map(Candidate::rank).toList());
  }

  @Test
  void theOrderOfTheSolutionsTellsNothing() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "OL1W Q1 Q1 P2969 80",
                "OL1W Q1 Q1 P2969 9",
                "OL1W Q1 Q1 label Emma",
                "OL1W Q1 Q1 P1476 Emma!",
                "OL1W Q1 Q1 P50 Jane Austen",
                "OL1W Q2 Q2 label Emma"));
    Map<String, Answer.Candidates> expected = known(lines.toArray(String[]::new));
    assertEquals(BOOK + "9", expected.get("OL1W").list().getFirst().link());
    for (int i = 0; i < lines.size(); i++) {
      Collections.rotate(lines, 1);
      assertEquals(expected, known(lines.toArray(String[]::new)));
    }
  }

  @Test
  void noSolutionsAreTheAnswerThatNoItemBearsTheIds() {
    Reply<String> reply = read(200, WikidataSolutions.json());
    assertEquals(new Reply.Books<String>(Map.of(), true), reply);
  }

  private static String nothing(String vars) {
    return "{\"head\":{\"vars\":[%s]},\"results\":{\"bindings\":[]}}".formatted(vars);
  }

  static List<String> unknown() {
    return Arrays.asList(
        "",
        "{}",
        "[]",
        "<html></html>",
        "{\"head\":{},\"boolean\":true}",
        "{\"results\":{\"bindings\":[]}}",
        nothing(""),
        nothing("\"id\",\"found\""),
        nothing("\"id\",\"found\",\"item\",\"fact\",\"value\"").replace("[]}}", "{}}}"),
        WikidataSolutions.json("OL1W Q1 Q1 label Emma").replace("entity/Q1", "wiki/Emma"),
        WikidataSolutions.json("OL1W Q1 Q1 label Emma").replace("\"fact\":{", "\"other\":{"),
        WikidataSolutions.json("OL3W Q1 Q1 label Not asked for"),
        WikidataSolutions.json("978-0-14-143951-8 Q1 Q1 label Not asked for"),
        WikidataSolutions.json("Emma Q1 Q1 label No id"));
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void anAnswerOfAnotherFormIsNeverTakenForNotKnown(String body) {
    assertInstanceOf(Answer.PageChanged.class, silence(200, body));
  }

  @Test
  void aQueryThatTookTooLongIsSaidToHaveDoneSo() {
    String trace = "SPARQL-QUERY: queryStr=...\njava.util.concurrent.TimeoutException\n\tat x";
    String whole = WikidataSolutions.json("OL1W Q1 Q1 label Emma");
    String brokenOff = whole.substring(0, whole.length() - 20) + trace;
    for (Answer.Unanswered why :
        List.of(silence(500, trace), silence(504, ""), silence(200, brokenOff))) {
      assertInstanceOf(Answer.TimedOut.class, why);
      assertTrue(why.sentence().contains("query.wikidata.org gave up the query"), why.sentence());
    }
  }

  @ParameterizedTest
  @CsvSource({"400, false", "404, false", "500, true", "502, true", "503, true"})
  void anotherStatusIsAFailure(int status, boolean passing) {
    assertEquals(
        passing, assertInstanceOf(Answer.Failed.class, silence(status, "a fault")).passing());
  }
}
