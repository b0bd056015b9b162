package club.resolve.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetched;
import club.resolve.http.Fetcher;
import club.resolve.search.AnswerStore;
import club.resolve.search.Question;
import club.resolve.search.Retention;
import club.resolve.search.Source;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.FakeTime;
import club.resolve.timing.Meter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Open Library keeps of the ISBNs that it was asked for, and for how long. */
final class StoredIsbnsTest {
  private static final Optional<Isbn> ISBN = Isbn.parse("9780062458711");

  private final Memory store = new Memory();

  private static final class Memory implements AnswerStore {
    private final Map<List<Object>, Answer.Fact> kept = new HashMap<>();

    @Override
    public Optional<Answer.Fact> get(SourceIdentity source, Question question) {
      return Optional.ofNullable(kept.get(List.of(source, question)));
    }

    @Override
    public void put(
        SourceIdentity source, Map<Question, ? extends Answer.Fact> answers, Retention retention) {
      answers.forEach((question, fact) -> kept.put(List.of(source, question), fact));
    }

    @Override
    public void afterwards(Runnable follower) {
      follower.run();
    }
  }

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

    assertEquals(Map.of(), store.kept);
  }

  @Test
  void aRequestForIsbnsThatFailedTellsNothingAboutThem() throws Exception {
    OpenLibrary library =
        library((_, _) -> new Fetched.NoResponse(new Answer.Failed("the connection broke", false)));

    assertInstanceOf(
        Answer.Failed.class, search(library, new Query("Fall", Optional.empty(), ISBN)));

    assertEquals(Map.of(), store.kept);
  }
}
