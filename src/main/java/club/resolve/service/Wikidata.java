package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Isbn;
import club.resolve.book.LinkForm;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetcher;
import club.resolve.http.Request;
import club.resolve.match.Works;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.QueryListener;
import club.resolve.search.Question;
import club.resolve.search.Source;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wikidata, by its query service (https://www.mediawiki.org/wiki/Wikidata_Query_Service). It is
 * asked by ids alone, for many books in one request: by ISBN, and by the work of which an earlier
 * source was certain. Some of its items carry the site's number of a book, or of a work.
 */
public final class Wikidata implements Source, QueryListener {
  static final String NAME = "wikidata";
  private static final String PATH = "sparql";

  /** Keeps the address of a request under 7,000 characters; the service takes some 8,000. */
  static final int IDS = 16;

  private static final Forbidden REFUSALS =
      new Forbidden("refuses us (HTTP 403), as it does with programs that break its rules");

  /**
   * The service. Its data are in the public domain (CC0,
   * https://www.wikidata.org/wiki/Wikidata:Licensing), so answers may be kept. Its robots.txt keeps
   * crawlers off all queries; programs are invited to send them by the manual of the service, if
   * they name a contact and keep to its limits, and those are the rules that are obeyed here.
   */
  public static final class WikidataService implements Service {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "wikidata[=URL]: Goodreads ids by ISBN, or by the work that openlibrary has found"
          + " before it; wants --contact";
    }

    /**
     * A client has 60 seconds of query time and 30 errors a minute
     * (https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual#Query_limits). Neither can
     * be exceeded where requests follow one another, each two seconds after the one before.
     */
    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.of(
          new PublicInstance(
              "https://query.wikidata.org",
              new PublicService(
                  "query.wikidata.org", new Pace(Duration.ofSeconds(2), Duration.ZERO, true))));
    }

    /** https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy. */
    @Override
    public boolean needsContact() {
      return true;
    }

    @Override
    public Optional<Question> question(Query query) {
      return Question.ofIds(query);
    }

    @Override
    public int isbnsAtOnce() {
      return IDS;
    }

    @Override
    public Source source(Connection connection) {
      return new Wikidata(
          connection.address(),
          connection.search().site(),
          connection.fetcher(),
          connection.time());
    }
  }

  private final URI address;
  private final Site site;
  private final Fetcher fetcher;
  private final Batches<String> batches;

  /**
   * Takes the parts of a source.
   *
   * @param base address of the service, or of its SPARQL endpoint
   */
  Wikidata(URI base, Site site, Fetcher fetcher, Time time) {
    this.address = Web.at(base, PATH);
    this.site = site;
    this.fetcher = fetcher;
    this.batches = new Batches<>(this::ask, IDS, 1, time);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void announced(long row, Query query) {
    query.isbn().map(Isbn::digits).ifPresent(batches::announce);
  }

  /** By ISBN where there is one; by the work, too, where that leads to no page of the book. */
  @Override
  public Answer search(Query query, Meter meter) throws InterruptedException {
    Optional<String> work = query.work().filter(WikidataQuery::isOpenLibrary);
    if (query.isbn().isEmpty()) {
      return work.isEmpty() ? new Answer.NotAsked() : batches.find(work.get(), meter);
    }
    Answer byIsbn = batches.find(query.isbn().get().digits(), meter);
    return work.isEmpty() || byIsbn instanceof Answer.Unanswered || leads(query, byIsbn)
        ? byIsbn
        : new Misnamed(byIsbn.candidates()).after(batches.find(work.get(), meter));
  }

  private boolean leads(Query query, Answer byIsbn) {
    return byIsbn.candidates().stream()
        .filter(book -> Works.named(query, book))
        .anyMatch(
            book -> book.details().workLink().isPresent() || site.form(book.link()) == LinkForm.ID);
  }

  private Batches.Reply<String> ask(List<String> ids, Meter meter) throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("format", "json");
    parameters.put("query", WikidataQuery.about(ids));
    Request request =
        Request.get(
            URI.create(address + "?" + Web.encode(parameters)),
            Map.of("Accept", "application/sparql-results+json"),
            REFUSALS);
    return fetcher
        .fetch(request, meter)
        .fold(response -> WikidataItems.read(response, ids, site), Batches.Reply.NoReply::new);
  }
}
