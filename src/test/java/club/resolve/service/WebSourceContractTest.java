package club.resolve.service;

import static club.resolve.service.Answers.links;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.book.Status;
import club.resolve.http.BlockSign;
import club.resolve.http.Fetched;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.RequestBody;
import club.resolve.http.Response;
import club.resolve.http.Secret;
import club.resolve.search.AnswerStore;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every source that asks over HTTP. */
class WebSourceContractTest {
  private static final String BOOK = "https://www.goodreads.com/book/show/6969";
  private static final Query EMMA =
      new Query("Emma & \"Co\" (Annotated)", Optional.of("Jane Austen")).ofWork("OL1W");

  /** The sources, with an answer that each of them understands. */
  private enum Kind {
    DUCKDUCKGO(
        "duckduckgo",
        "https://html.duckduckgo.com/html/",
        "<div id='links'><div class='web-result'><h2 class='result__title'>"
            + "<a class='result__a' href='https://www.goodreads.com/book/show/6969'>Emma</a>"
            + "</h2></div></div>") {
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
    SEARXNG(
        "searxng",
        "http://localhost:8080/searx/search",
        "{\"results\":[{\"url\":\"https://www.goodreads.com/book/show/6969\",\"title\":\"Emma\"}]}") {
      @Override
      Source source(Fetcher fetcher) {
        return new SearxNg(
            URI.create("http://localhost:8080/searx"), Site.GOODREADS, 10, false, fetcher);
      }
    },
    BRAVE(
        "brave",
        "https://api.search.brave.com/res/v1/web/search",
        "{\"type\":\"search\",\"web\":{\"results\":"
            + "[{\"url\":\"https://www.goodreads.com/book/show/6969\",\"title\":\"Emma\"}]}}") {
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
    OPENLIBRARY(
        "openlibrary",
        "https://openlibrary.org/search.json",
        "{\"docs\":[{\"key\":\"/works/OL1W\",\"title\":\"Emma\","
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
    WIKIDATA(
        "wikidata",
        "https://query.wikidata.org/sparql",
        WikidataSolutions.json("OL1W Q1 Q1 label Emma", "OL1W Q1 Q1 P2969 6969")) {
      @Override
      Source source(Fetcher fetcher) {
        return new Wikidata(
            URI.create("https://query.wikidata.org"), Site.GOODREADS, fetcher, Time.system());
      }
    };

    private final String label;
    private final String address;
    private final String body;

    Kind(String label, String address, String body) {
      this.label = label;
      this.address = address;
      this.body = body;
    }

    abstract Source source(Fetcher fetcher);

    Answer answer(Function<Request, Fetched> wire) throws InterruptedException {
      return source((request, _) -> wire.apply(request)).search(EMMA, new Meter());
    }

    Answer answer(int status, String text) throws InterruptedException {
      return answer(_ -> Answers.response(address, status, text));
    }

    Request request() throws InterruptedException {
      List<Request> asked = new ArrayList<>();
      answer(
          request -> {
            asked.add(request);
            return Answers.response(address, 200, body);
          });
      assertEquals(1, asked.size(), "one question is one request");
      return asked.getFirst();
    }
  }

  private static Map<String, String> parameters(Request request) {
    String encoded =
        request.body().map(RequestBody::text).orElse(String.valueOf(request.uri().getRawQuery()));
    return Arrays.stream(encoded.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void itBearsTheNameThatIsTyped(Kind kind) {
    assertEquals(kind.label, kind.source((_, _) -> Answers.response(kind.address, 200, "")).name());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsUnderstoodBecomesCandidates(Kind kind) throws InterruptedException {
    assertEquals(List.of(BOOK), links(kind.answer(200, kind.body)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theQuestionGoesToTheServiceAndToNoOtherPlace(Kind kind) throws InterruptedException {
    URI asked = kind.request().uri();
    assertEquals(
        kind.address, asked.getScheme() + "://" + asked.getRawAuthority() + asked.getRawPath());
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "WIKIDATA")
  void titleAndAuthorSurviveTheEncoding(Kind kind) throws InterruptedException {
    String asked = String.join(" ", parameters(kind.request()).values());
    assertTrue(asked.contains("Emma & "), asked);
    assertTrue(asked.contains("Jane Austen"), asked);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyRequestSaysWhatItAccepts(Kind kind) throws InterruptedException {
    assertTrue(kind.request().headers().containsKey("Accept"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whyThereIsNoResponseIsPassedOn(Kind kind) throws InterruptedException {
    Answer.Unanswered why = new Answer.RateLimited("example.org");
    assertEquals(why, kind.answer(_ -> new Fetched.NoResponse(why)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFaultOfTheServerMayPass(Kind kind) throws InterruptedException {
    Answer.Failed failed = assertInstanceOf(Answer.Failed.class, kind.answer(503, kind.body));
    assertTrue(failed.passing());
    assertTrue(failed.sentence().contains("503"), failed::sentence);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aKeyThatIsAskedForIsAnError(Kind kind) throws InterruptedException {
    Answer.Unauthorized refused =
        assertInstanceOf(Answer.Unauthorized.class, kind.answer(401, kind.body));
    assertEquals(Status.ERROR, refused.status());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void onlyStatus200IsRead(Kind kind) throws InterruptedException {
    for (int status : new int[] {201, 202, 204, 206, 400, 404, 410, 422}) {
      assertInstanceOf(Answer.Unanswered.class, kind.answer(status, kind.body), "status " + status);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rubbishIsAPageThatChanged(Kind kind) throws InterruptedException {
    assertInstanceOf(Answer.PageChanged.class, kind.answer(200, "<h1>Sign in to the Wi-Fi</h1>"));
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "BRAVE")
  void a403IsARefusalThatIsNoBlockByItself(Kind kind) throws InterruptedException {
    BlockSign sign = kind.request().blockSign();
    Response forbidden = Answers.response(kind.address, 403, "Forbidden");
    assertTrue(sign.forbids(forbidden).orElseThrow().contains("403"));
    assertEquals(Optional.empty(), sign.in(forbidden));
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "BRAVE")
  void aChallengeThatAFirewallNamesIsABlock(Kind kind) throws InterruptedException {
    Response challenge =
        new Response(
            URI.create(kind.address),
            403,
            HttpHeaders.of(Map.of("cf-mitigated", List.of("challenge")), (_, _) -> true),
            "",
            Duration.ZERO);
    assertTrue(kind.request().blockSign().in(challenge).orElseThrow().contains("challenge"));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anOrdinaryAnswerIsNoSignOfABlock(Kind kind) throws InterruptedException {
    assertEquals(
        Optional.empty(),
        kind.request().blockSign().in(Answers.response(kind.address, 200, kind.body)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anInterruptEndsTheSearch(Kind kind) {
    Source source =
        kind.source(
            (_, _) -> {
              throw new InterruptedException();
            });
    assertThrows(InterruptedException.class, () -> source.search(EMMA, new Meter()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DUCKDUCKGO", "SEARXNG", "BRAVE"})
  void aWebSearchIsLedToTheSite(Kind kind) throws InterruptedException {
    assertEquals(
        "Emma & Co (Annotated) Jane Austen goodreads", parameters(kind.request()).get("q"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"DUCKDUCKGO"})
  void duckDuckGoIsAskedByPostForItsFirstPage(Kind kind) throws InterruptedException {
    Map<String, String> form = parameters(kind.request());
    assertTrue(kind.request().body().isPresent());
    assertEquals("", form.get("b"));
    assertTrue(form.containsKey("kl"));
    assertEquals(3, form.size(), "nothing that hides its advertisements");
    assertTrue(!kind.request().headers().getOrDefault("Accept-Language", "").isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SEARXNG"})
  void searxNgIsAskedForJson(Kind kind) throws InterruptedException {
    assertEquals("json", parameters(kind.request()).get("format"));
    assertEquals("en", kind.request().headers().get("Accept-Language"));
    // Its guard wants to see a client that also reads HTML.
    assertTrue(kind.request().headers().getOrDefault("Accept", "").contains("text/html"));
    assertTrue(
        kind.request()
            .blockSign()
            .forbids(Answers.response(kind.address, 403, ""))
            .orElseThrow()
            .contains("search.formats"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"OPENLIBRARY"})
  void openLibraryIsAskedForIdsByName(Kind kind) throws InterruptedException {
    Map<String, String> asked = parameters(kind.request());
    assertEquals("Emma & \"Co\"", asked.get("title"), "series and edition do not help the search");
    assertEquals("Jane Austen", asked.get("author"));
    List<String> fields = List.of(asked.getOrDefault("fields", "").split(",", -1));
    assertTrue(
        fields.containsAll(
            List.of(
                "key",
                "title",
                "subtitle",
                "author_name",
                "id_goodreads",
                "editions.title",
                "editions.isbn",
                "editions.language",
                "editions.id_goodreads")),
        fields::toString);
    assertTrue(Integer.parseInt(asked.getOrDefault("limit", "100")) <= 10);
  }
}
