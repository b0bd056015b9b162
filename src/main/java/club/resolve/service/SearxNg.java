package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Evidence;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.search.Source;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.Meter;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One's own SearXNG instance, asked for JSON. */
public final class SearxNg implements Source {
  private static final String NAME = "searxng";

  /** The cure for an instance that will not answer in JSON; part of what is said then. */
  private static final String WITHOUT_JSON =
      "add json to search.formats in the settings of that SearXNG";

  /** Part of what is said when nobody has looked. */
  private static final String NO_ENGINE = "no engine answered";

  /** Part of what is said when some have not, and the others know no page of the site. */
  private static final String SOME_ENGINES = "not every engine answered";

  private static final Forbidden REFUSALS =
      new Forbidden("refuses to answer in JSON (HTTP 403): " + WITHOUT_JSON);

  private static final int MOST_NAMED = 5;

  /** The service, of which each person has an instance of their own. */
  public static final class SearxNgService implements Service {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "searxng=URL: a web search of your own";
    }

    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.empty();
    }

    @Override
    public boolean web() {
      return true;
    }

    @Override
    public SourceIdentity identity(URI at, SearchSettings search) {
      SourceIdentity identity = SourceIdentity.of(NAME, at);
      return (search.ownEngines() ? identity.withOwnEngines() : identity)
          .withResults(search.results());
    }

    @Override
    public Source source(Connection connection) {
      return new SearxNg(
          connection.address(),
          connection.search().site(),
          connection.search().results(),
          connection.search().ownEngines(),
          connection.fetcher());
    }

    @Override
    public Optional<Missing> missing(Answer.Unanswered answer) {
      String said = answer.sentence();
      if (said.contains(WITHOUT_JSON)) {
        return Optional.of(new Missing("json format", WITHOUT_JSON));
      }
      return said.contains(NO_ENGINE) || said.contains(SOME_ENGINES)
          ? Optional.of(
              new Missing(
                  "engines",
                  "see its preferences for the engines of the category general that are switched"
                      + " on, and its page /stats for those that fail; engines that search data of"
                      + " your own need --own-engines"))
          : Optional.empty();
    }
  }

  private final URI address;
  private final Site site;
  private final int results;
  private final boolean ownEngines;
  private final Fetcher fetcher;

  /**
   * @param base address of the instance, to which {@code /search} is added
   * @param results how many results are looked at
   * @param ownEngines true if its engines search data of the user's own, so that an empty answer of
   *     theirs is a fact
   */
  SearxNg(URI base, Site site, int results, boolean ownEngines, Fetcher fetcher) {
    this.address = Web.under(base, "search");
    this.site = site;
    this.results = results;
    this.ownEngines = ownEngines;
    this.fetcher = fetcher;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", WebQuery.text(query, site.searchWord()));
    parameters.put("format", "json");
    parameters.put("categories", "general");
    Request request =
        Request.get(
            URI.create(address + "?" + Web.encode(parameters)),
            Map.of("Accept", "application/json, text/html;q=0.5", "Accept-Language", "en"),
            REFUSALS);
    return fetcher
        .fetch(request, meter)
        .fold(response -> read(response, site, results, ownEngines), why -> why);
  }

  /**
   * Reads an answer. It is a fact only where it shows that the web was searched: engines may have
   * been left out without a word, as searx does with those that are suspended, and SearXNG with
   * those that are not in the category.
   */
  static Answer read(Response response, Site site, int results, boolean ownEngines) {
    if (response.status() != 200) {
      return Web.notOk(response);
    }
    Optional<JsonObject> page = Json.object(response.body());
    Optional<JsonArray> rows = page.flatMap(object -> Json.array(object, "results"));
    if (rows.isEmpty()) {
      return new Answer.PageChanged(Web.beginning(response));
    }
    List<Candidate> candidates =
        ListedPages.candidates(rows.get(), results, NAME, UnaryOperator.identity());
    if (candidates.isEmpty() && !rows.get().isEmpty()) {
      return new Answer.PageChanged("results without addresses");
    }
    if (candidates.stream().anyMatch(found -> site.canonical(found.link()).isPresent())) {
      return new Answer.Candidates(candidates);
    }
    // The other engines alone say nothing about the book. The door stays open, since the
    // next question may go to engines that answer.
    Optional<String> silent = silent(page.get());
    if (silent.isPresent()) {
      return new Answer.Blocked(
          response.host().toString(),
          Optional.empty(),
          "%s at %s: %s"
              .formatted(
                  candidates.isEmpty() ? NO_ENGINE : SOME_ENGINES, response.host(), silent.get()));
    }
    return ownEngines || anyOfWebEngine(rows.get())
        ? Answer.of(candidates)
        : new Answer.Failed(
            "%s at %s: nothing shows that the web was searched"
                .formatted(NO_ENGINE, response.host()),
            true);
  }

  /** The engines that did not answer, with the reasons of the first few; empty for none. */
  private static Optional<String> silent(JsonObject page) {
    Optional<JsonArray> engines =
        Json.array(page, "unresponsive_engines").filter(listed -> !listed.isEmpty());
    if (engines.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = new ArrayList<>();
    for (JsonElement engine : engines.get()) {
      if (named.size() < MOST_NAMED) {
        named.add(named(engine));
      }
    }
    int others = engines.get().size() - named.size();
    return Optional.of(
        String.join(", ", named) + (others > 0 ? " and %d more".formatted(others) : ""));
  }

  /** Each is a pair of its name and why it did not answer, in the language of the instance. */
  private static String named(JsonElement engine) {
    if (!engine.isJsonArray() || engine.getAsJsonArray().size() < 2) {
      return Evidence.shown(Json.text(engine).orElseGet(engine::toString));
    }
    JsonArray pair = engine.getAsJsonArray();
    return "%s (%s)"
        .formatted(
            Evidence.shown(Json.text(pair.get(0)).orElse("?")),
            Evidence.shown(Json.text(pair.get(1)).orElse("?")));
  }

  private static boolean anyOfWebEngine(JsonArray rows) {
    for (JsonElement row : rows) {
      if (ListedPages.address(row).filter(link -> ofWebEngine(row, link)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells if an engine has listed the row that looks through more than one site. SearXNG names
   * those that do not, such as encyclopedias, after their site: wikipedia, wikidata, wikibooks,
   * openlibrary (https://docs.searxng.org/user/configured_engines.html). Its categories do not tell
   * them apart, as an encyclopedia is in the same one as the search engines.
   */
  private static boolean ofWebEngine(JsonElement row, URI link) {
    List<String> site = List.of(link.getHost().toLowerCase(Locale.ROOT).split("\\.", -1));
    return engines(row).stream()
        .map(engine -> engine.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .anyMatch(words -> Arrays.stream(words).noneMatch(site::contains));
  }

  /** All that have listed the row; older versions name one alone. */
  private static List<String> engines(JsonElement row) {
    List<String> engines = new ArrayList<>();
    Json.text(row, "engine").ifPresent(engines::add);
    for (JsonElement engine : Json.array(row, "engines").orElseGet(JsonArray::new)) {
      Json.text(engine).ifPresent(engines::add);
    }
    return engines;
  }
}
