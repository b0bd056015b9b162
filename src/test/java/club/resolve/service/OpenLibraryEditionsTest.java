package club.resolve.service;

import static club.resolve.service.Answers.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Response;
import club.resolve.search.KeptInMemory;
import club.resolve.service.OpenLibraryEditions.EditionsReply;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The look at a work's editions, for a book that is certain and has no link yet. */
final class OpenLibraryEditionsTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";
  private static final String WORK = "https://openlibrary.org/works/OL1W";

  private final List<URI> asked = new ArrayList<>();
  private final KeptInMemory kept = new KeptInMemory();

  private static Response answer(URI address, int status, String body) {
    return response(address.toString(), status, body);
  }

  private static String found(String more) {
    return """
    {"numFound":1,"numFoundExact":true,"docs":[{"key":"/works/OL1W","title":"Circe",
     "author_name":["Madeline Miller"]%s}]}
    """
        .formatted(more);
  }

  private Answer search(String title, String works, int status, String editions)
      throws InterruptedException {
    OpenLibrary library =
        new OpenLibrary(
            URI.create("https://openlibrary.org"),
            Site.GOODREADS,
            (request, _) -> {
              asked.add(request.uri());
              return request.uri().getPath().equals("/search.json")
                  ? answer(request.uri(), 200, works)
                  : answer(request.uri(), status, editions);
            },
            new FakeTime(),
            kept);
    return library.search(new Query(title, Optional.of("Madeline Miller")), new Meter());
  }

  private Candidate linked(String editions) throws InterruptedException {
    return search("Circe", found(""), 200, "{\"size\":9,\"entries\":[" + editions + "]}")
        .candidates()
        .getFirst();
  }

  private static String entry(String title, String more) {
    return "{\"title\":\"%s\"%s}".formatted(title, more.isEmpty() ? "" : "," + more);
  }

  @Test
  void isSpentOnABookWithoutLinkAlone() throws InterruptedException {
    search("Circe", found(""), 200, "{\"entries\":[]}");

    assertEquals(2, asked.size());
    assertEquals("/works/OL1W/editions.json", asked.getLast().getPath());
    assertEquals("limit=50", asked.getLast().getQuery());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"editions\":{\"docs\":[{\"title\":\"Circe\",\"isbn\":[\"9780316556347\"]}]}",
        ",\"editions\":{\"docs\":[{\"title\":\"Circe\",\"id_goodreads\":[\"35959740\"]}]}",
      })
  void isNotNeededWhereTheEditionHasALink(String edition) throws InterruptedException {
    search("Circe", found(edition), 200, "");

    assertEquals(1, asked.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"id_goodreads\":[\"1\"]",
        ",\"editions\":{\"docs\":[{\"title\":\"Ich bin Circe\",\"isbn\":[\"9783961610686\"]}]}",
      })
  void isNeededWhereTheLinkWouldBeThatOfAnotherEdition(String edition) throws InterruptedException {
    search("Circe", found(edition), 200, "{\"entries\":[]}");

    assertEquals(2, asked.size());
  }

  @Test
  void isNotSpentOnAnotherBook() throws InterruptedException {
    search("Galatea", found(""), 200, "");

    assertEquals(1, asked.size());
  }

  @Test
  void prefersAPageOfTheSiteThenAnEnglishEditionOfTheTitle() throws InterruptedException {
    String other = entry("Ich bin Circe", "\"identifiers\":{\"goodreads\":[\"5\"]}");
    String spanish =
        entry(
            "Circe",
            "\"isbn_13\":[\"9788417127794\"],\"languages\":[{\"key\":\"/languages/spa\"}]");
    String english =
        entry("Circe", "\"isbn_10\":[\"0316556343\"],\"languages\":[{\"key\":\"/languages/eng\"}]");
    String withId = entry("Circe: A Novel", "\"identifiers\":{\"goodreads\":[\"35959740\"]}");

    assertEquals(
        BOOK + "35959740", linked(String.join(",", other, spanish, english, withId)).link());
    Candidate byIsbn = linked(String.join(",", other, spanish, english));
    assertEquals(WORK, byIsbn.link());
    assertEquals(Isbn.parse("9780316556347"), byIsbn.isbn());
  }

  @Test
  void takesNoVolumeForTheWorkThoughItComesFirst() throws InterruptedException {
    String volume = entry("Circe: The Return", "\"isbn_13\":[\"9780316556330\"]");
    String spoken =
        entry(
            "Circe",
            "\"isbn_13\":[\"9781478975304\"],\"physical_format\":\"Audio CD\","
                + "\"languages\":[{\"key\":\"/languages/eng\"}]");
    String printed =
        entry(
            "Circe",
            "\"isbn_13\":[\"9780316556347\"],\"languages\":[{\"key\":\"/languages/eng\"}]");

    assertEquals(Isbn.parse("9780316556347"), linked(volume + "," + spoken + "," + printed).isbn());
    assertEquals(Optional.of("Circe: The Return"), linked(volume).details().editionTitle());
  }

  @Test
  void isTakenForAnEditionInAnotherLanguageToo() throws InterruptedException {
    String spanish =
        ",\"editions\":{\"docs\":[{\"title\":\"Circe\",\"isbn\":[\"9788417127794\"],"
            + "\"language\":[\"spa\"]}]}";

    Answer answer =
        search(
            "Circe",
            found(spanish),
            200,
            "{\"entries\":[" + entry("Circe", "\"isbn_13\":[\"9780316556347\"]") + "]}");

    assertEquals(2, asked.size());
    assertEquals(Isbn.parse("9780316556347"), answer.candidates().getFirst().isbn());
  }

  @Test
  void isTakenAgainAloneWhereItFailed() throws InterruptedException {
    search("Circe", found(""), 503, "");
    asked.clear();

    Answer answer =
        search(
            "Circe",
            "not asked for",
            200,
            "{\"entries\":[" + entry("Circe", "\"isbn_13\":[\"9780316556347\"]") + "]}");

    assertEquals(List.of("/works/OL1W/editions.json"), asked.stream().map(URI::getPath).toList());
    assertEquals(Isbn.parse("9780316556347"), answer.candidates().getFirst().isbn());
  }

  @Test
  void takesTheSubtitleThatTheWorkBears() throws InterruptedException {
    String entry =
        "{\"title\":\"Circe\",\"subtitle\":\"A Life Among the"
            + " Gods\",\"isbn_13\":[\"9780316556347\"]}";

    Answer answer =
        search(
            "Circe",
            found(",\"subtitle\":\"A Life Among the Gods\""),
            200,
            "{\"entries\":[" + entry + "]}");

    assertEquals(Isbn.parse("9780316556347"), answer.candidates().getFirst().isbn());
    assertEquals(Optional.empty(), answer.candidates().getFirst().details().editionTitle());

    // Without it the edition may be another book, so it comes under its own title.
    Candidate doubtful = linked(entry);
    assertEquals(Isbn.parse("9780316556347"), doubtful.isbn());
    assertEquals(Optional.of("Circe: A Life Among the Gods"), doubtful.details().editionTitle());
  }

  @Test
  void leavesTheBookAsItIsWhereNoEditionTellsALink() throws InterruptedException {
    Candidate book = linked(entry("Circe", "") + "," + entry("Ich bin Circe", ""));

    assertEquals(WORK, book.link());
    assertEquals(Optional.empty(), book.isbn());
  }

  @Test
  void findsNoEditionsOfAWorkThatIsNotThere() throws InterruptedException {
    assertInstanceOf(Answer.Candidates.class, search("Circe", found(""), 404, "not found"));
  }

  @ParameterizedTest
  @CsvSource({"200,<html>", "200,{}", "500,{}", "503,{\"entries\":[]}"})
  void thatFailsLeavesTheAnswerIncomplete(int status, String body) throws InterruptedException {
    Answer answer = search("Circe", found(""), status, body);

    assertEquals(WORK, answer.candidates().getFirst().link());
    assertTrue(
        answer instanceof Answer.Unanswered why && !why.sentence().isEmpty(), answer::toString);
  }

  @Test
  void passesOverEntriesThatAreNone() {
    EditionsReply reply =
        OpenLibraryEditions.read(
            response(
                WORK, 200, "{\"entries\":[7,null,{},{\"title\":\"\"},{\"title\":\"Circe\"}]}"));

    assertEquals(1, assertInstanceOf(EditionsReply.Editions.class, reply).editions().list().size());
  }
}
