package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.BlockSign;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.http.Response;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The web search of DuckDuckGo, in the version of its page that needs no JavaScript. */
public final class DuckDuckGo implements Source {
  private static final Forbidden REFUSALS = new Forbidden("refuses us (HTTP 403)");

  private static final BlockSign SIGN =
      new BlockSign() {
        @Override
        public Optional<String> in(Response response) {
          return REFUSALS.in(response).or(() -> DuckDuckGoPage.block(response));
        }

        @Override
        public Optional<String> forbids(Response response) {
          return REFUSALS.forbids(response);
        }
      };

  /** The service. */
  public static final class DuckDuckGoService implements Service {
    @Override
    public String name() {
      return "duckduckgo";
    }

    @Override
    public String help() {
      return "duckduckgo[=URL]: a web search, for a handful of titles a run";
    }

    /** Publishes no limit, and answers a challenge after two to seven titles. */
    @Override
    public Optional<PublicInstance> publicInstance() {
      Pace pace = new Pace(Duration.ofSeconds(6), Duration.ofSeconds(2), true);
      return Optional.of(
          new PublicInstance(
              "https://html.duckduckgo.com/html/",
              new PublicService("duckduckgo.com", pace),
              OptionalInt.of(5)));
    }

    @Override
    public boolean web() {
      return true;
    }

    @Override
    public boolean obeysRobots() {
      return true;
    }

    @Override
    public Source source(Connection connection) {
      return new DuckDuckGo(
          connection.name(),
          connection.address(),
          connection.search().site(),
          connection.search().results(),
          connection.fetcher());
    }
  }

  private final String name;
  private final URI address;
  private final Site site;
  private final int results;
  private final Fetcher fetcher;

  /**
   * @param name {@code duckduckgo}, or that of another source in the same markup
   * @param results how many results are looked at
   */
  DuckDuckGo(String name, URI address, Site site, int results, Fetcher fetcher) {
    this.name = name;
    this.address = address;
    this.site = site;
    this.results = results;
    this.fetcher = fetcher;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    return fetcher
        .fetch(request(query), meter)
        .fold(response -> DuckDuckGoPage.read(response, name, results), why -> why);
  }

  private Request request(Query query) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("q", WebQuery.text(query, site.searchWord()));
    form.put("b", "");
    form.put("kl", "wt-wt");
    return Request.post(
        address,
        Map.of("Accept", "text/html", "Accept-Language", "en-US,en;q=0.7"),
        Web.encode(form),
        SIGN);
  }
}
