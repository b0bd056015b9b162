package club.resolve.service;

import club.resolve.book.Answer;
import club.resolve.book.Candidate;
import club.resolve.book.Isbn;
import club.resolve.book.Query;
import club.resolve.book.Site;
import club.resolve.http.Fetcher;
import club.resolve.match.LinkPicker;
import club.resolve.match.LinkPicker.Bars;
import club.resolve.match.LinkPicker.Fallback;
import club.resolve.match.Route;
import club.resolve.match.TitleLanguage;
import club.resolve.match.Titles;
import club.resolve.match.WordWeights;
import club.resolve.polite.Pace;
import club.resolve.polite.PublicService;
import club.resolve.search.AnswerStore;
import club.resolve.search.QueryListener;
import club.resolve.search.Question;
import club.resolve.search.Source;
import club.resolve.search.SourceIdentity;
import club.resolve.timing.Meter;
import club.resolve.timing.Time;
import com.google.gson.JsonElement;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalogue of Open Library, by its books API (https://openlibrary.org/dev/docs/api/books)
 * where the ISBN is known, many in one request, else by its search API
 * (https://openlibrary.org/dev/docs/api/search). Its editions carry ISBNs, and Goodreads ids where
 * someone has entered them, which hardly anyone has done since 2012.
 */
public final class OpenLibrary implements Source, QueryListener {
  static final String NAME = "openlibrary";
  private static final String PUBLIC = "https://openlibrary.org";
  private static final Service SERVICE = new OpenLibraryService();

  private static final Forbidden REFUSALS = new Forbidden("refuses us (HTTP 403)");

  /** The service. */
  public static final class OpenLibraryService implements Service {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String help() {
      return "openlibrary[=URL]: a catalogue that knows Goodreads ids";
    }

    /**
     * Its developers' page asks for one request a second, and allows three to a client that names a
     * contact.
     */
    @Override
    public Optional<PublicInstance> publicInstance() {
      return Optional.of(
          new PublicInstance(
              PUBLIC,
              new PublicService(
                  "openlibrary.org",
                  Pace.every(Duration.ofSeconds(1)),
                  Pace.every(Duration.ofMillis(334)))));
    }

    /** The search, and one look at the editions of a work that has no link. */
    @Override
    public int requestsPerTitle() {
      return 2;
    }

    @Override
    public int isbnsAtOnce() {
      return BooksByIsbn.MOST;
    }

    @Override
    public SourceIdentity identity(URI address, SearchSettings search) {
      return SourceIdentity.of(NAME, address).withEditions();
    }

    @Override
    public Source source(Connection connection) {
      return new OpenLibrary(
          connection.address(),
          connection.search().site(),
          connection.fetcher(),
          connection.time(),
          connection.answers());
    }
  }

  private final URI base;
  private final URI byTitle;
  private final URI books;
  private final Site site;
  private final LinkPicker rule;
  private final Fetcher fetcher;
  private final BooksByIsbn byIsbn;
  private final AnswerStore store;
  private final SourceIdentity storedWorks;

  /**
   * @param base address of the service, to which {@code /search.json}, {@code /works} and {@code
   *     /api/books} are added
   * @param store keeps what one request tells about many books
   */
  OpenLibrary(URI base, Site site, Fetcher fetcher, Time time, AnswerStore store) {
    this.base = base;
    this.byTitle = Web.under(base, "search.json");
    this.books = Web.under(base, "api/books");
    this.site = site;
    this.rule = new LinkPicker(site, Fallback.NONE, Bars.MEASURED, WordWeights.plain());
    this.fetcher = fetcher;
    this.store = store;
    this.storedWorks = SourceIdentity.of(NAME, byTitle).withEditions();
    this.byIsbn =
        new BooksByIsbn(
            this::books,
            time,
            new BooksByIsbn.KeptIsbns(
                store, SourceIdentity.of(NAME, books).withEditions(), SERVICE.retention()));
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
    return byIsbn.search(query, this::works, meter);
  }

  private Batches.Reply<Isbn> books(List<Isbn> isbns, Meter meter) throws InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(
        "bibkeys", isbns.stream().map(OpenLibraryBooks::key).collect(Collectors.joining(",")));
    parameters.put("jscmd", "data");
    parameters.put("format", "json");
    return fetcher
        .fetch(Web.json(books, parameters, REFUSALS), meter)
        .fold(response -> OpenLibraryBooks.read(response, isbns, site), Batches.Reply.NoReply::new);
  }

  private Answer works(Query query, Meter meter) throws InterruptedException {
    Question question = Question.of(query);
    Optional<Answer.Fact> kept = store.get(storedWorks, question);
    if (kept.isPresent()) {
      meter.known();
      return looked(query, OpenLibraryWorks.of(kept.get()), meter);
    }
    return looked(query, searched(query, meter), meter);
  }

  private OpenLibraryWorks searched(Query query, Meter meter) throws InterruptedException {
    TitleLanguage language = TitleLanguage.of(query.title()).orElse(TitleLanguage.ENGLISH);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("title", Titles.withoutBrackets(query.title()));
    query.author().ifPresent(author -> parameters.put("author", author));
    if (language != TitleLanguage.ENGLISH) {
      parameters.put("lang", language.iso());
    }
    parameters.put("fields", OpenLibraryWorks.FIELDS);
    parameters.put("limit", Integer.toString(OpenLibraryWorks.MOST));
    return fetcher
        .fetch(Web.json(byTitle, parameters, REFUSALS), meter)
        .fold(
            response -> OpenLibraryWorks.read(response, language.marc(), site),
            OpenLibraryWorks::of);
  }

  /** The answer, after a look at the editions of the one work that is certain and wants a link. */
  private Answer looked(Query query, OpenLibraryWorks found, Meter meter)
      throws InterruptedException {
    if (!(found.answer() instanceof Answer.Candidates(List<Candidate> list))) {
      return found.answer();
    }
    Optional<Candidate> book = wantingLink(query, list, found.inOtherLanguages());
    return book.isPresent() ? withEdition(query, list, book.get(), meter) : found.answer();
  }

  /**
   * The work that is certain, if the edition that the search shows has neither a page on the site
   * nor an ISBN, bears another title, or is in another language.
   */
  private Optional<Candidate> wantingLink(
      Query query, List<Candidate> list, Set<String> inOtherLanguages) {
    return rule.certain(query, list)
        .filter(
            one ->
                one.route().filter(Route::sure).isEmpty()
                    || (one.candidate().work().filter(inOtherLanguages::contains).isPresent()
                        && query.isbn().isEmpty()))
        .filter(one -> one.candidate().work().isPresent())
        .map(one -> list.get(one.candidate().rank() - 1));
  }

  private Answer withEdition(Query query, List<Candidate> list, Candidate book, Meter meter)
      throws InterruptedException {
    URI editions = Web.under(base, "works/" + book.work().orElseThrow() + "/editions.json");
    OpenLibraryEditions.EditionsReply reply =
        fetcher
            .fetch(
                Web.json(
                    editions,
                    Map.of("limit", Integer.toString(OpenLibraryEditions.MOST)),
                    REFUSALS),
                meter)
            .fold(OpenLibraryEditions::read, OpenLibraryEditions.EditionsReply.NoEditions::new);
    return switch (reply) {
      case OpenLibraryEditions.EditionsReply.NoEditions(Answer.Unanswered why) -> {
        // The search is not asked again, only the editions.
        store.put(
            storedWorks,
            Map.of(Question.of(query), new Answer.Candidates(list)),
            SERVICE.retention());
        yield new Answer.Incomplete(list, why);
      }
      case OpenLibraryEditions.EditionsReply.Editions(OpenLibraryEditions known) ->
          new Answer.Candidates(with(known, query, list, book));
    };
  }

  private List<Candidate> with(
      OpenLibraryEditions editions, Query query, List<Candidate> list, Candidate book) {
    TitleLanguage language = TitleLanguage.of(query.title()).orElse(TitleLanguage.ENGLISH);
    Candidate linked =
        new EditionLinks(editions.list()).linked(book, rule.titles(query), language.marc(), site);
    return list.stream().map(one -> one.equals(book) ? linked : one).toList();
  }

  /** Its page of a work. */
  static String workPage(String id) {
    return PUBLIC + "/works/" + id;
  }

  /** Its page of the edition with an ISBN. */
  static String isbnPage(Isbn isbn) {
    return PUBLIC + "/isbn/" + isbn;
  }

  /** The lowest of the ids in an array, some of which may be something else. */
  static Optional<Long> lowestId(JsonElement parent, String name) {
    return Json.elements(parent, name).stream()
        .flatMap(id -> Json.text(id).stream())
        .filter(id -> id.matches("[1-9][0-9]{0,11}"))
        .map(Long::valueOf)
        .min(Comparator.naturalOrder());
  }
}
