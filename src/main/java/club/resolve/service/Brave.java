package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.BlockSign;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.http.Secret;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.Retention;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The web search of Brave, by its API
 * (https://api-dashboard.search.brave.com/api-reference/web/search/get), which wants a key.
 */
public final class Brave implements Source {
  private static final String NAME = "brave";
  private static final String PATH = "res/v1/web/search";

  /** The most that its documentation allows. */
  private static final WebQuery.Limit LIMIT = new WebQuery.Limit(400, 50);

  private static final int MOST_RESULTS = 20;
  private static final Pattern ERROR_CODE = Pattern.compile("[A-Z_]{1,40}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final BlockSign SIGN =
      new BlockSign() {
        @Override
        public Optional<String> in(Response response) {
          return Optional.empty();
        }

        @Override
        public Optional<Answer.Unanswered> refusal(Response response) {
          return Brave.refusal(response);
        }

        @Override
        public Optional<Duration> pause(Response response) {
          return Brave.pause(response);
        }
      };

  private final URI address;
  private final Secret key;
  private final Site site;
  private final int results;
  private final Fetcher fetcher;

  /** The service. */
  public static final class BraveService implements Service {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "brave[=URL]: the web search of Brave, with a key of yours in the environment"
          + " (RESOLVE_BRAVE_KEY) or in the configuration file (brave-key=...)";
    }

    /**
     * The smallest plan allows one request a second, others more
     * (https://api-dashboard.search.brave.com/app/documentation/web-search/response-headers).
     */
    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.of(
          new PublicInstance(
              "https://api.search.brave.com",
              new PublicService("api.search.brave.com", Pace.every(Duration.ofSeconds(1)))));
    }

    @Override
    public boolean web() {
      return true;
    }

    /** Its terms allow no lasting copy. */
    @Override
    public Retention retention() {
      return Retention.WHILE_WORKING;
    }

    @Override
    public boolean needsKey() {
      return true;
    }

    @Override
    public Source source(Connection connection) {
      return new Brave(
          connection.address(),
          connection.key().orElseThrow(),
          connection.search().site(),
          connection.search().results(),
          connection.fetcher());
    }
  }

  /**
   * @param base address of the service, or of its web search
   * @param results how many results are looked at; the service gives no more than 20
   */
  Brave(URI base, Secret key, Site site, int results, Fetcher fetcher) {
    this.address = Web.at(base, PATH);
    this.key = key;
    this.site = site;
    this.results = results;
    this.fetcher = fetcher;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", WebQuery.text(query, site.searchWord(), LIMIT));
    parameters.put("count", Integer.toString(Math.min(results, MOST_RESULTS)));
    parameters.put("text_decorations", "false");
    parameters.put("result_filter", "web");
    Request request = Web.json(address, parameters, SIGN).with("X-Subscription-Token", key);
    return fetcher
        .fetch(request, meter)
        .fold(response -> read(key.hiddenIn(response), results), why -> why);
  }

  static Answer read(Response response, int results) {
    Optional<Answer.Unanswered> refusal = refusal(response);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (response.status() != 200) {
      return Web.notOk(response);
    }
    Optional<JsonObject> page = Json.object(response.body());
    Optional<JsonArray> listed =
        page.flatMap(object -> Json.object(object, "web"))
            .flatMap(web -> Json.array(web, "results"));
    List<Candidate> candidates = listed.map(rows -> candidates(rows, results)).orElseGet(List::of);
    if (!candidates.isEmpty()) {
      return new Answer.Candidates(candidates);
    }
    if (listed.filter(rows -> !rows.isEmpty()).isPresent()) {
      return new Answer.PageChanged("results without addresses");
    }
    return page.filter(Brave::saysNothing).isPresent()
        ? new Answer.Nothing()
        : new Answer.PageChanged(Web.beginning(response));
  }

  /**
   * Tells if a page without results says that there are none. It then has no part "web" at all, or
   * an empty list there.
   */
  private static boolean saysNothing(JsonObject page) {
    boolean none = !page.has("web") || Json.object(page, "web").filter(Brave::isEmpty).isPresent();
    boolean more =
        Json.object(page, "query")
            .flatMap(query -> Json.text(query, "more_results_available"))
            .filter("true"::equals)
            .isPresent();
    boolean search = Json.text(page, "type").filter("search"::equals).isPresent();
    return search && none && !more && Json.error(page).isEmpty();
  }

  private static boolean isEmpty(JsonObject web) {
    return Json.array(web, "results").filter(JsonArray::isEmpty).isPresent();
  }

  /** Titles come with the entities of the page that they were taken from. */
  private static List<Candidate> candidates(JsonArray listed, int results) {
    return ListedPages.candidates(
        listed, results, NAME, title -> Parser.unescapeEntities(title, false));
  }

  /**
   * Why this key gets no answer to any question. A wrong key is said to be one by 422, which also
   * stands for a question that is not understood; a quota used up by 429, which also stands for
   * questions that come too fast. The error's code tells them apart.
   */
  private static Optional<Answer.Unanswered> refusal(Response response) {
    int status = response.status();
    if (status == 200) {
      return Optional.empty();
    }
    String code = errorCode(response);
    if (status == 401 || status == 403 || code.startsWith("SUBSCRIPTION_")) {
      return Optional.of(
          new Answer.Unauthorized(
              "%s refuses the key (HTTP %d%s)"
                  .formatted(response.host(), status, code.isEmpty() ? "" : ", " + code)));
    }
    boolean usedUp =
        status == 402 || (status == 429 && (code.equals("QUOTA_LIMITED") || monthUsedUp(response)));
    return usedUp
        ? Optional.of(new Answer.QuotaExhausted(response.host().toString(), renewed(response)))
        : Optional.empty();
  }

  /** The reference shows errors in a list, the service sends one alone. */
  private static String errorCode(Response response) {
    Optional<JsonObject> body = Json.object(response.body());
    Optional<JsonElement> inList =
        body.flatMap(object -> Json.array(object, "errors"))
            .filter(errors -> !errors.isEmpty())
            .map(errors -> errors.get(0));
    return body.flatMap(object -> Json.object(object, "error"))
        .map(JsonElement.class::cast)
        .or(() -> inList)
        .flatMap(error -> Json.text(error, "code"))
        .filter(code -> ERROR_CODE.matcher(code).matches())
        .orElse("");
  }

  /** A limit of 0 a month is that of a plan which has none. */
  private static boolean monthUsedUp(Response response) {
    return ofMonth(response, "X-RateLimit-Limit").filter(limit -> limit > 0).isPresent()
        && ofMonth(response, "X-RateLimit-Remaining").filter(left -> left == 0).isPresent();
  }

  private static Optional<Instant> renewed(Response response) {
    return ofMonth(response, "X-RateLimit-Reset")
        .flatMap(Brave::seconds)
        .flatMap(left -> Web.after(response, left));
  }

  /** When the questions of this second are used up: until the next one. */
  private static Optional<Duration> pause(Response response) {
    return ofSecond(response, "X-RateLimit-Remaining")
        .filter(left -> left == 0)
        .flatMap(_ -> ofSecond(response, "X-RateLimit-Reset"))
        .flatMap(Brave::seconds);
  }

  private static Optional<Duration> seconds(long count) {
    return count > 0 ? Optional.of(Duration.ofSeconds(count)) : Optional.empty();
  }

  private static Optional<Long> ofSecond(Response response, String header) {
    return value(response, header, 0);
  }

  private static Optional<Long> ofMonth(Response response, String header) {
    return value(response, header, 1);
  }

  /** Such a header has a value for the second and one for the month: {@code 1, 1419704}. */
  private static Optional<Long> value(Response response, String header, int place) {
    String[] values = response.header(header).orElse("").split(",", -1);
    return values.length == 2
        ? Optional.of(values[place].strip())
            .filter(value -> NUMBER.matcher(value).matches())
            .map(Long::valueOf)
        : Optional.empty();
  }
}
