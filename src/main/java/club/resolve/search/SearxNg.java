package club.resolve.search;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Query;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.match.Site;
import club.resolve.timing.Meter;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One's own SearXNG instance, asked for JSON. */
public final class SearxNg implements Source {
  /** What to do about an instance that will not answer in JSON; part of what is said then. */
  public static final String WITHOUT_JSON =
      "add json to search.formats in the settings of that SearXNG";

  private final URI address;
  private final Site site;
  private final int results;
  private final Fetcher fetcher;

  /**
   * @param base address of the instance, to which {@code /search} is added
   * @param results how many results are looked at
   */
  public SearxNg(URI base, Site site, int results, Fetcher fetcher) {
    this.address = Web.under(base, "search");
    this.site = site;
    this.results = results;
    this.fetcher = fetcher;
  }

  @Override
  public String name() {
    return SourceName.SEARXNG.label();
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
            SearxNg::block);
    return fetcher.fetch(request, meter).fold(response -> read(response, results), why -> why);
  }

  private static Optional<String> block(Response response) {
    return response.status() == 403
        ? Optional.of(response.host() + " refuses to answer in JSON (HTTP 403): " + WITHOUT_JSON)
        : Optional.empty();
  }

  static Answer read(Response response, int results) {
    if (response.status() != 200) {
      return Web.notOk(response);
    }
    Optional<JsonObject> page = Json.object(response.body());
    Optional<JsonArray> listed = page.flatMap(object -> Json.array(object, "results"));
    if (listed.isEmpty()) {
      return new Answer.PageChanged(Web.beginning(response));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (JsonElement element : listed.get()) {
      Optional<URI> link = Json.text(element, "url").flatMap(Web::address);
      if (link.isPresent() && candidates.size() < results) {
        candidates.add(
            new Candidate(
                Candidate.Kind.PAGE,
                link.get().toString(),
                Json.text(element, "title").orElse(""),
                Optional.empty(),
                candidates.size() + 1,
                SourceName.SEARXNG.label()));
      }
    }
    boolean enginesSilent =
        page.flatMap(object -> Json.array(object, "unresponsive_engines"))
            .filter(engines -> !engines.isEmpty())
            .isPresent();
    // The instance is willing, but those it asked were not: no word about the book. Its door stays
    // open, since the next question may go to engines that answer.
    if (listed.get().isEmpty() && enginesSilent) {
      return new Answer.Blocked(
          response.host().toString(),
          Optional.empty(),
          "the engines behind " + response.host() + " did not answer");
    }
    return candidates.isEmpty() && !listed.get().isEmpty()
        ? new Answer.PageChanged("results without addresses")
        : Answer.of(candidates);
  }
}
