package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetched;
import club.resolve.http.Request;
import club.resolve.http.Secret;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.Titles;
import club.resolve.match.WordWeights;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.QueryListener;
import club.resolve.search.Source;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.Meter;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalogue of Hardcover, by its API (https://docs.hardcover.app/api/getting-started), which
 * wants a token. Its books are mapped to those of Goodreads. A request holds a single query: each
 * counts towards the limit of the day, and a search stands alone.
 */
public final class Hardcover implements Source, QueryListener {
  static final String NAME = "hardcover";
  private static final Service SERVICE = new HardcoverService();
  private static final String PATH = "v1/graphql";
  private static final HardcoverSign SIGN = new HardcoverSign();
  private static final int BOOKS = 5;

  /** Goodreads by its number, as the case of its name has changed. */
  private static final String MAPPINGS =
      "book_mappings(where: {platform_id: {_eq: 1}},"
          + " order_by: {edition: {users_count: desc_nulls_last}}, limit: %d)";

  private static final String SEARCH =
      "query Search($words: String!, $most: Int!) { search(query: $words, query_type: \"Book\","
          + " per_page: $most, page: 1) { error results } }";

  /** The editions in the answer are those that are mapped, and the one that stands for the book. */
  private static final String BOOKS_BY_ID =
      "query Books($ids: [Int!]!) { books(where: {id: {_in: $ids}}) { id"
          + " default_physical_edition { title subtitle isbn_13 } "
          + MAPPINGS.formatted(20)
          + " { external_id edition { title subtitle isbn_13 } } } }";

  private static final String EDITIONS =
      "query Editions($isbns: [String!]!) { editions(where: {isbn_13: {_in: $isbns}}) {"
          + " isbn_13 title subtitle book_mappings(where: {platform_id: {_eq: 1}}) { external_id }"
          + " book { id title subtitle slug users_count release_year cached_contributors "
          + MAPPINGS.formatted(1)
          + " { external_id } } } }";

  /** The service. */
  public static final class HardcoverService implements Service {
    private static final String SCHEME = "Bearer ";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "hardcover[=URL]: a catalogue that knows Goodreads ids, also of new books, with a"
          + " token of yours in the environment (RESOLVE_HARDCOVER_KEY) or in the"
          + " configuration file (hardcover-key=...)";
    }

    /**
     * Its documentation names 60 requests a minute, and 5,000 a day for an account that pays
     * nothing. It is made for programs, which its page on the API tells what they may do; that page
     * asks for a user agent that says who they are, and forbids nothing that is done here.
     */
    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.of(
          new PublicInstance(
              "https://api.hardcover.app",
              new PublicService("api.hardcover.app", Pace.every(Duration.ofSeconds(1)))));
    }

    @Override
    public boolean needsKey() {
      return true;
    }

    /** The page of the tokens shows them with the word "Bearer" before them. */
    @Override
    public Secret key(String typed) {
      boolean named = typed.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
      return new Secret(named ? typed.substring(SCHEME.length()).strip() : typed);
    }

    /** The books, and the pages of those that are likely. */
    @Override
    public int requestsPerTitle() {
      return 2;
    }

    @Override
    public int isbnsAtOnce() {
      return BooksByIsbn.MOST;
    }

    @Override
    public Source source(Connection connection) {
      return new Hardcover(connection);
    }
  }

  private final URI address;
  private final Secret key;
  private final Site site;
  private final Connection connection;
  private final LinkPicker rule;
  private final BooksByIsbn byIsbn;

  /**
   * @param connection with the address of the service, or of its API
   */
  Hardcover(Connection connection) {
    URI base = connection.address();
    this.address = Web.at(base, PATH);
    this.key = connection.key().orElseThrow();
    this.site = connection.search().site();
    this.connection = connection;
    this.rule = new LinkPicker(site, Fallback.NONE, Bars.MEASURED, WordWeights.plain());
    this.byIsbn =
        new BooksByIsbn(
            this::editions,
            connection.time(),
            new BooksByIsbn.KeptIsbns(
                connection.answers(),
                new SourceIdentity(NAME, address + " editions"),
                SERVICE.retention()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void announced(long row, Query query) {
    byIsbn.announced(query);
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    return byIsbn.search(query, this::byTitle, meter);
  }

  private Answer byTitle(Query query, Meter meter) throws InterruptedException {
    JsonObject search = new JsonObject();
    search.addProperty(
        "words",
        Titles.withoutBrackets(query.title()) + query.author().map(name -> " " + name).orElse(""));
    search.addProperty("most", BOOKS);
    HardcoverBooks.Found found =
        ask(SEARCH, search, meter)
            .fold(
                response -> HardcoverBooks.found(key.hiddenIn(response), BOOKS),
                HardcoverBooks.Found::none);
    if (found.hits().isEmpty()) {
      return found.flaw().<Answer>map(why -> why).orElseGet(Answer.Nothing::new);
    }
    JsonArray ids = likely(query, found);
    if (ids.isEmpty()) {
      return found.with(found.books());
    }
    return ask(BOOKS_BY_ID, variable("ids", ids), meter)
        .fold(
            response -> HardcoverEditions.linked(key.hiddenIn(response), found, site),
            why -> new Answer.Incomplete(found.books(), why));
  }

  /** The ids of the books that are worth a look; the pages of the others are not needed. */
  private JsonArray likely(Query query, HardcoverBooks.Found found) {
    Set<Integer> ranks =
        rule.weigh(query, found.books()).stream()
            .filter(one -> one.confidence().reaches(rule.bars().review()))
            .map(one -> one.candidate().rank())
            .collect(Collectors.toSet());
    JsonArray ids = new JsonArray();
    found.hits().stream()
        .filter(hit -> ranks.contains(hit.book().rank()))
        .forEach(hit -> ids.add(hit.id()));
    return ids;
  }

  private Batches.Reply<Isbn> editions(List<Isbn> isbns, Meter meter) throws InterruptedException {
    JsonArray numbers = new JsonArray();
    isbns.forEach(isbn -> numbers.add(isbn.digits()));
    return ask(EDITIONS, variable("isbns", numbers), meter)
        .fold(
            response -> HardcoverEditions.editions(key.hiddenIn(response), isbns, site),
            Batches.Reply.NoReply::new);
  }

  private static JsonObject variable(String name, JsonArray values) {
    JsonObject variables = new JsonObject();
    variables.add(name, values);
    return variables;
  }

  private Fetched ask(String query, JsonObject variables, Meter meter) throws InterruptedException {
    Request request =
        Request.json(address, GraphQl.request(query, variables), SIGN)
            .with("Authorization", key.as("Bearer"));
    return connection.fetcher().fetch(request, meter);
  }
}
