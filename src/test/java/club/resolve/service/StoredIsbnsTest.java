package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetched;
import club.resolve.http.Fetcher;
import club.resolve.search.KeptInMemory;
import club.resolve.search.Source;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The answers about ISBNs that Open Library keeps, and the time for which it does. */
final class StoredIsbnsTest {
  private static final Optional<Isbn> ISBN = Isbn.parse("9780062458711");

  private final KeptInMemory store = new KeptInMemory();

  private static Answer search(Source source, Query query) throws InterruptedException {
    return source.search(query, new Meter());
  }

  /** Another run has asked for both ISBNs in one request, and was stopped after the first title. */
  @Test
  void whatOneRequestToldAboutAnIsbnIsNotAskedAgainByAnotherTitle() throws Exception {
    List<String> requests = new ArrayList<>();
    Fetcher fetcher =
        (request, _) -> {
          requests.add(request.uri().getPath());
          return answer(request.uri(), "{\"ISBN:9780141439587\":{\"title\":\"Emma\"}}");
        };
    Query fall = new Query("Fall", Optional.empty(), ISBN);
    Query spring = new Query("Spring", Optional.empty(), Isbn.parse("9780141439587"));
    OpenLibrary first = library(fetcher);
    first.announced(1, fall);
    first.announced(1, spring);
    search(first, fall);
    assertEquals(List.of("/api/books", "/search.json"), requests);
    requests.clear();

    OpenLibrary second = library(fetcher);
    second.announced(1, spring);
    Meter meter = new Meter();
    second.search(spring, meter);

    assertEquals(List.of("/search.json"), requests);
    assertEquals(1, meter.remembered());
  }

  @Test
  void whatThisRunHasAskedForIsNoAnswerOfAnEarlierOne() throws Exception {
    Query fall = new Query("Fall", Optional.empty(), ISBN);
    Query spring = new Query("Spring", Optional.empty(), Isbn.parse("9780141439587"));
    OpenLibrary library =
        library(
            (request, _) ->
                answer(request.uri(), "{\"ISBN:9780141439587\":{\"title\":\"Spring\"}}"));
    library.announced(1, fall);
    library.announced(2, spring);
    search(library, fall);
    Meter meter = new Meter();

    library.search(spring, meter);

    assertEquals(0, meter.remembered());
  }

  private OpenLibrary library(Fetcher fetcher) {
    return new OpenLibrary(
        URI.create("http://library.test"), Site.GOODREADS, fetcher, new FakeTime(), store);
  }

  private static Fetched answer(URI address, String books) {
    return Answers.response(
        address.toString(),
        200,
        address.getPath().equals("/api/books") ? books : "{\"numFound\":0,\"docs\":[]}");
  }

  /** The service answers so when it fails, too. */
  @Test
  void anEmptyReplyIsNotKeptOfAnyIsbn() throws Exception {
    OpenLibrary library = library((request, _) -> answer(request.uri(), "{}"));

    search(library, new Query("Fall", Optional.empty(), ISBN));

    assertEquals(0, store.size());
  }

  @Test
  void aRequestForIsbnsThatFailedTellsNothingAboutThem() throws Exception {
    OpenLibrary library =
        library((_, _) -> new Fetched.NoResponse(new Answer.Failed("the connection broke", false)));

    assertInstanceOf(
        Answer.Failed.class, search(library, new Query("Fall", Optional.empty(), ISBN)));

    assertEquals(0, store.size());
  }
}
