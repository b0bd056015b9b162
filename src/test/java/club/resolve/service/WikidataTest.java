package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetched;
import club.resolve.http.Host;
import club.resolve.polite.HostPaces;
import club.resolve.polite.Pace;
import club.resolve.search.Question;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WikidataTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/";
  private static final Optional<Isbn> ISBN = Isbn.parse("9780141439600");
  private static final Query BY_TITLE =
      new Query("A Tale of Two Cities", Optional.of("Charles Dickens"));
  private static final Query BY_ISBN = new Query(BY_TITLE.title(), BY_TITLE.author(), ISBN);

  /** The queries that were sent. */
  private final List<String> asked = new ArrayList<>();

  /** Knows that much of an ISBN, and that much of a work. */
  private Wikidata wikidata(List<String> ofIsbn, List<String> ofWork) {
    return new Wikidata(
        URI.create("https://query.wikidata.org"),
        Site.GOODREADS,
        (request, _) -> {
          String query = request.uri().getQuery();
          asked.add(query);
          assertEquals("/sparql", request.uri().getPath());
          assertEquals("application/sparql-results+json", request.headers().get("Accept"));
          List<String> lines = new ArrayList<>();
          ofIsbn.stream().filter(_ -> query.contains("978-0-14-143960-0")).forEach(lines::add);
          ofWork.stream().filter(_ -> query.contains("\"OL1W\"")).forEach(lines::add);
          return response(lines);
        },
        new FakeTime());
  }

  private static Fetched response(List<String> lines) {
    return Answers.response(
        "https://query.wikidata.org/sparql",
        200,
        WikidataSolutions.json(lines.toArray(String[]::new)));
  }

  private static List<String> ofIsbn(String title, String fact) {
    return List.of("978-0-14-143960-0 Q10 Q10 P1476 " + title, "978-0-14-143960-0 Q10 Q10 " + fact);
  }

  private static List<String> ofWork(String fact) {
    return List.of("OL1W Q1 Q1 label A Tale of Two Cities", "OL1W Q1 Q1 " + fact);
  }

  private static Answer search(Wikidata wikidata, Query query) throws InterruptedException {
    return wikidata.search(query, new Meter());
  }

  @Test
  void withoutAnIdItIsNotAsked() throws Exception {
    Wikidata wikidata = wikidata(List.of(), List.of());
    assertInstanceOf(Answer.NotAsked.class, search(wikidata, BY_TITLE));
    assertInstanceOf(Answer.NotAsked.class, search(wikidata, BY_TITLE.ofWork("Q7")));
    assertEquals(List.of(), asked);
    assertEquals(Optional.empty(), new Wikidata.WikidataService().question(BY_TITLE));
    assertEquals(Question.ofIds(BY_ISBN), new Wikidata.WikidataService().question(BY_ISBN));
  }

  @Test
  void anIsbnThatLeadsToAPageOfTheBookIsEnough() throws Exception {
    Wikidata wikidata = wikidata(ofIsbn("A Tale of Two Cities", "P2969 1953"), ofWork("P2969 7"));
    assertEquals(List.of(BOOK + "1953"), Answers.links(search(wikidata, BY_ISBN.ofWork("OL1W"))));
    assertEquals(1, asked.size());
  }

  @Test
  void aWorkIsAskedForWhereTheIsbnIsNotKnown() throws Exception {
    Wikidata wikidata = wikidata(List.of(), ofWork("P2969 7"));
    assertEquals(List.of(BOOK + "7"), Answers.links(search(wikidata, BY_ISBN.ofWork("OL1W"))));
    assertInstanceOf(Answer.Nothing.class, search(wikidata, BY_ISBN));
    assertEquals(2, asked.size());
  }

  @Test
  void aWorkIsAskedForWhereTheIsbnLeadsToNoPageOrToAnotherBook() throws Exception {
    assertEquals(
        List.of(BOOK + "7", "https://www.wikidata.org/wiki/Q10"),
        Answers.links(
            search(
                wikidata(ofIsbn("A Tale of Two Cities", "P50 Charles Dickens"), ofWork("P2969 7")),
                BY_ISBN.ofWork("OL1W"))));
    assertEquals(
        List.of(BOOK + "7", BOOK + "53"),
        Answers.links(
            search(
                wikidata(ofIsbn("Hard Times", "P2969 53"), ofWork("P2969 7")),
                BY_ISBN.ofWork("OL1W"))));
  }

  @Test
  void theIsbnsThatAreAnnouncedGoAlongWithTheWork() throws Exception {
    Wikidata wikidata = wikidata(ofIsbn("A Tale of Two Cities", "P2969 1953"), ofWork("P2969 7"));
    wikidata.announced(1, BY_ISBN);
    wikidata.announced(2, BY_TITLE);

    assertEquals(List.of(BOOK + "7"), Answers.links(search(wikidata, BY_TITLE.ofWork("OL1W"))));
    assertEquals(List.of(BOOK + "1953"), Answers.links(search(wikidata, BY_ISBN)));

    assertEquals(1, asked.size());
  }

  @Test
  void aFailureIsTheAnswer() throws Exception {
    Answer.Unanswered down = new Answer.Failed("down", true);
    Wikidata wikidata =
        new Wikidata(
            URI.create("http://localhost:9999/sparql"),
            Site.GOODREADS,
            (request, _) -> {
              asked.add(request.uri().getPath());
              return new Fetched.NoResponse(down);
            },
            new FakeTime());
    assertEquals(down, search(wikidata, BY_ISBN.ofWork("OL1W")));
    assertEquals(List.of("/sparql"), asked, "an endpoint is asked as it is typed");
  }

  @Test
  void itsLimitsCannotBeExceeded() {
    Wikidata.WikidataService service = new Wikidata.WikidataService();
    Pace pace =
        new HostPaces(new KnownSources(List.of(service)).publicServices(), Duration.ZERO, true)
            .of(Host.of(URI.create("https://query.wikidata.org/sparql")));
    assertTrue(pace.single(), "60 seconds of query time a minute");
    assertTrue(pace.interval().toSeconds() >= 2, "30 errors a minute");
    assertTrue(service.needsContact());
    assertFalse(service.needsKey());
  }
}
