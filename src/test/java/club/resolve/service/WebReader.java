package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetched;
import club.resolve.http.Fetcher;
import club.resolve.http.Secret;
import club.resolve.search.AnswerStore;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.net.URI;
import java.util.Optional;

/** All that read answers from the network, each with a small answer that it understands. */
enum WebReader {
  DUCKDUCKGO(
      """
      <html><body><div id="links" class="results"><div class="result web-result">\
      <h2 class="result__title"><a class="result__a" href="%s">Emma</a></h2></div></div></body></html>
      """) {
    @Override
    Source source(Fetcher fetcher) {
      return new DuckDuckGo(
          "duckduckgo",
          URI.create("https://html.duckduckgo.com/html/"),
          Site.GOODREADS,
          10,
          fetcher);
    }
  },
  SEARXNG("{\"results\":[{\"url\":\"%s\",\"title\":\"Emma\"}]}") {
    @Override
    Source source(Fetcher fetcher) {
      return new SearxNg(URI.create("http://localhost:8080"), Site.GOODREADS, 10, false, fetcher);
    }
  },
  BRAVE("{\"type\":\"search\",\"web\":{\"results\":[{\"url\":\"%s\",\"title\":\"Emma\"}]}}") {
    @Override
    Source source(Fetcher fetcher) {
      return new Brave(
          URI.create("https://api.search.brave.com"),
          new Secret("a-key"),
          Site.GOODREADS,
          10,
          fetcher);
    }
  },
  OPEN_LIBRARY_SEARCH(
      "{\"docs\":[{\"key\":\"%s\",\"title\":\"Emma\","
          + "\"editions\":{\"docs\":[{\"key\":\"/books/OL1M\",\"title\":\"Emma\",\"id_goodreads\":[\"6969\"]}]}}]}") {
    @Override
    Source source(Fetcher fetcher) {
      return new OpenLibrary(
          URI.create("https://openlibrary.org"),
          Site.GOODREADS,
          fetcher,
          Time.system(),
          AnswerStore.NONE);
    }
  },
  OPEN_LIBRARY_BOOKS(
      "{\"ISBN:9780141439587\":{\"url\":\"%s\",\"title\":\"Emma\","
          + "\"identifiers\":{\"goodreads\":[\"6969\"]}}}") {
    @Override
    Source source(Fetcher fetcher) {
      return OPEN_LIBRARY_SEARCH.source(fetcher);
    }

    @Override
    Query query() {
      return new Query("Emma", Optional.empty(), Isbn.parse("9780141439587"));
    }
  },
  HARDCOVER_SEARCH(
      "{\"data\":{\"search\":{\"results\":{\"found\":1,\"hits\":[{\"document\":{\"id\":\"7\","
          + "\"title\":\"Emma\",\"slug\":\"%s\"}}]}},\"books\":[{\"id\":7,\"book_mappings\":"
          + "[{\"external_id\":\"6969\",\"edition\":{\"title\":\"Emma\"}}]}]}}") {
    @Override
    Source source(Fetcher fetcher) {
      return new Hardcover(
          new Connection(
              "hardcover",
              URI.create("https://api.hardcover.app"),
              fetcher,
              Optional.of(new Secret("a-token")),
              new SearchSettings(Site.GOODREADS, 10, false),
              Time.system(),
              AnswerStore.NONE));
    }
  },
  HARDCOVER_EDITIONS(
      "{\"data\":{\"editions\":[{\"isbn_13\":\"9780141439587\",\"title\":\"Emma\",\"book_mappings\":"
          + "[{\"external_id\":\"6969\"}],\"book\":{\"id\":7,\"title\":\"Emma\",\"slug\":\"%s\"}}]}}") {
    @Override
    Source source(Fetcher fetcher) {
      return HARDCOVER_SEARCH.source(fetcher);
    }

    @Override
    Query query() {
      return OPEN_LIBRARY_BOOKS.query();
    }
  },
  GOOGLE_BOOKS(
      "{\"totalItems\":1,\"items\":[{\"volumeInfo\":{\"title\":\"Emma\","
          + "\"canonicalVolumeLink\":\"%s\"}}]}") {
    @Override
    Source source(Fetcher fetcher) {
      return new GoogleBooks(
          URI.create("https://www.googleapis.com"), new Secret("a-key"), fetcher);
    }

    @Override
    Query query() {
      return new Query("Emma", Optional.empty());
    }
  },
  WIKIDATA(
      WikidataSolutions.json("OL1W Q1 Q1 label Emma", "OL1W Q1 Q1 P2969 6969")
          .replace("{\"head\"", "{\"link\":\"%s\",\"head\"")) {
    @Override
    Source source(Fetcher fetcher) {
      return new Wikidata(
          URI.create("https://query.wikidata.org"), Site.GOODREADS, fetcher, Time.system());
    }

    @Override
    Query query() {
      return new Query("Emma", Optional.empty()).ofWork("OL1W");
    }
  };

  private static final String BOOK = "https://www.goodreads.com/book/show/6969";

  private final String form;

  WebReader(String form) {
    this.form = form;
  }

  abstract Source source(Fetcher fetcher);

  Query query() {
    return new Query("Emma", Optional.empty());
  }

  String good() {
    return goodWith(BOOK);
  }

  /** A good answer that leads to another address, where the service names one. */
  String goodWith(String link) {
    return form.formatted(link);
  }

  /** The reading of an answer of status 200, the signs of a block included. */
  Answer answer(String body) throws InterruptedException {
    Fetcher fetcher =
        (request, _) -> {
          var response = Answers.response(request.uri().toString(), 200, body);
          Optional<Answer.Unanswered> refusal = request.blockSign().refusal(response);
          return request
              .blockSign()
              .in(response)
              .<Answer.Unanswered>map(sign -> new Answer.Blocked("host", Optional.empty(), sign))
              .or(() -> refusal)
              .<Fetched>map(Fetched.NoResponse::new)
              .orElse(response);
        };
    return source(fetcher).search(query(), new Meter());
  }
}
